/// The places of a line or of an edge of an area, joined by the rule asked for.
struct Curve {
  /// A straight piece, or a cubic one with its two control points.
  struct Piece {
    let from: Place
    let to: Place
    var controls: (Place, Place)?
  }

  private(set) var pieces: [Piece] = []

  init(_ places: [Place], _ method: InterpolationMethod) {
    switch method {
    case .linear: join(places)
    case .stepStart: join(Self.steps(places) { from, _ in from.x })
    case .stepEnd: join(Self.steps(places) { _, to in to.x })
    case .stepCenter: join(Self.steps(places) { ($0.x + $1.x) / 2 })
    case .monotone: pieces = Self.monotone(places) ?? []
    }
    if pieces.isEmpty, method == .monotone { join(places) }
  }

  private mutating func join(_ places: [Place]) {
    pieces = zip(places, places.dropFirst()).map { Piece(from: $0, to: $1) }
  }

  private static func steps(_ places: [Place], at turn: (Place, Place) -> Double) -> [Place] {
    guard let first = places.first else { return [] }
    return [first]
      + zip(places, places.dropFirst()).flatMap { from, to -> [Place] in
        let x = turn(from, to)
        return [Place(x: x, y: from.y), Place(x: x, y: to.y), to]
      }
  }

  /// Cubic Hermite pieces whose slopes are cut so that the curve rises and falls only with the data; `nil`
  /// unless x rises or falls throughout.
  private static func monotone(_ places: [Place]) -> [Piece]? {
    let steps = zip(places, places.dropFirst()).map { (dx: $1.x - $0.x, dy: $1.y - $0.y) }
    guard steps.count > 1, steps.allSatisfy({ $0.dx > 1e-9 }) || steps.allSatisfy({ $0.dx < -1e-9 }) else {
      return nil
    }
    let secants = steps.map { $0.dy / $0.dx }
    var slopes = [secants[0]] + zip(secants, secants.dropFirst()).map { $0 * $1 <= 0 ? 0 : ($0 + $1) / 2 }
    slopes.append(secants[secants.count - 1])
    for index in secants.indices {
      let secant = secants[index]
      guard secant != 0 else {
        (slopes[index], slopes[index + 1]) = (0, 0)
        continue
      }
      let (a, b) = (slopes[index] / secant, slopes[index + 1] / secant)
      let size = a * a + b * b
      if size > 9 {
        let scale = 3 / size.squareRoot()
        (slopes[index], slopes[index + 1]) = (scale * a * secant, scale * b * secant)
      }
    }
    return zip(places, places.dropFirst()).enumerated().map { index, ends in
      let third = (ends.1.x - ends.0.x) / 3
      return Piece(
        from: ends.0, to: ends.1,
        controls: (
          Place(x: ends.0.x + third, y: ends.0.y + slopes[index] * third),
          Place(x: ends.1.x - third, y: ends.1.y - slopes[index + 1] * third)
        ))
    }
  }

  var isInside: Bool { pieces.allSatisfy { $0.from.isInside && $0.to.isInside } }

