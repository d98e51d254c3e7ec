/// A page and the page of its solutions, made in one go: the names in both are different, and links within what was one page
/// become links between two where they must.
struct PageDivision {
  private let own: String
  private let other: String
  private let anchorsOfOther: Set<String>

  /// - Parameters:
  ///   - own: The address of the page that the links stand on, from where they stand.
  ///   - other: That of the other page.
  ///   - anchorsOfOther: The names on it.
  init(own: String, other: String, anchorsOfOther: Set<String>) {
    (self.own, self.other, self.anchorsOfOther) = (own, other, anchorsOfOther)
  }

  func divided(_ nodes: [HTMLNode]) -> [HTMLNode] { nodes.map(divided) }

  private func divided(_ node: HTMLNode) -> HTMLNode {
    guard case .element(let name, let attributes, let children) = node else { return node }
    let changed = attributes.map { attribute in
      guard name == "a", attribute.name == "href", let value = attribute.value else { return attribute }
      return HTMLNode.Attribute("href", address(value))
    }
    return .element(name, attributes: changed, children: divided(children))
  }

  private func address(_ address: String) -> String {
    guard address.hasPrefix("#"), anchorsOfOther.contains(String(address.dropFirst())) else { return address }
    return other + address
  }

  /// The names that elements have, as addresses write them.
  static func anchors(in nodes: [HTMLNode]) -> Set<String> {
    var found: Set<String> = []
    var rest = nodes
    while let node = rest.popLast() {
      guard case .element(_, let attributes, let children) = node else { continue }
      for attribute in attributes where attribute.name == "id" {
        if let value = attribute.value { found.insert(PageAddress.encoded(value)) }
      }
      rest += children
    }
    return found
  }
}
