/// Holm's adjustment of the p-values of several tests, so that the probability of rejecting any hypothesis that is true
/// stays what it would be for one test.
///
/// Holm, “A simple sequentially rejective multiple test procedure”, Scand. J. Statist. 6 (1979).
enum Holm {
  /// In the same order; each at least as large as it was, and at most 1.
  static func adjusted(_ values: [Double]) -> [Double] {
    var adjusted = values
    var largest = 0.0
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    for (rank, index) in order.enumerated() {
      largest = max(largest, min(1, values[index] * Double(values.count - rank)))
      adjusted[index] = largest
    }
    return adjusted
  }
}
