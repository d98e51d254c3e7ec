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

    // MARK: Directives and their options

    /// CommonMark allows no backtick in the first line of a fence of backticks.
    case directiveWithBacktick(String)
    /// A cell or a property that raw HTML swallows.
    case directiveInHTML(String)
    case unknownDirective(String, nearest: String?)
    /// In the language, but shown as a plain box so far.
    case directiveNotShownYet(String)
    case unknownOption(String, directive: String, known: [String], nearest: String?)
    case repeatedOption(String)
    case invalidOption(String, value: String, expected: ExpectedValue, nearest: String?)
    case misspelledTag(String, nearest: String)
    case misspelledLanguage(String, nearest: String)
    case repeatedLabel(String, first: SourcePosition)
    case emptyCell(String)
    case nestedTooDeeply(Int)

    // MARK: Roles and claims

    case unknownRole(String, nearest: String?)
    case roleNotShownYet(String)
    case claimWithoutExpression
    case claimWithEmptyExpression
    case claimWithoutText
    case textAfterExpression
    case texClaimNotClosed
    case texClaimWithoutExpression
    case claimInClaim
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
    case nothing
  }

  enum ClaimPlace: String, Equatable, Sendable {
    case rawHTML = "raw HTML"
    case plainText = "text that is no formula"
    case title = "a title"
    case caption = "a caption"
    case frontMatter = "the front matter"
    case linkTitle = "a link's title"
    case role = "a role that is not read"
  }
}
