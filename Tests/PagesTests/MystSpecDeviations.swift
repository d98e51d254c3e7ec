/// Cases of the MyST specification that are not followed, and why. A case that is followed and listed fails its test.
enum MystSpecDeviations {
  struct Deviation: Sendable {
    /// The code of the problem that says so, or nothing where there is none.
    var code: String?
    var reason: String

    init(_ code: String?, _ reason: String) {
      (self.code, self.reason) = (code, reason)
    }
  }

  static let all: [String: Deviation] = generic.merging(figures) { first, _ in first }
    .merging(references) { first, _ in first }

  private static let generic: [String: Deviation] = [
    "directives.generic: Unknown directive": Deviation(
      "unknown-directive", "a titled box with its content as Markdown, not as source"),
    "directives.generic: Unknown directive with args": Deviation(
      "unknown-directive", "a titled box with its content as Markdown, not as source"),
    "roles.generic: unknown role": Deviation("unknown-role", "code without the name of the role"),
  ]

  private static let figures: [String: Deviation] = [
    "directives.figure: Named figure with a caption in a paragraph": Deviation(
      "remote-image", "pages fetch nothing: the description stands in its place"),
    "directives.figure: Simple figure": Deviation("missing-alt", "a picture needs a description"),
    "directives.figure: Named figure with a caption in a no alt": Deviation(
      "missing-alt", "a picture needs a description"),
    "directives.figure: Named figure with no space between options in directive": Deviation(
      "missing-alt", "a picture needs a description"),
    "directives.figure: Two figures": Deviation("missing-alt", "a picture needs a description"),
    "references.figures: Link-style figure reference with default ref": Deviation(
      "missing-alt", "a picture needs a description"),
    "references.figures: Link-style figure reference with custom ref": Deviation(
      "missing-alt", "a picture needs a description"),
    "references.figures: Figure reference with default ref": Deviation(
      "missing-alt", "a picture needs a description"),
    "references.figures: Figure reference with custom ref": Deviation(
      "missing-alt", "a picture needs a description"),
    "references.figures: Figure reference with default numref": Deviation(
      "missing-alt", "a picture needs a description"),
    "references.figures: Figure reference with custom numref": Deviation(
      "missing-alt", "a picture needs a description"),
  ]

  private static let references: [String: Deviation] = [
    "references.equations: Invalid equation reference": Deviation(
      "broken-reference", "the label names no formula"),
    "references.equations: Link-style equation reference": Deviation(
      nil, "a link leads to a file or an anchor"),
    "references.figures: Invalid figure reference without value": Deviation(
      nil, "the course has no such label: reported when all its lessons have been read"),
    "references.figures: Invalid figure reference": Deviation(
      nil, "the course has no such label: reported when all its lessons have been read"),
    "references.figures: Invalid figure reference with messy label": Deviation(
      nil, "the course has no such label: reported when all its lessons have been read"),
    "references.tables: Table figure reference with default numref": Deviation(
      nil, "the label names no table: reported when all lessons have been read"),
    "references.headings: Default header reference": Deviation(
      nil, "the words of a reference have no markup"),
    "references.headings: Link-style default header reference": Deviation(
      nil, "a link leads to a file or an anchor"),
    "references.headings: Link-style custom header reference": Deviation(
      nil, "a link leads to a file or an anchor"),
    "references.tables: Table figure reference with custom numref": Deviation(
      "unclosed-directive", "the example does not close its directive"),
    "references.tables: Table figure reference with default ref": Deviation(
      "unclosed-directive", "the example does not close its directive"),
    "references.tables: Table figure reference with custom ref": Deviation(
      "unclosed-directive", "the example does not close its directive"),
    "references.tables: Link-style table figure reference with default ref": Deviation(
      "unclosed-directive", "the example does not close its directive"),
    "references.tables: Link-style table figure reference with custom ref": Deviation(
      "unclosed-directive", "the example does not close its directive"),
  ]
}
