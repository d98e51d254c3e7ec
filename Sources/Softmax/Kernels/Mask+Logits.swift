import RealModule

extension Mask {
  /// Stops unless the mask has the shape of the logits, or one row as long as theirs.
  func requireShapeOfLogits(_ rows: Int, _ columns: Int, _ function: StaticString) {
    if self.columns != columns || (self.rows != rows && self.rows != 1) {
      let shapes = rows == 1 ? "1 × \(columns)" : "\(rows) × \(columns), or 1 × \(columns),"
      stop(function, "mask must be \(shapes) as the logits are, but it is \(self.rows) × \(self.columns)")
    }
  }

  /// The logits with the mask's number in the place of those it excludes; −∞ takes them out of any sum.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func filled<Scalar: Real>(_ logits: [Scalar]) -> [Scalar] {
    let fill = Scalar(rounding: fill)
    var logits = logits
    replaceExcluded(in: &logits, by: fill)
    return logits
  }

  /// Gives entries that are taken out, not merely filled with a number, a value.
  func takeOut<Scalar: Real>(of results: inout [Scalar], leaving value: Scalar) {
    if fill == -.infinity { replaceExcluded(in: &results, by: value) }
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func replaceExcluded<Scalar: Real>(in elements: inout [Scalar], by value: Scalar) {
    guard !isIncluded.isEmpty else { return }
    // A single row holds for every row.
    var flag = 0
    for index in elements.indices {
      if !isIncluded[flag] { elements[index] = value }
      flag += 1
      if flag == isIncluded.count { flag = 0 }
    }
  }
}

extension Real {
  /// The nearest number of this type; ±∞ beyond its range.
  init(rounding value: Double) {
    func rounded<Binary: BinaryFloatingPoint>(_: Binary.Type) -> Self? { Binary(value) as? Self }
    guard let type = Self.self as? any BinaryFloatingPoint.Type, let result = rounded(type) else {
      stop("Mask", "filled(with:) needs a binary floating-point type, but it is \(Self.self)")
    }
    self = result
  }
}
