import RealModule

/// A sum that carries what each addition rounds away.
///
/// Neumaier's variant of Kahan's summation (“Rundungsfehleranalyse einiger Verfahren zur Summation
/// endlicher Summen”, ZAMM 54, 1974). For n terms the result is within 1 ulp of the exact sum plus about n
/// u² Σ|xᵢ|, u being half an ulp of one: for terms of one sign the error does not grow with n in any
/// practical case.
struct CompensatedSum<Scalar: Real> {
  private var plain: Scalar
  private var lost: Scalar = 0

  init(_ first: Scalar = 0) {
    plain = first
  }

  mutating func add(_ term: Scalar) {
    let next = plain + term
    if plain.magnitude >= term.magnitude {
      lost += (plain - next) + term
    } else {
      lost += (term - next) + plain
    }
    plain = next
  }

  /// The sum, rounded. With an infinite or NaN term, or an overflow, nothing meaningful was lost: the plain
  /// sum.
  var value: Scalar {
    // Some processors give ∞ − ∞ a sign, which would be printed.
    if plain.isNaN { return .nan }
    let corrected = plain + lost
    return plain.isFinite && !corrected.isNaN ? corrected : plain
  }
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func compensatedSum<Scalar: Real>(_ terms: [Scalar]) -> Scalar {
  var sum = CompensatedSum<Scalar>()
  for term in terms { sum.add(term) }
  return sum.value
}

/// Σ aᵢ bᵢ over two slices of the same length, each product kept in two parts by a fused multiply-add.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func compensatedDot<Scalar: Real>(_ left: ArraySlice<Scalar>, _ right: ArraySlice<Scalar>) -> Scalar {
  var sum = CompensatedSum<Scalar>()
  var lost = CompensatedSum<Scalar>()
  for (a, b) in zip(left, right) {
    let product = a * b
    sum.add(product)
    lost.add((-product).addingProduct(a, b))
  }
  let corrected = sum.value + lost.value
  return sum.value.isFinite && !corrected.isNaN ? corrected : sum.value
}

/// `x + y` as a rounded sum and the exact remainder: Knuth's two-sum (The Art of Computer Programming,
/// 4.2.2).
///
/// The remainder is meaningful only where the sum is finite.
@inline(__always)
func twoSum<Scalar: Real>(_ x: Scalar, _ y: Scalar) -> (sum: Scalar, lost: Scalar) {
  let sum = x + y
  let yRounded = sum - x
  let xRounded = sum - yRounded
  return (sum, (x - xRounded) + (y - yRounded))
}
