internal import Diagnostics

extension LessonProblem {
  func diagnostic(in file: SourceFile) -> Diagnostic {
    func line(_ number: Int) -> String { file.words(forLine: number, seenFrom: range.start) }
    return Diagnostic(
      severity, code: code, file: file.name, range: range, message: message(line), hint: hint(line))
  }

  private var severity: Diagnostic.Severity {
    switch kind {
    case .unknownDirective, .unknownOption, .misspelledTag, .misspelledLanguage, .emptyCell, .unknownRole,
      .labelOfRole, .imageWithoutAlt, .remoteImage, .lostTarget, .unusedFootnote, .rawHTML:
      .warning
    default: .error
    }
  }

  private var code: String {
    switch kind {
    case .frontMatterNotClosed, .frontMatterInvalid, .frontMatterNoMapping, .frontMatterTooComplex:
      "front-matter"
    case .wrongValue, .unknownPermission: "front-matter-value"
    case .unknownDirective: "unknown-directive"
    case .directiveWithBacktick, .directiveInHTML: "malformed-directive"
    case .unknownOption, .labelOfRole: "unknown-option"
    case .repeatedOption: "repeated-option"
    case .invalidOption, .counterexampleOfLawThatHolds: "invalid-option"
    case .misspelledTag: "unknown-tag"
    case .misspelledLanguage: "unknown-language"
    case .repeatedLabel, .repeatedFootnote: "duplicate-label"
    case .unknownFootnote: "broken-reference"
    case .unusedFootnote: "unused-footnote"
    case .lostTarget: "lost-target"
    case .emptyCell: "empty-cell"
    case .nestedTooDeeply: "nesting"
    case .notIncluded, .includeWithBody: "include"
    case .tableWithoutTable, .besideTable, .listTableWithoutLists, .raggedRow: "malformed-table"
    case .unknownColumn: "invalid-option"
    case .outputWithoutCell, .outputWithArgument, .outputOfSkippedCell, .outputOfOtherLanguage,
      .repeatedOutput:
      "expected-output"
    case .unknownRole: "unknown-role"
    case .labelOfNoProperty, .labelOfNoCell, .referenceWithoutText, .labelOfNoEquation, .labelOfNoExercise,
      .labelWithoutNumber, .linkWithoutText, .solutionWithoutExercise:
      "broken-reference"
    case .citationWithoutKey, .evaluationWithoutExpression: "empty-role"
    case .termWithoutDefinition: "empty-term"
    case .repeatedTerm: "duplicate-label"
    case .figureWithoutPicture, .imageWithBody: "malformed-figure"
    case .imageWithoutAlt: "missing-alt"
    case .remoteImage: "remote-image"
    case .imageOfUnknownKind: "broken-image"
    case .claimWithoutExpression, .claimWithEmptyExpression, .claimWithoutText, .textAfterExpression,
      .texClaimNotClosed, .texClaimWithoutExpression, .claimInClaim, .claimMiswritten, .claimOutOfPlace,
      .labelMiswritten:
      "claim-syntax"
    case .rawHTML: "raw-html"
    }
  }

