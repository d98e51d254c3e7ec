// Called inside a law, these tell the result what its cases are like. The innermost law counts: a quantifier
// inside a law has notes of its own. Cases that are discarded, and those run for shrinking, are not counted.
// Outside a law they do nothing.

/// Puts a label on the case at hand; the result shows how many cases have had it.
///
/// ```swift
/// forAll(.array(of: .int(in: 0...99), count: 0...20)) { xs in
///   label("\(xs.count / 10)·10 elements and more")
///   return xs.sorted().count == xs.count
/// }
/// ```
///
/// A label counts once for a case, however often it is put. Outside a law this does nothing.
public func label(_ text: String) {
  TrialRecorder.current?.note { notes in
    if !notes.labels.contains(text) { notes.labels.append(text) }
  }
}

/// Puts a label on the case at hand if a condition is true.
///
///     classify(xs == xs.sorted(), "already sorted")
///
/// Outside a law this does nothing.
public func classify(_ condition: Bool, _ text: @autoclosure () -> String) {
  if condition { label(text()) }
}
