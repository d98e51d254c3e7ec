// The comparisons once more, for `Double` alone; see DoubleFunctions.swift for why.

public import RealModule

public func isClose(
  _ left: Double, _ right: Double, relativeTolerance: Double? = nil, absoluteTolerance: Double? = nil
) -> Bool {
  areClose(left, right, Tolerance("isClose", relativeTolerance, absoluteTolerance))
}

public func isClose(
  _ left: Vector<Double>, _ right: Vector<Double>,
  relativeTolerance: Double? = nil, absoluteTolerance: Double? = nil
) -> Bool {
  requireEqualCounts("isClose", left, right)
  return areClose(left, right, Tolerance("isClose", relativeTolerance, absoluteTolerance))
}

public func isClose(
  _ left: Matrix<Double>, _ right: Matrix<Double>,
  relativeTolerance: Double? = nil, absoluteTolerance: Double? = nil
) -> Bool {
  requireEqualShapes("isClose", left, right)
  return areClose(left, right, Tolerance("isClose", relativeTolerance, absoluteTolerance))
}

public func ≈ (left: Double, right: Double) -> Bool { areClose(left, right, .standard) }

public func ≈ (left: Vector<Double>, right: Vector<Double>) -> Bool {
  requireEqualCounts("≈", left, right)
  return areClose(left, right, .standard)
}

public func ≈ (left: Matrix<Double>, right: Matrix<Double>) -> Bool {
  requireEqualShapes("≈", left, right)
  return areClose(left, right, .standard)
}

public func closeReport(
  _ actual: Double, _ expected: Double,
  relativeTolerance: Double? = nil, absoluteTolerance: Double? = nil
) -> CloseReport<Double> {
  CloseReport("closeReport", actual, expected, relativeTolerance, absoluteTolerance)
}

public func closeReport(
  _ actual: Vector<Double>, _ expected: Vector<Double>,
  relativeTolerance: Double? = nil, absoluteTolerance: Double? = nil
) -> CloseReport<Double> {
  CloseReport("closeReport", actual, expected, relativeTolerance, absoluteTolerance)
}

public func closeReport(
  _ actual: Matrix<Double>, _ expected: Matrix<Double>,
  relativeTolerance: Double? = nil, absoluteTolerance: Double? = nil
) -> CloseReport<Double> {
  CloseReport("closeReport", actual, expected, relativeTolerance, absoluteTolerance)
}

@discardableResult
public func assertClose(
  _ actual: Double, _ expected: Double,
  relativeTolerance: Double? = nil, absoluteTolerance: Double? = nil
) throws(CloseReport<Double>) -> CloseReport<Double> {
  try CloseReport("assertClose", actual, expected, relativeTolerance, absoluteTolerance).get()
}

@discardableResult
public func assertClose(
  _ actual: Vector<Double>, _ expected: Vector<Double>,
  relativeTolerance: Double? = nil, absoluteTolerance: Double? = nil
) throws(CloseReport<Double>) -> CloseReport<Double> {
  try CloseReport("assertClose", actual, expected, relativeTolerance, absoluteTolerance).get()
}

@discardableResult
public func assertClose(
  _ actual: Matrix<Double>, _ expected: Matrix<Double>,
  relativeTolerance: Double? = nil, absoluteTolerance: Double? = nil
) throws(CloseReport<Double>) -> CloseReport<Double> {
  try CloseReport("assertClose", actual, expected, relativeTolerance, absoluteTolerance).get()
}
