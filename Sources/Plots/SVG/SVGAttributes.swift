/// Every attribute a figure may have, in the order in which they are written.
enum SVGAttribute: UInt8, CaseIterable {
  case xmlns, `class`, id, viewBox, x, y, width, height, role, tabindex, ariaLabelledby, d, transform, fill,
    stroke, color, opacity, fillOpacity, strokeOpacity, strokeWidth, strokeDasharray, strokeLinecap,
    strokeLinejoin, paintOrder, fontFamily, fontSize, fontStyle, fontWeight, textAnchor, shapeRendering,
    style

  var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { $0 == .viewBox ? "viewBox" : hyphenated("\($0)") }

  private static func hyphenated(_ name: String) -> String {
    String(name.flatMap { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" })
  }
}

/// The attributes of an element, always in the order in which they are written.
///
/// An element has few: a search through all of them is faster than a hash of one.
struct SVGAttributes: Equatable, Sendable, ExpressibleByDictionaryLiteral {
  struct Entry: Equatable, Sendable {
    let attribute: SVGAttribute
    var value: SVGValue
  }

  private(set) var entries: [Entry] = []

  init(dictionaryLiteral elements: (SVGAttribute, SVGValue)...) {
    entries.reserveCapacity(elements.count + 2)
    for (attribute, value) in elements { self[attribute] = value }
  }

  subscript(_ attribute: SVGAttribute) -> SVGValue? {
    get { entries.first { $0.attribute == attribute }?.value }
    set {
      let place = entries.firstIndex { $0.attribute.rawValue >= attribute.rawValue } ?? entries.count
      let isKnown = place < entries.count && entries[place].attribute == attribute
      switch (newValue, isKnown) {
      case (let value?, true): entries[place].value = value
      case (let value?, false): entries.insert(Entry(attribute: attribute, value: value), at: place)
      case (nil, true): entries.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// These and those of another list that are not among them.
  func adding(_ others: SVGAttributes) -> SVGAttributes {
    var result = self
    for entry in others.entries where result[entry.attribute] == nil {
      result[entry.attribute] = entry.value
    }
    return result
  }
}
