extension [SVGNode] {
  /// More stops of the Tab key than this are a barrier, not a help.
  private static var mostFocusableMarks: Int { 40 }

  /// Every shape that has a text of its own can take the focus and is read as an image of that text; `nil` if
  /// there are too many, or none.
  var withFocusableMarks: [SVGNode]? {
    let count = map(\.titledShapes).reduce(0, +)
    return (1...Self.mostFocusableMarks).contains(count) ? map(\.withFocusableShapes) : nil
  }
}

extension SVGNode {
  fileprivate var titledShapes: Int {
    guard case .element(let element) = self else { return 0 }
    return (element.isTitledShape ? 1 : 0) + element.children.map(\.titledShapes).reduce(0, +)
  }

  fileprivate var withFocusableShapes: SVGNode {
    guard case .element(var element) = self else { return self }
    if element.isTitledShape {
      element.attributes[.tabindex] = 0
      element.attributes[.role] = "img"
    } else {
      element.children = element.children.map(\.withFocusableShapes)
    }
    return .element(element)
  }
}

extension SVGElement {
  fileprivate var isTitledShape: Bool {
    guard name == .rect || name == .path, case .element(let first) = children.first else { return false }
    return first.name == .title
  }
}
