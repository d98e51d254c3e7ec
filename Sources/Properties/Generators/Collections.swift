extension Generator {
  /// An array with elements of a generator.
  ///
  /// Short and full arrays come more often than others. Shrinks by leaving elements out, as far as `count`
  /// allows, and by shrinking those that remain. A negative count stops the program.
  public static func array<Element>(
    of element: Generator<Element>, count: ClosedRange<Int>
  ) -> Self where Value == [Element] {
    if count.lowerBound < 0 {
      stop("Generator.array(of:count:)", "count must not be negative, but it is \(count)")
    }
    return Self { choices throws(Rejection) in
      let intended = choices.intendedCount(in: count)
      var elements: [Element] = []
      while elements.count < count.upperBound {
        if elements.count >= count.lowerBound {
          guard try choices.goesOn(intended: intended.map { elements.count < $0 }) else { break }
        }
        elements.append(try element.draw(&choices))
      }
      return elements
    }
  }

  /// An array with a certain number of elements of a generator.
  public static func array<Element>(
    of element: Generator<Element>, count: Int
  ) -> Self where Value == [Element] {
    if count < 0 { stop("Generator.array(of:count:)", "count must not be negative, but it is \(count)") }
    return .array(of: element, count: count...count)
  }
}
