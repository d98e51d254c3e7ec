/// What a generator that is written as a closure draws its parts with.
///
/// Only ``Generator/init(_:)`` makes one; it is of no use after the closure has returned.
public struct Draw {
  var choices: Choices

  /// A value of a generator, drawn after all that the closure has drawn before.
  public mutating func callAsFunction<Value>(_ generator: Generator<Value>) throws -> Value {
    try generator.draw(&choices)
  }
}

extension Generator {
  /// A generator that runs a closure, which draws from others, one after the other.
  ///
  /// ```swift
  /// struct Point { var x, y: Int }
  /// let points = Generator { draw in
  ///   let x = try draw(.int(in: 0...9))
  ///   return Point(x: x, y: try draw(.int(in: x...9)))
  /// }
  /// ```
  ///
  /// What is drawn may depend on what was drawn before, so this says what nested `flatMap`s say. Each draw
  /// is recorded, and the closure runs again for every simpler case that the shrinker tries: what is drawn
  /// first should be what the rest depends on.
  ///
  /// - Parameter build: makes a value. It may discard the case with ``assume(_:filePath:line:column:)``; any
  ///   other error counts against the law, as if the law had thrown it. It should draw the same in the same
  ///   case, so let it use no other source of randomness.
  public init(_ build: @escaping @Sendable (inout Draw) throws -> Value) {
    self.init(choosing: { choices throws(Rejection) in
      // The recording changes hands, since two owners would make each draw copy it.
      var draw = Draw(choices: Choices(replaying: []))
      swap(&choices, &draw.choices)
      defer { swap(&choices, &draw.choices) }
      do {
        return try build(&draw)
      } catch let rejection as Rejection {
        throw rejection
      } catch let unmet as UnmetAssumption {
        throw .filtered(at: unmet.place)
      } catch {
        throw .failed(String(describing: error))
      }
    })
  }
}
