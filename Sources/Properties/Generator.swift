/// A recipe for random values of one type.
///
///     .int(in: 0...9)
///     .array(of: .double(in: -1...1), count: 1...64)
///     .int(in: 1...6).map { 2 * $0 }
///     Generator { draw in Point(x: try draw(.int(in: 0...9)), y: try draw(.int(in: 0...9))) }
///
/// Every value a generator makes follows from choices that are recorded. The shrinker edits these and lets
/// the generator make the value anew, so whatever `map`, `flatMap`, `filter` and ``init(_:)`` have built
/// shrinks by itself, and a shrunk value is always one that the generator can make.
///
/// A closure given to a generator must be a function of its arguments: one that asks a clock or another
/// source of randomness makes values that cannot be made again.
public struct Generator<Value>: Sendable {
  private let body: @Sendable (inout Choices) throws(Rejection) -> Value

  init(choosing draw: @escaping @Sendable (inout Choices) throws(Rejection) -> Value) {
    body = draw
  }

  /// Makes a value, and notes which choices belong to it when a case is shrunk.
  @inline(__always)
  func draw(_ choices: inout Choices) throws(Rejection) -> Value {
    guard choices.recordsSpans else { return try body(&choices) }
    let span = choices.beginSpan(Value.self)
    let value = try body(&choices)
    choices.endSpan(span)
    return value
  }

  /// A generator of the transforms of this one's values.
  ///
  ///     .int(in: 0...49).map { 2 * $0 + 1 }   // odd numbers below 100
  public func map<Result>(
    _ transform: @escaping @Sendable (Value) -> Result
  ) -> Generator<Result> {
    Generator<Result>(choosing: { choices throws(Rejection) in transform(try draw(&choices)) })
  }

  /// A generator that goes on with the one that belongs to the first value.
  ///
  ///     // Square matrices of up to four rows
  ///     .int(in: 1...4).flatMap { n in .array(of: .array(of: .int(in: 0...9), count: n), count: n) }
  ///
  /// Where several draws follow each other, ``init(_:)`` reads better.
  public func flatMap<Result>(
    _ transform: @escaping @Sendable (Value) -> Generator<Result>
  ) -> Generator<Result> {
    Generator<Result>(choosing: { choices throws(Rejection) in
      try transform(try draw(&choices)).draw(&choices)
    })
  }

  /// A generator of those values that satisfy a condition.
  ///
  /// After three values in a row that do not, the whole case is discarded. A property that discards far
  /// more cases than it tries gives up, which is not a pass; its result names this place. Where most values
  /// fail the condition, make the right ones with `map`: `.int(in: 0...99).map { 2 * $0 }` rather than
  /// `.int(in: 0...199).filter { $0 % 2 == 0 }`.
  public func filter(
    _ isIncluded: @escaping @Sendable (Value) -> Bool,
    filePath: String = #filePath, line: Int = #line, column: Int = #column
  ) -> Self {
    let place = PropertyResult.Location(file: filePath, line: line, column: column)
    return Self(choosing: { choices throws(Rejection) in
      for _ in 0..<filterAttempts {
        let value = try draw(&choices)
        if isIncluded(value) { return value }
      }
      throw .filtered(at: place)
    })
  }
}

/// Enough to get past a condition that holds now and then, few enough to leave short recordings.
private let filterAttempts = 3
