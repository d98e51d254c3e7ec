extension Generator {
  /// The elements of a list in any order, each as likely as the others; the order given is the simplest.
  ///
  /// Durstenfeld, “Algorithm 235: Random permutation”, CACM 7 (1964).
  public static func permutation<Element: Sendable>(of elements: [Element]) -> Self
  where Value == [Element] {
    Self(choosing: { choices throws(Rejection) in
      var order = elements
      for index in order.indices.dropLast() {
        let rest = Generator<Int>.index(upTo: order.count - 1 - index)
        order.swapAt(index, index + (try rest.draw(&choices)))
      }
      return order
    })
  }

  /// Some of the elements of a list, in its order; none is the simplest.
  ///
  /// How many is spread evenly, so that small and large parts are as frequent as those of half the elements.
  public static func subset<Element: Sendable>(of elements: [Element]) -> Self
  where Value == [Element] {
    Self(choosing: { choices throws(Rejection) in
      let share = choices.unrecorded { random in
        Double(random.number(upTo: UInt64(elements.count))) / Double(Swift.max(1, elements.count))
      }
      var chosen: [Element] = []
      for element in elements {
        let isChosen = try choices.integer(in: 0...1) { $0.fraction() < share ?? 0 ? 1 : 0 }
        if isChosen == 1 { chosen.append(element) }
      }
      return chosen
    })
  }
}
