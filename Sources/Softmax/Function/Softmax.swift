public import RealModule

/// The softmax of logits: pᵢ = exp(xᵢ / T) / Σⱼ exp(xⱼ / T), computed without overflow.
///
///     softmax([2, 1, 0])                      // [0.6652…, 0.2447…, 0.0900…]
///     softmax([1000, 1001, 999])              // the same three numbers, in another order
///     softmax([2, 1, 0], temperature: 0.5)    // [0.8668…, 0.1173…, 0.0158…], sharper
///
/// The entries are in 0...1, add up to 1, and keep the order of the logits. Adding a constant to all logits
/// changes nothing; multiplying them does, and that is what the temperature is for.
///
/// | logits | result |
/// | --- | --- |
/// | none | no entries |
/// | one, finite or +∞ | `[1]` |
/// | all equal and finite | 1/n each |
/// | some −∞ | these get exactly 0 |
/// | all −∞ | NaN everywhere: there is no mass to share |
/// | one +∞ | that one gets 1, the others 0 |
/// | several +∞ | these share the mass equally, the others get 0 |
/// | a NaN anywhere | NaN everywhere |
///
/// An entry is within 3 ulps of the exact value for `Double` and `Float` (within 3 units of the smallest
/// subnormal number where it is subnormal); see `ScaledShift.swift` for how.
///
/// - Parameters:
///   - logits: any numbers.
///   - temperature: greater than 0. Near 0 the largest logit takes all, as in ``softmaxColdLimit(_:)``; +∞
///     gives ``softmaxHotLimit(_:)``. Zero, a negative number and NaN stop the program.
/// - Complexity: O(*n*), two passes over the logits and one over the result.
public func softmax<Scalar: Real>(_ logits: Vector<Scalar>, temperature: Scalar = 1) -> Vector<Scalar> {
  logits.softmax(temperature: temperature)
}

/// The limit of softmax as the temperature falls to 0: the largest logits share the mass, all others get 0.
///
///     softmaxColdLimit([2, 1, 2])   // [0.5, 0.0, 0.5]
///
/// Edges are those of ``softmax(_:temperature:)``.
///
/// - Complexity: O(*n*).
public func softmaxColdLimit<Scalar: Real>(_ logits: Vector<Scalar>) -> Vector<Scalar> {
  logits.coldLimit()
}

/// The limit of softmax as the temperature grows without bound: every finite logit gets the same share.
///
///     softmaxHotLimit([2, 1, 0, 5])   // [0.25, 0.25, 0.25, 0.25]
///
/// Entries that are −∞ keep 0 at every temperature, and +∞ keeps all the mass; otherwise edges are those of
/// ``softmax(_:temperature:)``.
///
/// - Complexity: O(*n*).
public func softmaxHotLimit<Scalar: Real>(_ logits: Vector<Scalar>) -> Vector<Scalar> {
  logits.hotLimit()
}

/// The formula of softmax as it is written, for showing what goes wrong with it.
///
///     naiveSoftmax([1000, 1001, 999])   // [nan, nan, nan]
///
/// `Double.exp` overflows to +∞ above 709.78 (`Float.exp` above 88.72), and ∞/∞ is NaN; below −745.13
/// (−103.97) all exponentials underflow to 0, and 0/0 is NaN too. Use ``softmax(_:temperature:)`` for
/// anything else.
///
/// - Parameter temperature: greater than 0; anything else stops the program.
/// - Complexity: O(*n*).
public func naiveSoftmax<Scalar: Real>(
  _ logits: Vector<Scalar>, temperature: Scalar = 1
) -> Vector<Scalar> {
  logits.naiveSoftmax(temperature: temperature)
}

extension Vector {
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func softmax(temperature: Scalar) -> Self {
    requirePositive("softmax", temperature: temperature)
    if temperature == .infinity { return hotLimit() }
    guard case .finite(let maximum) = LogitsKind(elements) else { return coldLimit() }

    var sum = CompensatedSum<Scalar>()
    var weights: [Scalar] = []
    weights.reserveCapacity(count)
    for logit in elements {
      let weight = ScaledShift(logit, maximum: maximum, temperature: temperature).exponential
      sum.add(weight)
      weights.append(weight)
    }
    let total = sum.value
    for index in weights.indices { weights[index] /= total }
    return Vector(weights)
  }

  func coldLimit() -> Self {
    switch LogitsKind(elements) {
    case .empty: return []
    case .undefined: return Vector(repeating: .nan, count: self.count)
    case .infinite(let count): return shared(among: count) { $0 == .infinity }
    case .finite(let maximum):
      return shared(among: elements.count { $0 == maximum }) { $0 == maximum }
    }

    func shared(among count: Int, _ takesPart: (Scalar) -> Bool) -> Vector<Scalar> {
      mapped { takesPart($0) ? 1 / Scalar(count) : 0 }
    }
  }

  func hotLimit() -> Self {
    guard case .finite = LogitsKind(elements) else { return coldLimit() }
    let share = 1 / Scalar(elements.count { $0.isFinite })
    return mapped { $0.isFinite ? share : 0 }
  }

  func naiveSoftmax(temperature: Scalar) -> Self {
    requirePositive("naiveSoftmax", temperature: temperature)
    let exponentials = (self / temperature).mapped { Scalar.exp($0) }
    let sum = exponentials.elements.reduce(0, +)
    // Some processors give ∞/∞ a sign, which would be printed.
    return exponentials.mapped { ($0 / sum).isNaN ? .nan : $0 / sum }
  }
}
