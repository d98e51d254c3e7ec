extension Generator where Value == Bool {
  /// True or false, each as likely as the other; false is the simpler.
  public static var bool: Self {
    Generator<Int>.index(upTo: 1).map { $0 == 1 }
  }

  /// True with a probability; false is the simpler.
  ///
  /// With probability 0 it is always false, with 1 always true, in shrunk cases, too. A probability outside
  /// 0...1 stops the program.
  public static func bool(probability: Double) -> Self {
    if !(0...1).contains(probability) {
      stop("Generator.bool(probability:)", "probability must be in 0...1, but it is \(probability)")
    }
    let possible = (probability == 1 ? 1 : 0)...(probability == 0 ? 0 : 1)
    return Self(choosing: { choices throws(Rejection) in
      try choices.integer(in: possible) { $0.fraction() < probability ? 1 : 0 } == 1
    })
  }
}

extension Generator where Value: Sendable {
  /// The same value every time.
  public static func constant(_ value: Value) -> Self {
    Self(choosing: { _ throws(Rejection) in value })
  }

  /// One of some values, each as likely as the others; the first is the simplest. No values at all stop the
  /// program.
  public static func element(of values: [Value]) -> Self {
    if values.isEmpty {
      stop("Generator.element(of:)", "there must be at least one value, but there is none")
    }
    let indices = Generator<Int>.index(upTo: values.count - 1)
    return Self(choosing: { choices throws(Rejection) in values[try indices.draw(&choices)] })
  }
}

extension Generator {
  /// A value of one of some generators, each as likely as the others; the first is the simplest.
  ///
  ///     .oneOf(.constant(0), .double(in: 1...2))
  ///
  /// No generators at all stop the program.
  public static func oneOf(_ generators: Generator<Value>...) -> Self {
    .frequency(generators.map { (1, $0) })
  }

  /// A value of one of some generators, as often as their weights say; the first is the simplest.
  ///
  ///     .frequency([(9, .int(in: 0...9)), (1, .int(in: 1_000_000...9_999_999))])
  ///
  /// A generator of weight 0 is never used, in shrunk cases neither. Negative weights, or none above 0, stop
  /// the program.
  public static func frequency(_ alternatives: [(weight: Int, generator: Generator<Value>)]) -> Self {
    if let negative = alternatives.first(where: { $0.weight < 0 }) {
      stop("Generator.frequency", "weights must not be negative, but one is \(negative.weight)")
    }
    let possible = alternatives.filter { $0.weight > 0 }
    if possible.isEmpty {
      stop("Generator.frequency", "there must be a generator of a weight above 0, but there is none")
    }
    // In floats, since a sum of weights may be too large for an integer.
    let total = possible.reduce(0) { $0 + Double($1.weight) }
    let areAlike = possible.allSatisfy { $0.weight == possible[0].weight }
    return Self(choosing: { choices throws(Rejection) in
      let index = try choices.integer(in: 0...(possible.count - 1)) { random in
        if areAlike { return Int(random.number(upTo: UInt64(possible.count - 1))) }
        var rest = random.fraction() * total
        for (index, alternative) in possible.enumerated() {
          rest -= Double(alternative.weight)
          if rest < 0 { return index }
        }
        return possible.count - 1
      }
      return try possible[index].generator.draw(&choices)
    })
  }

  /// No value, once in four times, or one of a generator; none is the simpler.
  public static func optional<Wrapped>(of wrapped: Generator<Wrapped>) -> Self where Value == Wrapped? {
    Self(choosing: { choices throws(Rejection) in
      guard try choices.integer(in: 0...1, pick: { $0.oneIn(4) ? 0 : 1 }) == 1 else { return nil }
      return try wrapped.draw(&choices)
    })
  }
}
