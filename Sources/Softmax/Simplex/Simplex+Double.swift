// The functions of the simplex once more, for `Double` alone; see `DoubleFunctions.swift` for why.

public import RealModule

public func barycentricPoint(_ probabilities: Vector<Double>) -> SimplexPoint<Double> {
  point(of: probabilities)
}

public func barycentricCoordinates(_ point: SimplexPoint<Double>) -> Vector<Double> {
  coordinates(of: point)
}

public func temperaturePath(
  logits: Vector<Double>, temperatures: some Sequence<Double>
) -> [SimplexPoint<Double>] {
  path(logits, Array(temperatures))
}

public func temperatures(from first: Double, through last: Double, count: Int) -> [Double] {
  geometricSequence(first, last, count)
}

public func entropyContour(level: Double, count: Int = 120) -> EntropyContour<Double> {
  contour(level, count)
}

public func entropyContours(levels: some Sequence<Double>, count: Int = 120) -> [EntropyContour<Double>] {
  levels.map { contour($0, count) }
}
