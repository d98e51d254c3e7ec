/// A solution on the page of solutions.
struct SolutionSection: Sendable {
  var anchor: String
  /// `Solution to Exercise 3`
  var title: String
  var content: [HTMLNode]

  func html() -> HTMLNode {
    .element(
      "section", ["class": "solution-section"],
      [.element("h2", ["id": anchor], text: title)] + content.lowered(by: content.lowering))
  }

  /// The title of the page of a lesson's solutions.
  static func pageTitle(_ lesson: String) -> String { "Solutions: " + lesson }
}

extension [HTMLNode] {
  /// By how many levels the headings must go down so that the highest stands below that of the solution.
  fileprivate var lowering: Int { highestHeading.map { 3 - $0 } ?? 0 }

  private var highestHeading: Int? {
    var highest: Int?
    for case .element(let name, _, let children) in self {
      let levels = [HTMLNode.headingLevel(name), children.highestHeading, highest].compactMap(\.self)
      highest = levels.min()
    }
    return highest
  }

  fileprivate func lowered(by levels: Int) -> [HTMLNode] {
    guard levels != 0 else { return self }
    return map { node in
      guard case .element(let name, let attributes, let children) = node else { return node }
      let level = HTMLNode.headingLevel(name).map { Swift.min($0 + levels, 6) }
      return .element(
        level.map { "h\($0)" } ?? name, attributes: attributes, children: children.lowered(by: levels))
    }
  }
}

extension HTMLNode {
  fileprivate static func headingLevel(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue,
      (1...6).contains(level)
    else { return nil }
    return level
  }
}
