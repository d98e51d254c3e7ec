package import Diagnostics
package import Markdown

/// A lesson: its Markdown, and what the parts of it mean that Markdown knows nothing of.
///
/// The document stays as it is; `directives`, `roles` and `formulas` say, by the place where a node begins, what Lectern
/// makes of it. Parts (cells and properties) are numbered together in document order, claims by themselves.
package struct Lesson: Equatable, Sendable {
  package var file: SourceFile
  package var frontMatter: FrontMatter
  package var document: Document
  package var parts: [LessonPart]
  package var claims: [Claim]
  /// What cells are said to print and to show.
  package var expectedOutputs: [ExpectedOutput]
  package var directives: [SourcePosition: DirectiveMeaning]
  /// The claims that stand as roles, by the place where the role begins.
  package var roles: [SourcePosition: RoleMeaning]
  /// Formulas with claims inside, in pieces, by the place where the formula begins. Others are absent.
  package var formulas: [SourcePosition: [FormulaPiece]]
  /// In the order of their numbers.
  package var footnotes: [Footnote]
  /// The uses of footnotes that are defined, by the place where they begin.
  package var footnoteUses: [SourcePosition: FootnoteUse]
  package var headings: [Heading]
  /// What labels name; of a label that stands twice, the first.
  package var labels: [String: LabelTarget]
  /// The targets, `(label)=`, in the order of the text.
  package var targets: [LabelledBlock]
  /// Where its text leads, in the order of the text.
  package var links: [LessonLink] = []
  /// What the reader of the lesson found wrong; the lesson is as good as it could be made.
  package var problems: [Diagnostic]
  /// Where labels stand.
  package var labelPlaces: [String: SourceRange] = [:]
  /// Everything that leads to a label, a term or a lesson, in document order.
  package var references: [Reference] = []
  /// Links that are references, by the place where the link begins.
  package var referenceLinks: [SourcePosition: Reference] = [:]
  package var citations: [Citation] = []
  package var evaluations: [Evaluation] = []
  package var exercises: [Exercise] = []
  package var solutions: [Solution] = []
  package var terms: [GlossaryTerm] = []
  /// The numbers of formulas, by the place where the formula begins.
  package var equations: [SourcePosition: Int] = [:]
  /// What it includes, by the place where the directive begins.
  package var inclusions: [SourcePosition: Inclusion] = [:]
  /// The files that its text depends on besides its own: those that it includes, and those that it would if they were there.
  package var includedFiles: [IncludedFile] = []
  /// The titles of tables, by their number.
  package var tableTitles: [Int: String] = [:]

  package init(
    file: SourceFile, frontMatter: FrontMatter, document: Document, parts: [LessonPart] = [],
    claims: [Claim] = [], expectedOutputs: [ExpectedOutput] = [],
    directives: [SourcePosition: DirectiveMeaning] = [:],
    roles: [SourcePosition: RoleMeaning] = [:], formulas: [SourcePosition: [FormulaPiece]] = [:],
    footnotes: [Footnote] = [], footnoteUses: [SourcePosition: FootnoteUse] = [:],
    headings: [Heading] = [], labels: [String: LabelTarget] = [:],
    targets: [LabelledBlock] = [], problems: [Diagnostic] = []
  ) {
    self.file = file
    self.frontMatter = frontMatter
    self.document = document
    self.parts = parts
    self.claims = claims
    self.expectedOutputs = expectedOutputs
    self.directives = directives
    self.roles = roles
    self.formulas = formulas
    self.footnotes = footnotes
    self.footnoteUses = footnoteUses
    self.headings = headings
    self.labels = labels
    self.targets = targets
    self.problems = problems
  }

  /// The front matter's title, else the first heading, else the file's name.
  package var title: String {
    if let title = frontMatter.title { return title }
    if let heading = headings.first { return heading.text }
    return file.name
  }
}