  /// - Parameter line: The words for a line.
  private func message(_ line: (Int) -> String) -> String {
    switch kind {
    case .frontMatterNotClosed: "the front matter that begins here has no end"
    case .frontMatterInvalid(let reason): "the front matter is not valid YAML: \(reason)"
    case .frontMatterNoMapping: "the front matter is no list of keys and values"
    case .frontMatterTooComplex(let limit):
      switch limit {
      case .bytes(let count): "the front matter is longer than \(count) bytes"
      case .depth(let depth): "the front matter is nested more than \(depth) deep"
      case .aliases(let count): "the front matter has more than \(count) aliases"
      }
    case .unknownPermission(let name, _): "there is no “\(name)” that a lesson could be allowed"
    case .wrongValue(let key, let expected): "“\(key)” must be \(expected.sentence)"
    case .unknownDirective(let name, _): "there is no directive “\(name)”"
    case .directiveWithBacktick(let name):
      "a backtick in its first line keeps this “\(name)” from being a directive"
    case .directiveInHTML(let name): "this “\(name)” stands in raw HTML and is not run"
    case .unknownOption(let name, let directive, _, _): "“\(directive)” has no option “\(name)”"
    case .repeatedOption(let name): "the option “\(name)” stands twice"
    case .invalidOption(let name, let value, let expected, _):
      "the option “\(name)” must be \(expected.sentence), not “\(value)”"
    case .misspelledTag(let tag, _): "the tag “\(tag)” means nothing"
    case .misspelledLanguage(let language, _): "a cell in “\(language)” is not run"
    case .repeatedLabel(let label, _, _): "the label “\(label)” stands twice"
    case .repeatedFootnote(let label, _, _): "the footnote “\(label)” stands twice"
    case .unknownFootnote(let label, _): "there is no footnote “\(label)” in this lesson"
    case .unusedFootnote(let label): "nothing leads to the footnote “\(label)”"
    case .lostTarget(let label): "the target “\(label)” names nothing"
    case .emptyCell(let directive): "this \(directive) is empty"
    case .nestedTooDeeply(let depth): "directives are nested more than \(depth) deep"
    case .notIncluded(let failure): failure.message
    case .includeWithBody: "what stands in this directive is not shown: the file takes its place"
    case .tableWithoutTable: "this table holds no pipe table"
    case .besideTable(let directive): "something else stands beside the cells of this “\(directive)”"
    case .listTableWithoutLists:
      "a list-table must be one bullet list, and each of its items a bullet list of cells"
    case .raggedRow(let row, let cells, let columns):
      "row \(row) has \(cells == 1 ? "1 cell" : "\(cells) cells"), and the first row has \(columns)"
    case .unknownColumn(let name, _, _): "there is no column “\(name)” to skip"
    case .outputWithoutCell: "no cell stands before this output"
    case .outputWithArgument: "“output” takes nothing behind its name"
    case .outputOfSkippedCell(let number):
      "the cell on \(line(number)) is skipped, so there is no output to compare with"
    case .outputOfOtherLanguage(let language, let number):
      "the cell on \(line(number)) is in \(language) and is not run, so there is no output to compare with"
    case .repeatedOutput(let number, let first):
      "the output of the cell on \(line(number)) is stated twice, first on \(line(first.line))"
    case .labelOfNoCell(let label, _): "the label “\(label)” names no cell"
    case .counterexampleOfLawThatHolds: "a law with a counterexample cannot be expected to hold"
    case .labelOfNoProperty(let label):
      "the label “\(label)” names no property, no theorem and nothing of the kind"
    case .labelOfNoEquation(let label): "the label “\(label)” names no formula"
    case .labelOfNoExercise(let label, _): "the label “\(label)” names no exercise"
    case .labelWithoutNumber(let label): "what the label “\(label)” names has no number"
    case .linkWithoutText: "this link has no words"
    case .citationWithoutKey: "this citation names no work"
    case .evaluationWithoutExpression: "this role holds no expression"
    case .solutionWithoutExercise: "this solution does not say which exercise it solves"
    case .termWithoutDefinition: "this word of the glossary is not explained"
    case .repeatedTerm(let term, _): "the word “\(term)” stands twice in glossaries"
    case .figureWithoutPicture(let name): "this \(name) names no picture"
    case .imageWithBody: "an “image” has no caption"
    case .remoteImage: "a picture from elsewhere is not shown: pages need no network"
    case .imageOfUnknownKind(let path): "“\(path)” is no picture that browsers show"
    case .imageWithoutAlt: "nothing describes this picture to those who cannot see it"
    case .referenceWithoutText(let label): "“\(label)” has no number and no title that could stand here"
    case .unknownRole(let name, _): "there is no role “\(name)”"
    case .claimWithoutExpression: "this claim has no expression"
    case .claimWithEmptyExpression: "the expression of this claim is empty"
    case .claimWithoutText: "this claim has no text"
    case .textAfterExpression: "text stands after the expression of this claim"
    case .texClaimNotClosed: "a brace of this claim is not closed"
    case .texClaimWithoutExpression: "this claim has no expression in braces"
    case .claimInClaim: "a claim stands inside a claim"
    case .labelMiswritten(let text): "“\(text)” cannot be the label of a claim"
    case .labelOfRole(let label, let role): "the label “\(label)” on this “\(role)” names nothing"
    case .claimMiswritten: "this begins like a claim and is none, so nothing is checked"
    case .claimOutOfPlace(.unread): "a claim stands where none is read, so it is not checked"
    case .claimOutOfPlace(let place): "a claim in \(place.rawValue) is not checked"
    case .rawHTML: "raw HTML is shown as text"
    }
  }

