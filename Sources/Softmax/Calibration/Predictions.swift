import RealModule

/// The confidence of each prediction and whether it was right.
struct Predictions<Scalar: Real> {
  private let confidences: [Scalar]
  private let isCorrect: [Bool]

  init(_ function: StaticString, _ confidences: Vector<Scalar>, _ isCorrect: some Sequence<Bool>) {
    self.confidences = Array(confidences)
    self.isCorrect = Array(isCorrect)
    if self.confidences.count != self.isCorrect.count {
      stop(
        function,
        "isCorrect must have an entry for each confidence, but they have \(self.isCorrect.count) and "
          + "\(confidences.count)")
    }
  }

  init(_ function: StaticString, _ logits: Matrix<Scalar>, _ labels: [Int], _ temperature: Scalar) {
    requireLabels(function, logits, labels)
    if !(temperature > 0) {
      stop(function, "temperature must be greater than 0, but it is \(temperature)")
    }
    var confidences: [Scalar] = []
    var isCorrect: [Bool] = []
    for (index, label) in labels.enumerated() {
      let row = logits.row(index)
      let predicted = argmax(row)
      confidences.append(softmax(row, temperature: temperature)[predicted])
      isCorrect.append(predicted == label)
    }
    (self.confidences, self.isCorrect) = (confidences, isCorrect)
  }

  func bins(
    _ function: StaticString, _ count: Int, _ binning: ReliabilityBinning
  ) -> [ReliabilityBin<Scalar>] {
    if count < 1 { stop(function, "bins must be at least 1, but they are \(count)") }
    let bounds = upperBounds(count, binning)
    var members = Array(repeating: [Scalar](), count: count)
    var hits = Array(repeating: 0, count: count)
    for (confidence, isCorrect) in zip(confidences, isCorrect) {
      let bin = firstIndex(in: bounds, notBelow: confidence)
      members[bin].append(confidence)
      if isCorrect { hits[bin] += 1 }
    }
    return bounds.indices.map { bin in
      let count = members[bin].count
      return ReliabilityBin(
        lowerBound: bin == 0 ? 0 : bounds[bin - 1], upperBound: bounds[bin], count: count,
        meanConfidence: count == 0 ? .nan : compensatedSum(members[bin]) / Scalar(count),
        accuracy: count == 0 ? .nan : Scalar(hits[bin]) / Scalar(count))
    }
  }

  private func upperBounds(_ count: Int, _ binning: ReliabilityBinning) -> [Scalar] {
    let sorted = binning == .equalMass ? confidences.filter { !$0.isNaN }.sorted() : []
    return (1...count).map { bin in
      if sorted.isEmpty { return Scalar(bin) / Scalar(count) }
      // ⌈bin · n / count⌉ − 1, at least 0, with a product in full width.
      let (high, low) = sorted.count.multipliedFullWidth(by: bin)
      let (quotient, remainder) = count.dividingFullWidth((high, low))
      return sorted[Swift.max(0, quotient + (remainder > 0 ? 1 : 0) - 1)]
    }
  }
}

/// The first bound that is not below the number; the last if all are or it is NaN.
private func firstIndex<Scalar: Real>(in bounds: [Scalar], notBelow number: Scalar) -> Int {
  var (low, high) = (0, bounds.count - 1)
  while low < high {
    let middle = (low + high) / 2
    if number <= bounds[middle] { high = middle } else { low = middle + 1 }
  }
  return low
}

/// Stops unless there is a label for each row, and a column for each label.
func requireLabels<Scalar>(_ function: StaticString, _ logits: Matrix<Scalar>, _ labels: [Int]) {
  if labels.count != logits.rows {
    stop(
      function,
      "there must be a label for each row, but the matrix is \(logits.rows) × \(logits.columns) and there "
        + "are \(labels.count) labels")
  }
  for (index, label) in labels.enumerated() where !(0..<logits.columns).contains(label) {
    stop(function, "labels must be in 0..<\(logits.columns), but label \(index) is \(label)")
  }
}