/// Something that runs and has results of its own.
package enum LessonPart: Equatable, Sendable {
  case cell(Cell)
  case property(PropertyBlock)

  package var range: SourceRange {
    switch self {
    case .cell(let cell): cell.range
    case .property(let property): property.range
    }
  }
}

package struct Heading: Equatable, Sendable {
  package var level: Int
  package var text: String
  /// Unique in the page; made from the text as GitHub does.
  package var anchor: String
  package var range: SourceRange

  package init(level: Int, text: String, anchor: String, range: SourceRange) {
    self.level = level
    self.text = text
    self.anchor = anchor
    self.range = range
  }
}

/// What a directive is to a lesson.
package indirect enum DirectiveMeaning: Equatable, Sendable {
  /// An index into `Lesson.parts`.
  case part(Int)
  /// An index into `Lesson.expectedOutputs`.
  case output(Int)
  case admonition(Admonition)
  /// A listing that is shown and not run.
  case listing(Listing)
  /// The `math` directive.
  case math(Mathematics)
  case table(TableBlock)
  case statement(Statement)
  /// An index into `Lesson.exercises`.
  case exercise(Int)
  /// An index into `Lesson.solutions`.
  case solution(Int)
  case figure(FigureBlock)
  case glossary(Glossary)
  case contents(ContentsList)
  case bibliography(BibliographyList)
  /// Known to MyST or not, but nothing that Lectern shows specially: a titled box with its content.
  case box(title: String, content: [Block])
}

package struct Admonition: Equatable, Sendable {
  /// `note`, `tip`, `warning`, …; `aside` for all boxes beside the text, and `epigraph` and its like for quotations.
  package var kind: String
  package var title: [Inline]
  package var isFolded: Bool
  /// Whether it stands beside the text where there is room.
  package var isInMargin: Bool
  package var label: String?
  package var content: [Block]

  package init(
    kind: String, title: [Inline], isFolded: Bool, isInMargin: Bool = false, label: String?, content: [Block]
  ) {
    self.kind = kind
    self.title = title
    self.isFolded = isFolded
    self.isInMargin = isInMargin
    self.label = label
    self.content = content
  }

  /// Whether it is the words of somebody, without a title.
  package var isQuotation: Bool { DirectiveName.quotations.contains(kind) }

  /// Whether it stands without a title if its author gave none.
  package var mayBeUntitled: Bool { kind == "aside" || isQuotation || isGroup }

  /// Whether it only holds together what stands in it.
  package var isGroup: Bool { kind == DirectiveName.tabSet }
}

package struct Listing: Equatable, Sendable {
  package var language: String
  package var source: SourceText
  package var caption: OptionText?
  /// Of one with a caption.
  package var number: Int?
  package var label: String?
  /// Of the file that it is a part of.
  package var filename: String?
  package var lines: LineMarks

  package init(
    language: String, source: SourceText, caption: OptionText?, number: Int? = nil, label: String? = nil,
    filename: String? = nil, lines: LineMarks = LineMarks()
  ) {
    self.language = language
    self.source = source
    self.caption = caption
    self.number = number
    self.label = label
    self.filename = filename
    self.lines = lines
  }
}

/// What a role is to a lesson.
package enum RoleMeaning: Equatable, Sendable {
  /// An index into `Lesson.claims`.
  case claim(Int)
  case math(Mathematics)
  case `subscript`(String)
  case superscript(String)
  case abbreviation(String, meaning: String?)
  /// Words that look otherwise.
  case styled(WordStyle, String)
  case reference(Reference)
  /// A file for readers to keep.
  case download(address: String, text: String)
  case citation(Citation)
  /// An index into `Lesson.evaluations`.
  case evaluation(Int)
  /// Nothing that Lectern knows: shown as code.
  case unknown
}

package enum WordStyle: String, Equatable, Sendable {
  case underlined, struck, keyboard, smallCaps
}

/// A stretch of a formula: TeX, or a claim whose text stands in place of `\claim{…}{…}`.
package enum FormulaPiece: Equatable, Sendable {
  case tex(String)
  /// An index into `Lesson.claims`.
  case claim(Int)
}