  private func hint(_ line: (Int) -> String) -> String? {
    switch kind {
    case .frontMatterNotClosed: "End it with a line of three hyphens."
    case .frontMatterInvalid: nil
    case .frontMatterNoMapping: "Write lines such as “title: The name of the lesson”."
    case .frontMatterTooComplex: "Keep what is not about the lesson in a file of its own."
    case .wrongValue: nil
    case .unknownPermission("network", _): "Lessons have no network, whatever the command line says."
    case .unknownPermission(_, let nearest?): "Did you mean “\(nearest)”?"
    case .unknownPermission:
      "A lesson may ask for \(Permission.Kind.allCases.map(\.rawValue).joined(separator: ", "))."
    case .unknownDirective(_, let nearest), .unknownRole(_, let nearest):
      nearest.map { "Did you mean “\($0)”?" }
    case .directiveWithBacktick(let name): "Write ~~~{\(name)} and ~~~ in place of the backticks."
    case .directiveInHTML: "Leave an empty line before it, so that the HTML ends there."
    case .unknownOption(_, _, let known, let nearest):
      nearest.map { "Did you mean “\($0)”?" }
        ?? (known.isEmpty ? "It has no options." : "It has \(known.joined(separator: ", ")).")
    case .repeatedOption: "The first one counts."
    case .invalidOption(_, _, _, let nearest), .misspelledTag(_, let nearest as String?),
      .misspelledLanguage(_, let nearest as String?):
      nearest.map { "Did you mean “\($0)”?" }
    case .unknownFootnote(let label, let nearest):
      nearest.map { "Did you mean “\($0)”?" }
        ?? "Write “[^\(label)]: …” on a line of its own, or “\\[” for a bracket."
    case .unusedFootnote(let label): "Write “[^\(label)]” where it belongs, or remove it."
    case .repeatedLabel(_, let other, let isFirst), .repeatedFootnote(_, let other, let isFirst):
      isFirst ? "It stands again on \(line(other.line))." : "The first one is on \(line(other.line))."
    case .lostTarget(let label): "Put “(\(label))=” right before the block that it names."
    case .emptyCell: nil
    case .outputWithoutCell:
      "Put it behind the cell that prints it, or name the cell: “:cell: label”."
    case .outputWithArgument: "Write “:cell: label” below it to name a cell."
    case .outputOfSkippedCell: "Remove the tag “skip-execution”, or show the output in a plain code block."
    case .outputOfOtherLanguage: "Show the output in a plain code block."
    case .repeatedOutput: "Keep one of them, or give one “:stream: stdout” and the other “:stream: stderr”."
    case .labelOfNoCell(let label, let nearest):
      nearest.map { "Did you mean “\($0)”?" } ?? "Write “:label: \(label)” in the cell."
    case .counterexampleOfLawThatHolds:
      "Add “:expect: falsified”; for the witness of an exists, write “:witness:” in place of it."
    case .labelOfNoEquation(let label), .labelWithoutNumber(let label):
      "Write {ref}`\(label)` or {ref}`words <\(label)>`."
    case .labelOfNoExercise(let label, let nearest):
      nearest.map { "Did you mean “\($0)”?" } ?? "Write “:label: \(label)” in the exercise."
    case .linkWithoutText: "Write [words](address)."
    case .citationWithoutKey: "Write {cite}`key` with the key of an entry of the bibliography."
    case .evaluationWithoutExpression: "Write {eval}`expression`."
    case .solutionWithoutExercise: "Write the label of the exercise behind {solution}."
    case .termWithoutDefinition: "Write its meaning on the next line, indented."
    case .repeatedTerm(_, let first): "It stands first on \(line(first.line))."
    case .figureWithoutPicture(let name):
      "Write its path behind {\(name)}, or “#” and the label of a cell that draws it."
    case .imageWithBody: "Write {figure} for a picture with a caption."
    case .remoteImage: "Its description stands in its place. Put the file beside the lesson."
    case .imageOfUnknownKind: "They show avif, gif, jpeg, jpg, png, svg and webp."
    case .imageWithoutAlt: "Write “:alt: what is to be seen”, or ![what is to be seen](path)."
    case .labelOfNoProperty(let label): "Write {ref}`\(label)` to refer to something else."
    case .referenceWithoutText(let label): "Write {ref}`words <\(label)>`."
    case .nestedTooDeeply: nil
    case .notIncluded(let failure): failure.hint
    case .includeWithBody: "Put it before or behind the directive."
    case .tableWithoutTable(let hasList):
      hasList
        ? "Write {list-table} for cells that stand in lists."
        : "Write a row of headers, a row of hyphens (| --- | --- |), and a row for each line."
    case .besideTable: "Put it before or behind the directive."
    case .listTableWithoutLists:
      "Write “* - cell” for the first cell of a row, and “  - cell” for each of the others."
    case .raggedRow: "Write “-” alone for an empty cell."
    case .unknownColumn(_, let known, let nearest):
      nearest.map { "Did you mean “\($0)”?" } ?? "Its columns are \(known.joined(separator: ", "))."
    case .claimWithoutExpression: "Write {claim}`text <expression>`."
    case .claimWithEmptyExpression: "Write what computes the value between < and >."
    case .claimWithoutText: "Write what the page says before the expression."
    case .textAfterExpression: "Put the text before “<”."
    case .texClaimNotClosed, .texClaimWithoutExpression: #"Write \claim{text}{expression}."#
    case .claimInClaim: "Claim each part by itself."
    case .labelMiswritten:
      #"Letters, digits, “_”, “:” and “-” make a label: \claim[label]{text}{expression}."#
    case .labelOfRole: "Only claims have labels; cells, formulas and boxes have them as an option."
    case .claimMiswritten:
      "Write {claim}`text <expression>` or {claim #label}`text <expression>`, without a blank before the backtick."
    case .claimOutOfPlace(.plainText):
      #"Write $…$ around the formula; \[ and \] stand on lines of their own."#
    case .claimOutOfPlace(.output):
      "Numbers of an output are compared as they stand: write them without a claim."
    case .claimOutOfPlace: "Put the claim in a sentence of the lesson."
    case .rawHTML: "Write it in Markdown, or put it in a code span."
    }
  }
}

