public import RealModule

/// The mean index under softmax, Σ i · pᵢ: an argmax that can be differentiated.
///
///     softargmax([0, 5, 0])                      // 1.0, by symmetry
///     softargmax([2, 1, 0])                      // 0.4247…, where argmax is 0
///     softargmax([2, 1, 0], temperature: 0.1)    // 0.0000454…
///
/// As the temperature falls to 0 it tends to ``argmax(_:)`` if one logit is largest, and to the mean index of
/// those that are if several are; as it grows, to (n − 1)/2, the middle. In between it is a mean and not an
/// index: for two peaks it lies between them, at a place that may have no mass at all. The literature often
/// writes β = 1/T, the inverse temperature, in front of the logits.
///
/// The result is in 0...(n − 1), with the accuracy of ``softmax(_:temperature:)``. Where softmax is NaN it is
/// NaN, and for no logits too: there is no index to average.
///
/// Some authors call softmax itself softargmax; this is the function that S. Honari et al., “Improving landmark
/// localization with semi-supervised learning”, CVPR 2018 (equation 2), and others use to read a place from a
/// heat map.
///
/// - Parameters:
///   - logits: any numbers; index 0 is the first.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n*).
public func softargmax<Scalar: Real>(_ logits: Vector<Scalar>, temperature: Scalar = 1) -> Scalar {
  logits.softargmax(temperature: temperature)
}

public func softargmax(_ logits: Vector<Double>, temperature: Double = 1) -> Double {
  logits.softargmax(temperature: temperature)
}

extension Vector {
  func softargmax(temperature: Scalar) -> Scalar {
    requirePositive("softargmax", temperature: temperature)
    if isEmpty { return .nan }
    return softmax(temperature: temperature).dot(Vector(0..<count))
  }
}
