/// The commands of a path, in absolute coordinates; the writer makes them short.
struct SVGPath: Equatable, Sendable {
  enum Command: Equatable, Sendable {
    case move(Double, Double)
    case line(Double, Double)
    case horizontal(Double)
    case vertical(Double)
    /// A whole circle, from its left end and back.
    case circle(radius: Double)
    /// One of the two control points of the curve that follows; a command has two numbers at most, so that a
    /// list of very many is short.
    case control(Double, Double)
    case curve(Double, Double)
    case close
  }

  private(set) var commands: [Command] = []

  var isEmpty: Bool { commands.isEmpty }

  init(capacity: Int = 0) { commands.reserveCapacity(capacity) }

  mutating func move(_ x: Double, _ y: Double) { commands.append(.move(x, y)) }
  mutating func line(_ x: Double, _ y: Double) { commands.append(.line(x, y)) }
  mutating func horizontal(to x: Double) { commands.append(.horizontal(x)) }
  mutating func vertical(to y: Double) { commands.append(.vertical(y)) }
  mutating func circle(x: Double, y: Double, radius: Double) {
    move(x - radius, y)
    commands.append(.circle(radius: radius))
  }
  mutating func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, to x: Double, _ y: Double
  ) {
    commands += [.control(x1, y1), .control(x2, y2), .curve(x, y)]
  }
  mutating func close() { commands.append(.close) }
  mutating func append(_ other: SVGPath) { commands += other.commands }

  mutating func polygon(_ points: [(Double, Double)]) {
    guard let first = points.first else { return }
    move(first.0, first.1)
    for point in points.dropFirst() { line(point.0, point.1) }
    close()
  }
}