extension LessonProblem.ExpectedValue {
  fileprivate var sentence: String {
    switch self {
    case .text: "a text"
    case .listOfTexts: "a list of texts"
    case .names: "a name, a list of names, or a list of entries with “name”"
    case .wholeNumber(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .positiveWholeNumber: "a whole number greater than 0"
    case .seconds: "a number of seconds greater than 0"
    case .boolean: "true or false"
    case .oneOf(let values): values.map { "“\($0)”" }.joined(separator: " or ")
    case .seed: "“0x” and up to 16 hexadecimal digits, or a text that begins otherwise"
    case .example: "the arguments as the report shows them, such as “[0.0, 1.0], 2.0”"
    case .expression: "an expression"
    case .widths(let count):
      "\(count == 1 ? "one number" : "\(count) numbers") greater than 0, one for each column, or “auto”"
    case .length: "a length such as “80%” or “300px”"
    case .nothing: "empty"
    case .lines(1): "the line 1"
    case .lines(let count): "lines from 1 to \(count), as in “1,3-4”"
    case .cellLabel: "the label of a cell"
    case .lineList: "lines counted from 1, as in “1,3-5,9-”"
    case .integer: "a whole number"
    case .alone(let other): "left out beside “\(other)”"
    case .permissions: "a list of lines such as “memory: 4G”"
    case .absolutePath: "the path of a file or a folder from the root on, such as “/data/images”"
    case .bytes: "a size from 64M to 1024G, such as “4G”"
    case .time: "a time of at most a day, such as “90”, “10 min” or “2 h”"
    }
  }
}
