/// A recipe for random values of one type.
///
///     .int(in: 0...9)
///     .array(of: .double(in: -1...1), count: 1...64)
///     .int(in: 1...6).map { 2 * $0 }
///
/// Every value a generator makes follows from choices that are recorded. The shrinker edits these and lets
/// the generator make the value anew, so whatever `map`, `flatMap` and `filter` have built shrinks by
/// itself, and a shrunk value is always one that the generator can make.
public struct Generator<Value>: Sendable {
  let draw: @Sendable (inout Choices) throws(Rejection) -> Value

  init(_ draw: @escaping @Sendable (inout Choices) throws(Rejection) -> Value) {
    self.draw = draw
  }

  /// A generator of the transforms of this one's values.
  public func map<Result>(
    _ transform: @escaping @Sendable (Value) -> Result
  ) -> Generator<Result> {
    Generator<Result> { choices throws(Rejection) in transform(try draw(&choices)) }
  }

  /// A generator that goes on with the one that belongs to the first value.
  public func flatMap<Result>(
    _ transform: @escaping @Sendable (Value) -> Generator<Result>
  ) -> Generator<Result> {
    Generator<Result> { choices throws(Rejection) in
      try transform(try draw(&choices)).draw(&choices)
    }
  }

  /// A generator of those values that satisfy a condition.
  ///
  /// After a few values in a row that do not, the whole case is discarded. A property that discards far
  /// more cases than it tries gives up, which is not a pass: where most values fail the condition, make the
  /// right ones with `map`.
  public func filter(_ isIncluded: @escaping @Sendable (Value) -> Bool) -> Self {
    Self { choices throws(Rejection) in
      for _ in 0..<filterAttempts {
        let value = try draw(&choices)
        if isIncluded(value) { return value }
      }
      throw .filtered
    }
  }
}

/// Enough to get past a condition that holds now and then, few enough to leave short recordings.
private let filterAttempts = 3

extension Generator where Value: Sendable {
  /// The same value every time.
  public static func constant(_ value: Value) -> Self {
    Self { _ throws(Rejection) in value }
  }

  /// One of some values, each as likely as the others; the first is the simplest. No values at all stop the
  /// program.
  public static func element(of values: [Value]) -> Self {
    if values.isEmpty {
      stop("Generator.element(of:)", "there must be at least one value, but there is none")
    }
    let indices = Generator<Int>.index(upTo: values.count - 1)
    return Self { choices throws(Rejection) in values[try indices.draw(&choices)] }
  }
}

extension Generator {
  /// A value of one of some generators, each as likely as the others; the first is the simplest.
  ///
  /// No generators at all stop the program.
  public static func oneOf(_ generators: Generator<Value>...) -> Self {
    if generators.isEmpty {
      stop("Generator.oneOf", "there must be at least one generator, but there is none")
    }
    let indices = Generator<Int>.index(upTo: generators.count - 1)
    return Self { choices throws(Rejection) in
      try generators[try indices.draw(&choices)].draw(&choices)
    }
  }

  /// Several values together.
  public static func tuple<each Element>(_ elements: repeat Generator<each Element>) -> Self
  where Value == (repeat each Element) {
    Self { choices throws(Rejection) in (repeat try (each elements).draw(&choices)) }
  }
}
