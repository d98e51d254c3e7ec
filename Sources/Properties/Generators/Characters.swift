extension Generator where Value == Character {
  /// A character in a range of single Unicode scalars, such as `"a"..."z"` or `"0"..."9"`.
  ///
  /// Each is as likely as the others. Shrinks towards `a` if it is in the range, else `0`, else the first. A
  /// bound of several scalars, such as a flag, stops the program.
  public static func character(in range: ClosedRange<Character>) -> Self {
    let bounds = [range.lowerBound, range.upperBound].map { bound -> Int in
      let scalars = bound.unicodeScalars
      if scalars.count != 1 {
        stop("Generator.character(in:)", "bounds must be of one Unicode scalar each, but they are \(range)")
      }
      return ScalarOrder.ordinal(of: scalars[scalars.startIndex])
    }
    let origin = ["a", "0"].map(ScalarOrder.ordinal).first { bounds[0]...bounds[1] ~= $0 } ?? bounds[0]
    let offsets = (bounds[0] - origin)...(bounds[1] - origin)
    return Self(choosing: { choices throws(Rejection) in
      let offset = try choices.integer(in: offsets) { random in
        offsets.lowerBound + Int(random.number(upTo: UInt64(offsets.count - 1)))
      }
      return Character(ScalarOrder.scalar(origin + offset))
    })
  }

  /// A printable ASCII character, a tab or a line feed, each as likely as the others; letters from `a` are the
  /// simplest, then digits.
  public static var ascii: Self {
    let last = ScalarOrder.plain.count - 1
    return Generator<Int>.index(upTo: last).map { Character(ScalarOrder.plain[$0]) }
  }

  /// Any Unicode scalar as a character: half of them ASCII, most others from blocks that programs stumble
  /// over.
  ///
  /// Among those are accents that combine with what precedes them, scripts from right to left, joiners and
  /// other invisible characters, wide characters, emoji and halves of flags, control characters, the private
  /// use area, and the last scalars there are. Shrinks towards `a`, then as ASCII, then by code point.
  public static var unicode: Self {
    let last = ScalarOrder.count - 1
    return Self(choosing: { choices throws(Rejection) in
      let rank = try choices.integer(in: 0...last) { random in
        if random.oneIn(2) { return Int(random.number(upTo: UInt64(ScalarOrder.plain.count - 1))) }
        let block = ScalarOrder.blocks[Int(random.number(upTo: UInt64(ScalarOrder.blocks.count - 1)))]
        let ordinal = block.lowerBound + Int(random.number(upTo: UInt64(block.count - 1)))
        return ScalarOrder.rank(of: ordinal)
      }
      return Character(ScalarOrder.scalar(rank: rank))
    })
  }
}

extension Generator where Value == String {
  /// A string of characters of a generator.
  ///
  ///     .string(of: .character(in: "a"..."z"), count: 1...8)
  ///     .string(of: .unicode, count: 0...20)
  ///
  /// `count` is the number of characters drawn: neighbours may join into one `Character`, as a letter and an
  /// accent do. Shrinks as an array of characters, by leaving out first. A negative count stops the program.
  public static func string(of character: Generator<Character> = .ascii, count: ClosedRange<Int>) -> Self {
    requireCount("Generator.string(of:count:)", count)
    return Generator<[Character]>.array(of: character, count: count).map { String($0) }
  }

  /// A string of a certain number of characters of a generator.
  public static func string(of character: Generator<Character> = .ascii, count: Int) -> Self {
    .string(of: character, count: allowed("Generator.string(of:count:)", count))
  }
}
