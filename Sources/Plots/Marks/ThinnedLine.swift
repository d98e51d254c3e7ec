/// The places of a line, in pixels, without those that lie on it anyway.
///
/// From a place that is kept, the line goes on to the last place from which all between are no farther from a
/// straight piece than the tolerance; a line that turns back is never cut short.
///
/// - Complexity: linear in the number of places.
///
/// Source: Sklansky and Gonzalez, "Fast polygonal approximation of digitized curves", Pattern Recognition 12
/// (1980).
func thinned(_ line: [PixelPlace], tolerance: Double) -> [PixelPlace] {
  guard let first = line.first else { return [] }
  var kept = [first]
  var cone = Cone(tolerance)
  var (anchor, previous) = (first, first)
  for place in line.dropFirst() {
    if !cone.admits(x: place.x - anchor.x, y: place.y - anchor.y) {
      kept.append(previous)
      anchor = previous
      cone = Cone(tolerance)
      _ = cone.admits(x: place.x - anchor.x, y: place.y - anchor.y)
    }
    previous = place
  }
  kept.append(previous)
  return kept
}

/// A place in a figure, in pixels.
struct PixelPlace: Equatable {
  var x: Double
  var y: Double

  /// The nearest tenths of a pixel.
  var inTenths: PixelPlace { PixelPlace(x: (x * 10).rounded() / 10, y: (y * 10).rounded() / 10) }
}

/// The directions in which a straight piece passes all places so far closely enough.
private struct Cone {
  private let tolerance: Double
  private var isOpen = true
  private var (lowX, lowY, highX, highY) = (0.0, 0.0, 0.0, 0.0)
  private var reach = 0.0

  init(_ tolerance: Double) { self.tolerance = tolerance }

  /// Whether a piece may go to a place, seen from where it begins; if so, later ones have to pass it, too.
  mutating func admits(x: Double, y: Double) -> Bool {
    let distance = (x * x + y * y).squareRoot()
    guard distance >= reach else { return false }
    if !isOpen, lowX * y - lowY * x < 0 || x * highY - y * highX < 0 { return false }
    reach = distance
    // So near that every direction passes it.
    guard distance > tolerance else { return true }
    let along = (distance * distance - tolerance * tolerance).squareRoot()
    let (newLowX, newLowY) = (x * along + y * tolerance, y * along - x * tolerance)
    let (newHighX, newHighY) = (x * along - y * tolerance, y * along + x * tolerance)
    if isOpen || lowX * newLowY - lowY * newLowX > 0 { (lowX, lowY) = (newLowX, newLowY) }
    if isOpen || highX * newHighY - highY * newHighX < 0 { (highX, highY) = (newHighX, newHighY) }
    isOpen = false
    return true
  }
}
