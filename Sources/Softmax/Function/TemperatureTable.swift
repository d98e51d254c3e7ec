public import RealModule

/// A table of softmax at several temperatures: one row for each, with the probabilities and their entropy
/// in nats.
///
///     temperatureTable([2, 1, 0], temperatures: [0.5, 1, 2])
///     //   T     p₁     p₂     p₃      H
///     // 0.5  0.867  0.117  0.016  0.441
///     // 1.0  0.665  0.245  0.090  0.832
///     // 2.0  0.506  0.307  0.186  1.020
///
/// - Parameters:
///   - logits: any numbers, with the edges of ``softmax(_:temperature:mask:)``.
///   - temperatures: each greater than 0, +∞ included; anything else stops the program.
///   - digits: the digits after the point that are shown; the cells hold the full values. `nil` shows these.
/// - Complexity: O(*n*) for each temperature.
public func temperatureTable<Scalar: Real & BinaryFloatingPoint>(
  _ logits: Vector<Scalar>, temperatures: some Sequence<Scalar>, digits: Int? = 3
) -> Table {
  logits.temperatureTable(temperatures, digits: digits)
}

extension Vector where Scalar: BinaryFloatingPoint {
  func temperatureTable(_ temperatures: some Sequence<Scalar>, digits: Int?) -> Table {
    let rows = temperatures.map { temperature in
      requirePositive("temperatureTable", temperature: temperature)
      let probabilities = softmax(temperature: temperature)
      return [Table.Cell(temperature)] + probabilities.map { Table.Cell($0) }
        + [Table.Cell(probabilities.entropy())]
    }
    let names = indices.map { "p" + subscriptText($0 + 1) }
    return Table(columns: ["T"] + names + ["H"], rows: rows, digits: digits)
  }
}

/// A whole number in subscript digits: `p₁₂`.
private func subscriptText(_ number: Int) -> String {
  let digits: [Character] = ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"]
  return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
}
