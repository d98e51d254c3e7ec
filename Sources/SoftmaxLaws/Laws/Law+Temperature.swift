import Properties
import RealModule
import Softmax

// What the temperature does: σ_T(z) = σ(z / T).

extension Law {
  /// As the temperature falls, the largest logits take all: the rest keeps no more than
  /// (n − m) / m · exp(−g / T) together, where m logits are the largest and the next is smaller by g.
  ///
  /// A limit cannot be tried, this rate can. It says something at every temperature, and at T = g / 40 that
  /// the limit is reached in Double but for the last bit.
  public static let coldLimit = AboutTemperature(
    name: "cold-limit", title: "The cold limit",
    statement: #"\lim_{T \to 0^+} \sigma(z / T)_i = \frac{1}{m} [z_i = \max_j z_j]"#,
    meaning: "Near zero temperature softmax becomes argmax, and outcomes that tie share.",
    source: "I. Goodfellow, Y. Bengio and A. Courville, Deep Learning, 2016, section 6.2.2.3",
    ours: OurFunctions.softmax(_:temperature:)
  ) { softmax, call in
    call.forAll(.logits(count: 1...16), .temperature(in: 0.001...10)) { z, temperature in
      let largest = z.max()
      let winners = Double(z.count { $0 == largest })
      let gap = largest - Vector(z.filter { $0 < largest }).max()
      let bound = (Double(z.count) - winners) / winners * Double.exp(-gap / temperature)
      // The exponent is rounded before the exponential, as the implementation's are.
      let magnitude = min(gap, 2 * largestMagnitude(z)) / temperature
      let rounding = roundingError(magnitude: min(magnitude, 750), count: z.count)
      let allowed = bound * (1 + rounding) + rounding
      let limit = softmaxColdLimit(z)
      let p = try softmax(z, temperature)
      return p.count == z.count && zip(p, limit).allSatisfy { ($0 - $1).magnitude <= allowed }
    }
  }

  /// As the temperature rises, all outcomes become equally likely: each probability is within
  /// (exp(r / T) − 1) / n of 1/n, where r is the difference of the largest and the smallest logit.
  ///
  /// The bound follows from 1 / pᵢ = Σⱼ exp((zⱼ − zᵢ) / T), whose n terms lie between exp(−r / T) and
  /// exp(r / T).
  public static let hotLimit = AboutTemperature(
    name: "hot-limit", title: "The hot limit",
    statement: #"\lim_{T \to \infty} \sigma(z / T)_i = \frac{1}{n}"#,
    meaning: "At a high temperature the logits no longer show: every outcome is as likely as any other.",
    source:
      "G. Hinton, O. Vinyals and J. Dean, Distilling the knowledge in a neural network, 2015, section 2",
    ours: OurFunctions.softmax(_:temperature:)
  ) { softmax, call in
    call.forAll(.logits(count: 1...16), .temperature(in: 1...1e6)) { z, temperature in
      let share = 1 / Double(z.count)
      let bound = share * Double.expMinusOne((z.max() - z.min()) / temperature)
      let rounding = roundingError(magnitude: largestMagnitude(z) / temperature, count: z.count)
      let p = try softmax(z, temperature)
      return p.count == z.count
        && p.allSatisfy { ($0 - share).magnitude <= bound * (1 + rounding) + rounding }
    }
  }

  /// The entropy rises with the temperature, and by no less than its slope at the lower one allows.
  ///
  /// With β = 1/T, dH/dβ = −β v(β), v being the variance of z under σ(βz), so entropy falls with β. The
  /// slope of v is at most r v, r being the range of z; so from β₁ down to β₂ the entropy gains at least
  /// β₂ v(β₁) (1 − exp(−r (β₁ − β₂))) / r. That is what an implementation that ignores the temperature
  /// misses. Computed entropies have an error of at most (H + 1) times that of the probabilities.
  public static let entropyRises = AboutTemperature(
    name: "entropy-rises", title: "Entropy rises with the temperature",
    statement: #"\frac{dH(\sigma(z / T))}{dT} = \frac{\operatorname{Var}_p(z)}{T^3} \ge 0"#,
    meaning: "Heating makes the outcome harder to guess, unless all outcomes are equally likely already.",
    source: "E. T. Jaynes, Information theory and statistical mechanics, Phys. Rev. 106, 1957",
    ours: OurFunctions.softmax(_:temperature:)
  ) { softmax, call in
    call.forAll(
      .logits(count: 1...16), .temperature(in: 0.1...10), .double(in: 1...10)
    ) { z, cold, factor in
      let hot = cold * factor
      let (p, q) = (try softmax(z, cold), try softmax(z, hot))
      guard p.count == z.count && q.count == z.count else { return false }
      let (before, after) = (entropy(p), entropy(q))
      let rounding = roundingError(magnitude: 2 * largestMagnitude(z) / cold, count: z.count)
      return after - before >= leastGain(z, p, cold, hot) * (1 - 1e-9) - rounding * (after + 1)
    }
  }

  /// What the entropy gains at least between two temperatures, from the probabilities at the lower one.
  private static func leastGain(
    _ z: Vector<Double>, _ p: Vector<Double>, _ cold: Double, _ hot: Double
  ) -> Double {
    let range = z.max() - z.min()
    guard range > 0 else { return 0 }
    let centred = z - dot(p, z)
    let variance = dot(p, centred * centred)
    // In this order: the product of a subnormal range and a temperature may be 0.
    return variance / range / hot * -Double.expMinusOne(-range * (1 / cold - 1 / hot))
  }
}