  /// The same with straight pieces alone.
  var flattened: [Place] {
    guard let first = pieces.first else { return [] }
    return [first.from]
      + pieces.flatMap { piece -> [Place] in
        guard let (one, two) = piece.controls else { return [piece.to] }
        return (1...16).map { step in
          let t = Double(step) / 16
          let (a, b, c, d) = (
            (1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t
          )
          return Place(
            x: a * piece.from.x + b * one.x + c * two.x + d * piece.to.x,
            y: a * piece.from.y + b * one.y + c * two.y + d * piece.to.y)
        }
      }
  }

  /// Of a line of more pieces than this only the turns are written, in tenths of a pixel.
  private static let many = 200
  /// Less than a screen shows: with the rounding to tenths a line is nowhere off by a seventh of a pixel.
  private static let tolerance = 0.07

  private var hasBends: Bool { pieces.contains { $0.controls != nil } }

  /// Draws the part of the curve that lies in the plot.
  func draw(in layout: ChartLayout, to path: inout SVGPath) {
    if isInside, hasBends {
      drawBends(in: layout, to: &path)
    } else {
      for run in runs(in: layout) { path.polyline(Self.short(run)) }
    }
  }

  private func drawBends(in layout: ChartLayout, to path: inout SVGPath) {
    let isLong = pieces.count > Self.many
    func pixels(_ place: Place) -> PixelPlace {
      isLong ? layout.pixels(place).inTenths : layout.pixels(place)
    }
    guard let first = pieces.first.map({ pixels($0.from) }) else { return }
    path.move(first.x, first.y)
    for piece in pieces {
      let end = pixels(piece.to)
      if let (one, two) = piece.controls.map({ (pixels($0), pixels($1)) }) {
        path.curve(one.x, one.y, two.x, two.y, to: end.x, end.y)
      } else {
        path.line(end.x, end.y)
      }
    }
  }

  /// The stretches of the curve that lie in the plot.
  private func runs(in layout: ChartLayout) -> [[PixelPlace]] {
    let places = flattened
    if isInside { return places.isEmpty ? [] : [places.map(layout.pixels)] }
    var runs: [[PixelPlace]] = []
    var pen: Place?
    for (from, to) in zip(places, places.dropFirst()) {
      guard let (start, end) = from.clipped(to: to) else { continue }
      if pen != start { runs.append([layout.pixels(start)]) }
      runs[runs.count - 1].append(layout.pixels(end))
      pen = end
    }
    return runs
  }

  /// The same line to the eye, in as few places as that takes.
  static func short(_ line: [PixelPlace]) -> [PixelPlace] {
    line.count > many ? thinned(line, tolerance: tolerance).map(\.inTenths) : line
  }
}

extension ChartLayout {
  func pixels(_ place: Place) -> PixelPlace { PixelPlace(x: x(place.x), y: y(place.y)) }
}

extension SVGPath {
  mutating func polyline(_ line: [PixelPlace]) {
    guard let first = line.first else { return }
    move(first.x, first.y)
    for place in line.dropFirst() { self.line(place.x, place.y) }
  }
}

extension Place {
  /// The part of a segment within the plot, by Liang and Barsky's parameters; `nil` if there is none.
  func clipped(to end: Place) -> (Place, Place)? {
    if isInside, end.isInside { return (self, end) }
    var (enter, leave) = (0.0, 1.0)
    for (start, delta) in [(x, end.x - x), (y, end.y - y)] {
      if delta == 0 {
        if !(0...1).contains(start) { return nil }
        continue
      }
      let (a, b) = (-start / delta, (1 - start) / delta)
      enter = max(enter, min(a, b))
      leave = min(leave, max(a, b))
    }
    guard enter <= leave else { return nil }
    func place(_ t: Double) -> Place {
      if t == 0 { return self }
      if t == 1 { return end }
      return Place(x: min(max(x + t * (end.x - x), 0), 1), y: min(max(y + t * (end.y - y), 0), 1))
    }
    return (place(enter), place(leave))
  }
}

/// A polygon cut at the edges of the plot.
///
/// Source: Sutherland and Hodgman, "Reentrant polygon clipping", Comm. ACM 17 (1974).
func clippedPolygon(_ places: [Place]) -> [Place] {
  if places.allSatisfy(\.isInside) { return places }
  let edges: [(isInside: (Place) -> Bool, part: (Place, Place) -> Double)] = [
    ({ $0.x >= 0 }, { $0.x / ($0.x - $1.x) }), ({ $0.x <= 1 }, { (1 - $0.x) / ($1.x - $0.x) }),
    ({ $0.y >= 0 }, { $0.y / ($0.y - $1.y) }), ({ $0.y <= 1 }, { (1 - $0.y) / ($1.y - $0.y) }),
  ]
  var polygon = places
  for edge in edges {
    guard var previous = polygon.last else { return [] }
    var result: [Place] = []
    for place in polygon {
      if edge.isInside(place) != edge.isInside(previous) {
        let t = edge.part(previous, place)
        result.append(
          Place(x: previous.x + t * (place.x - previous.x), y: previous.y + t * (place.y - previous.y)))
      }
      if edge.isInside(place) { result.append(place) }
      previous = place
    }
    polygon = result
  }
  // Rounding may leave a corner a hair outside.
  return polygon.map { Place(x: min(max($0.x, 0), 1), y: min(max($0.y, 0), 1)) }
}
