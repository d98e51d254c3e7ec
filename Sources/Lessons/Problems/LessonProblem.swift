internal import Diagnostics

/// What a reader of lessons found wrong: facts; the sentences are elsewhere.
struct LessonProblem: Equatable, Sendable {
  var kind: Kind
  var range: SourceRange

  init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  enum Kind: Equatable, Sendable {
    // MARK: Front matter

    case frontMatterNotClosed
    /// What Yams says.
    case frontMatterInvalid(String)
    case frontMatterNoMapping
    /// Larger, deeper or with more aliases than any head of a lesson needs.
    case frontMatterTooComplex(FrontMatterLimit)
    case wrongValue(key: String, expected: ExpectedValue)
    case unknownPermission(String, nearest: String?)

    // MARK: Directives and their options

    /// CommonMark allows no backtick in the first line of a fence of backticks.
    case directiveWithBacktick(String)
    /// A cell or a property that raw HTML swallows.
    case directiveInHTML(String)
    case unknownDirective(String, nearest: String?)
    case unknownOption(String, directive: String, known: [String], nearest: String?)
    case repeatedOption(String)
    case invalidOption(String, value: String, expected: ExpectedValue, nearest: String?)
    case misspelledTag(String, nearest: String)
    case misspelledLanguage(String, nearest: String)
    case repeatedLabel(String, other: SourcePosition, isFirst: Bool)
    case unknownFootnote(String, nearest: String?)
    case unusedFootnote(String)
    case repeatedFootnote(String, other: SourcePosition, isFirst: Bool)
    /// A target with no block behind it.
    case lostTarget(String)
    case emptyCell(String)
    /// A counterexample is stated of a law that is expected to hold.
    case counterexampleOfLawThatHolds
    case nestedTooDeeply(Int)
    case notIncluded(InclusionFailure)
    case includeWithBody

    // MARK: Tables

    /// A `table` without a pipe table.
    case tableWithoutTable(hasList: Bool)
    /// Something beside the pipe table or the list of a table.
    case besideTable(String)
    /// A `list-table` that is no list of lists.
    case listTableWithoutLists
    /// A row of a `list-table` with another number of cells than the first.
    case raggedRow(Int, cells: Int, columns: Int)
    /// A column that is to be skipped and does not exist.
    case unknownColumn(String, known: [String], nearest: String?)

    // MARK: Expected output

    case outputWithoutCell
    case outputWithArgument
    case outputOfSkippedCell(line: Int)
    case outputOfOtherLanguage(String, line: Int)
    case repeatedOutput(cellLine: Int, first: SourcePosition)
    case labelOfNoCell(String, nearest: String?)

    // MARK: Roles and claims

    case unknownRole(String, nearest: String?)
    /// What the label names is no property, no theorem and nothing of the kind.
    case labelOfNoProperty(String)
    case labelOfNoEquation(String)
    case labelOfNoExercise(String, nearest: String?)
    /// What the label names has no number.
    case labelWithoutNumber(String)
    case linkWithoutText
    case citationWithoutKey
    case evaluationWithoutExpression
    case solutionWithoutExercise
    case termWithoutDefinition
    case repeatedTerm(String, first: SourcePosition)

    // MARK: Pictures

    case figureWithoutPicture(String)
    case imageWithBody
    case imageWithoutAlt
    case remoteImage
    case imageOfUnknownKind(String)
    /// What the label names has no words of its own either.
    case referenceWithoutText(String)
    case claimWithoutExpression
    case claimWithEmptyExpression
    case claimWithoutText
    case textAfterExpression
    case texClaimNotClosed
    case texClaimWithoutExpression
    case claimInClaim
    /// What stands in the brackets of `\claim[…]` is no label.
    case labelMiswritten(String)
    /// A label on a role that is no claim.
    case labelOfRole(String, role: String)
    /// `{claim}` that no backtick follows directly, and the like.
    case claimMiswritten
    /// A claim in a place that is not read for claims.
    case claimOutOfPlace(ClaimPlace)

    case rawHTML
  }

  enum FrontMatterLimit: Equatable, Sendable {
    case bytes(Int)
    case depth(Int)
    case aliases(Int)
  }

  enum ExpectedValue: Equatable, Sendable {
    case text
    case listOfTexts
    case names
    case wholeNumber(ClosedRange<Int>)
    case positiveWholeNumber
    case seconds
    case boolean
    case oneOf([String])
    case seed
    /// The arguments of a counterexample or a witness.
    case example
    case expression
    /// One number for each column.
    case widths(Int)
    /// A width or a height.
    case length
    case nothing
    /// Lines of a listing with so many.
    case lines(Int)
    /// The label of a cell.
    case cellLabel
    /// Lines of a file that is not read yet.
    case lineList
    case integer
    /// Another option says the same.
    case alone(String)
    case permissions
    case absolutePath
    /// A size with a unit.
    case bytes
    /// A time with a unit.
    case time
  }

  enum ClaimPlace: String, Equatable, Sendable {
    case rawHTML = "raw HTML"
    case plainText = "text that is no formula"
    case title = "a title"
    case caption = "a caption"
    case altText = "the description of a figure"
    case output = "an expected output"
    case frontMatter = "the front matter"
    case linkTitle = "a link's title or address"
    case role = "a role that is not read"
    /// Anywhere else.
    case unread
  }
}
