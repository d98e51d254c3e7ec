/// A rectangle in pixels, from its upper left corner.
struct Box: Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
  var middleX: Double { x + width / 2 }
  var middleY: Double { y + height / 2 }

  /// The same for two boxes on the same pixels.
  var pixels: [Int] { [Int(x), Int(y), Int(width), Int(height)] }

  func intersects(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  func contains(_ other: Box) -> Bool {
    other.x >= x && other.right <= right && other.y >= y && other.bottom <= bottom
  }

  func insetBy(_ amount: Double) -> Box {
    Box(x: x + amount, y: y + amount, width: width - 2 * amount, height: height - 2 * amount)
  }
}

extension PlacedText {
  /// The room a level text takes, from its ascenders to its descenders.
  func box(_ role: TextRole) -> Box {
    let width = role.width(text)
    let start: Double
    switch anchor {
    case .start: start = x
    case .middle: start = x - width / 2
    case .end: start = x - width
    }
    return Box(x: start, y: y - role.size * 0.8, width: width, height: role.size)
  }
}
