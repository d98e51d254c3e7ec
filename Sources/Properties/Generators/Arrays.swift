extension Generator {
  /// An array with elements of a generator.
  ///
  /// Short and full arrays come more often than others. In some arrays about half the elements repeat an
  /// earlier one, in some most are close to an earlier one, so that ties and near ties get their share.
  /// Shrinks by leaving elements out, as far as `count` allows, and by shrinking those that remain. A negative
  /// count stops the program.
  @specialized(where Element == Double, Value == [Double])
  @specialized(where Element == Int, Value == [Int])
  public static func array<Element>(
    of element: Generator<Element>, count: ClosedRange<Int>
  ) -> Self where Value == [Element] {
    requireCount("Generator.array(of:count:)", count)
    return Self(choosing: { choices throws(Rejection) in
      let intended = choices.intendedCount(in: count)
      let echo = choices.unrecorded { Echo(&$0) } ?? .none
      var elements: [Element] = []
      var spans: [Range<Int>] = []
      while elements.count < count.upperBound {
        if elements.count >= count.lowerBound {
          guard try choices.goesOn(intended: intended.map { elements.count < $0 }) else { break }
        }
        if echo == .none {
          elements.append(try element.draw(&choices))
        } else {
          let start = choices.recorded.count
          elements.append(try choices.drawEcho(echo, of: element, earlier: spans))
          spans.append(start..<choices.recorded.count)
        }
      }
      return elements
    })
  }

  /// An array with a certain number of elements of a generator.
  public static func array<Element>(
    of element: Generator<Element>, count: Int
  ) -> Self where Value == [Element] {
    .array(of: element, count: allowed("Generator.array(of:count:)", count))
  }
}

extension Choices {
  /// An element like one of those whose choices are recorded in `earlier`, or a new one.
  fileprivate mutating func drawEcho<Element>(
    _ echo: Echo, of element: Generator<Element>, earlier: [Range<Int>]
  ) throws(Rejection) -> Element {
    guard !earlier.isEmpty, let model = unrecorded({ echo.model(among: earlier.count, &$0) }) ?? nil else {
      return try element.draw(&self)
    }
    var like = Array(recorded[earlier[model.index]])
    if model.isNear, !like.isEmpty {
      _ = unrecorded { random in
        let index = Int(random.number(upTo: UInt64(like.count - 1)))
        like[index] = like[index].neighbour(&random)
      }
    }
    var aside = Choices(replaying: like)
    aside.leaves = leaves
    // What resembles an element need not be one: a filter may turn it down.
    if let value = try? element.draw(&aside) {
      try adopt(aside)
      return value
    }
    return try element.draw(&self)
  }
}

func requireCount(_ function: StaticString, _ count: ClosedRange<Int>) {
  if count.lowerBound < 0 { stop(function, "count must not be negative, but it is \(count)") }
}

func allowed(_ function: StaticString, _ count: Int) -> ClosedRange<Int> {
  if count < 0 { stop(function, "count must not be negative, but it is \(count)") }
  return count...count
}
