package import Diagnostics

/// A number that is written with digits, and what it is in its lesson.
package struct Numeral: Equatable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Compared with what the lesson computes.
    case claimed
    case uncovered
    /// In the text of a claim, but before its relation: nothing compares it.
    case uncompared
    /// The author says that it is no claim.
    case exempt
    /// It states nothing that could be claimed.
    case apart(Apart)
  }

  /// What a number is that states nothing.
  package enum Apart: String, Hashable, Sendable, CaseIterable {
    case address
    case citation
    case code
    case date
    case enumeration
    /// Part of a formula, but not what it says: a factor, an argument, a limit.
    case formula
    case frontMatter = "front matter"
    case heading
    /// A subscript, a superscript, an exponent, or what a TeX command takes.
    case index
    case listNumber = "list number"
    /// Character references, tags, comments.
    case markup
    case name
    /// Of a directive.
    case option
    case ordinal
    /// To an equation, a figure, a section, a page.
    case reference
    case size
    case time
    case version

    /// Nobody reads these as part of a sentence.
    package var isOutsideText: Bool {
      switch self {
      case .address, .code, .frontMatter, .markup, .option: true
      default: false
      }
    }
  }

  package var kind: Kind
  /// As written.
  package var text: String
  package var range: SourceRange

  package init(_ kind: Kind, text: String, range: SourceRange) {
    self.kind = kind
    self.text = text
    self.range = range
  }
}
