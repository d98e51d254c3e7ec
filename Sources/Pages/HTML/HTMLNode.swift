/// A piece of a page. The only way to markup: text and attributes are escaped where they are written, and nowhere else.
package indirect enum HTMLNode: Equatable, Sendable {
  case element(String, attributes: [Attribute], children: [HTMLNode])
  case text(String)
  /// Markup that something else has made: KaTeX, a chart, or raw HTML that the course allows.
  case trusted(String)

  package struct Attribute: Equatable, Sendable {
    package let name: String
    /// Nothing for a boolean attribute such as `open`.
    package let value: String?

    package init(_ name: String, _ value: String?) {
      self.name = name
      self.value = value
    }
  }
}

extension HTMLNode {
  /// An element whose attributes are written in the given order.
  package static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [HTMLNode] = []
  ) -> HTMLNode {
    .element(name, attributes: attributes.map { Attribute($0.key, $0.value) }, children: children)
  }

  package static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String
  ) -> HTMLNode {
    .element(name, attributes, [.text(text)])
  }
}
