/// A solution on the page of solutions.
struct SolutionSection: Sendable {
  var anchor: String
  /// `Solution to Exercise 3`
  var title: String
  var content: [HTMLNode]

  func html() -> HTMLNode {
    .element(
      "section", ["class": "solution-section"],
      [.element("h2", ["id": anchor], text: title)] + content)
  }
}
