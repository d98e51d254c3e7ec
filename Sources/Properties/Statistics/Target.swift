/// Asks for cases that make a value large, and reports the largest.
///
/// ```swift
/// forAll(.array(of: .int(in: 0...1000), count: 0...9)) { xs in
///   target(xs.reduce(0, +), "sum")
///   return xs.reduce(0, +) <= 5000
/// }
/// ```
///
/// Independent cases seldom come near an extreme. From the first value on, every other case is an edited one
/// of those that have reached most so far: one choice is moved a little, or several, elements are added, left
/// out or swapped with those of another, and what helped once is tried again at double the step. This is the
/// hill climbing of targeted property-based testing: Löscher and Sagonas, “Targeted property-based testing”,
/// ISSTA 2017.
///
/// With several targets the cases are shared among them. NaN is ignored. Steered cases are trials like all
/// others, but `cover` leaves them out, and the bound on the failure rate that independent trials give does
/// not hold for them. Outside a law this does nothing.
///
/// - Parameters:
///   - value: what should become large; for something that should become small, its opposite.
///   - text: what the value is called. Of several values with one name in a case the largest counts.
public func target<Number: BinaryFloatingPoint>(_ value: Number, _ text: String = "target") {
  noteTarget(Double(value), text)
}

/// Asks for cases that make a whole number large, and reports the largest.
public func target<Number: BinaryInteger>(_ value: Number, _ text: String = "target") {
  noteTarget(Double(value), text)
}

private func noteTarget(_ value: Double, _ text: String) {
  if value.isNaN { return }
  TrialRecorder.current?.note { notes in
    if let index = notes.targets.firstIndex(where: { $0.label == text }) {
      notes.targets[index].value = max(notes.targets[index].value, value)
    } else {
      notes.targets.append(.init(label: text, value: value))
    }
  }
}
