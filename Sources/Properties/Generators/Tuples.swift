// One function would do, if the compiler found the types of implicit members in a parameter pack: it rejects
// `.tuple(.float(in: 0...1), .bool)`. So there is one for each of two and three, and one for four or more.

extension Generator {
  /// Two values together.
  ///
  ///     .tuple(.int(in: 0...9), .bool)   // (7, true)
  public static func tuple<First, Second>(
    _ first: Generator<First>, _ second: Generator<Second>
  ) -> Self where Value == (First, Second) {
    Self(choosing: { choices throws(Rejection) in
      (try first.draw(&choices), try second.draw(&choices))
    })
  }

  /// Three values together.
  public static func tuple<First, Second, Third>(
    _ first: Generator<First>, _ second: Generator<Second>, _ third: Generator<Third>
  ) -> Self where Value == (First, Second, Third) {
    Self(choosing: { choices throws(Rejection) in
      (try first.draw(&choices), try second.draw(&choices), try third.draw(&choices))
    })
  }

  /// Four or more values together.
  public static func tuple<First, Second, Third, Fourth, each Element>(
    _ first: Generator<First>, _ second: Generator<Second>, _ third: Generator<Third>,
    _ fourth: Generator<Fourth>, _ rest: repeat Generator<each Element>
  ) -> Self where Value == (First, Second, Third, Fourth, repeat each Element) {
    Self(choosing: { choices throws(Rejection) in
      (
        try first.draw(&choices), try second.draw(&choices), try third.draw(&choices),
        try fourth.draw(&choices), repeat try (each rest).draw(&choices)
      )
    })
  }
}
