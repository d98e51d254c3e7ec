extension Generator {
  /// An array whose elements all differ.
  ///
  /// Elements that are there already are drawn again, up to 32 times in a row; then the array ends, or, if it
  /// is too short, the case is discarded. So the generator should make clearly more values than the smallest
  /// count asks for: for all values of a list in any order there is ``permutation(of:)``, for some of them
  /// ``subset(of:)``. A negative count stops the program.
  public static func array<Element: Hashable & SendableMetatype>(
    ofDistinct element: Generator<Element>, count: ClosedRange<Int>,
    filePath: String = #filePath, line: Int = #line, column: Int = #column
  ) -> Self where Value == [Element] {
    let place = PropertyResult.Location(file: filePath, line: line, column: column)
    requireCount("Generator.array(ofDistinct:count:)", count)
    return .distinct(element, by: { $0 }, count: count, place: place)
  }

  /// An array of a certain number of elements that all differ.
  public static func array<Element: Hashable & SendableMetatype>(
    ofDistinct element: Generator<Element>, count: Int,
    filePath: String = #filePath, line: Int = #line, column: Int = #column
  ) -> Self where Value == [Element] {
    .array(
      ofDistinct: element, count: allowed("Generator.array(ofDistinct:count:)", count), filePath: filePath,
      line: line, column: column)
  }

  /// A set of elements of a generator; see ``array(ofDistinct:count:filePath:line:column:)`` for generators
  /// of few values.
  public static func set<Element: Hashable & SendableMetatype>(
    of element: Generator<Element>, count: ClosedRange<Int>,
    filePath: String = #filePath, line: Int = #line, column: Int = #column
  ) -> Self where Value == Set<Element> {
    let place = PropertyResult.Location(file: filePath, line: line, column: column)
    requireCount("Generator.set(of:count:)", count)
    return Generator<[Element]>.distinct(element, by: { $0 }, count: count, place: place).map { Set($0) }
  }

  /// A set of a certain number of elements.
  public static func set<Element: Hashable & SendableMetatype>(
    of element: Generator<Element>, count: Int,
    filePath: String = #filePath, line: Int = #line, column: Int = #column
  ) -> Self where Value == Set<Element> {
    .set(
      of: element, count: allowed("Generator.set(of:count:)", count), filePath: filePath, line: line,
      column: column)
  }

  /// A dictionary with keys of one generator and values of another; see
  /// ``array(ofDistinct:count:filePath:line:column:)`` for generators of few keys.
  public static func dictionary<Key: Hashable & SendableMetatype, Content>(
    keys: Generator<Key>, values: Generator<Content>, count: ClosedRange<Int>,
    filePath: String = #filePath, line: Int = #line, column: Int = #column
  ) -> Self where Value == [Key: Content] {
    let place = PropertyResult.Location(file: filePath, line: line, column: column)
    requireCount("Generator.dictionary(keys:values:count:)", count)
    let pairs = Generator<[(Key, Content)]>.distinct(
      .tuple(keys, values), by: { $0.0 }, count: count, place: place)
    return pairs.map { Dictionary($0, uniquingKeysWith: { first, _ in first }) }
  }

  /// A dictionary of a certain number of keys.
  public static func dictionary<Key: Hashable & SendableMetatype, Content>(
    keys: Generator<Key>, values: Generator<Content>, count: Int,
    filePath: String = #filePath, line: Int = #line, column: Int = #column
  ) -> Self where Value == [Key: Content] {
    .dictionary(
      keys: keys, values: values, count: allowed("Generator.dictionary(keys:values:count:)", count),
      filePath: filePath, line: line, column: column)
  }
}

/// How often an element is drawn again before the collection is taken to be full.
private let repeatedDraws = 32

extension Generator {
  private static func distinct<Element, Key: Hashable & SendableMetatype>(
    _ element: Generator<Element>, by key: @escaping @Sendable (Element) -> Key, count: ClosedRange<Int>,
    place: PropertyResult.Location
  ) -> Self where Value == [Element] {
    Self(choosing: { choices throws(Rejection) in
      let intended = choices.intendedCount(in: count)
      var elements: [Element] = []
      var seen: Set<Key> = []
      while elements.count < count.upperBound {
        if elements.count >= count.lowerBound {
          guard try choices.goesOn(intended: intended.map { elements.count < $0 }) else { break }
        }
        var isFull = true
        for _ in 0..<repeatedDraws {
          let (value, aside) = try choices.drawAside(element)
          guard seen.insert(key(value)).inserted else { continue }
          if let aside { try choices.adopt(aside) }
          elements.append(value)
          isFull = false
          break
        }
        if isFull {
          if elements.count < count.lowerBound { throw .filtered(at: place) }
          break
        }
      }
      return elements
    })
  }
}

extension Choices {
  /// A value and the choices it took, which are recorded only once they are adopted, so that draws that came
  /// to nothing leave no trace. A replay takes and records the next choices at once.
  fileprivate mutating func drawAside<Value>(
    _ generator: Generator<Value>
  ) throws(Rejection) -> (Value, Choices?) {
    guard let seed = unrecorded({ $0.next() }) else { return (try generator.draw(&self), nil) }
    var aside = Choices(seed: seed)
    aside.leaves = leaves
    let value = try generator.draw(&aside)
    return (value, aside)
  }
}
