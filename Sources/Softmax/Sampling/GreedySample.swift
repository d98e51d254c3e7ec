public import RealModule

/// The outcome that greedy decoding takes: the one with the largest logit, the first of several.
///
///     greedySample([1, 3, 3])   // 1
///
/// It is the limit of drawing at temperature T as T → 0⁺, except where several logits are largest: there the
/// limit, ``softmaxColdLimit(_:)``, draws evenly among them, and greedy decoding does not draw. Probabilities
/// serve as well as logits. The edges are those of ``argmax(_:)``: a NaN is taken for the largest, so that it
/// does not go unnoticed; of logits that are all −∞ it is the first; an empty vector stops the program.
///
/// - Complexity: O(*n*).
public func greedySample<Scalar: Real>(_ logits: Vector<Scalar>) -> Int {
  greedyOutcome(logits)
}

func greedyOutcome<Scalar: Real>(_ logits: Vector<Scalar>) -> Int {
  if logits.isEmpty { stop("greedySample", "logits must have at least one entry, but there are none") }
  return argmax(logits)
}
