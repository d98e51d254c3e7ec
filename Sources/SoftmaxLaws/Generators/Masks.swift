public import Properties
public import Softmax

extension Generator where Value == Mask {
  /// Masks of one row: each entry takes part or not, or those up to some place do, as in a padded sequence.
  ///
  /// For a mask that fits other values, make it after them:
  ///
  /// ```swift
  /// Generator.logits(count: 1...8).flatMap { z in .tuple(.constant(z), .mask(count: z.count)) }
  /// ```
  ///
  /// Shrinks to fewer entries and to a mask in which every entry takes part.
  ///
  /// - Parameters:
  ///   - count: how many entries there may be; a negative number stops the program.
  ///   - allowsNone: whether there may be masks in which no entry takes part. Without them `count` must be
  ///     at least 1, or the program stops.
  public static func mask(count: ClosedRange<Int>, allowsNone: Bool = true) -> Self {
    if count.lowerBound < (allowsNone ? 0 : 1) {
      stop("Generator.mask", "count must be at least \(allowsNone ? 0 : 1), but it is \(count)")
    }
    let scattered = Generator<[Bool]>.array(of: Generator<Bool>.bool.map { !$0 }, count: count)
    let padded = Generator<Int>.int(in: count).flatMap { count in
      // How many are left out comes first, so that none is the simplest.
      Generator<Int>.int(in: 0...count).map { left in (0..<count).map { $0 < count - left } }
    }
    return Generator<[Bool]>.oneOf(scattered, scattered, padded).flatMap { flags in
      if allowsNone || flags.contains(true) { return .constant(Mask(flags)) }
      return Generator<Int>.int(in: 0...flags.count - 1).map { kept in
        Mask(flags.indices.map { $0 == kept })
      }
    }
  }

  /// Masks of one row, as above, with a fixed number of entries.
  public static func mask(count: Int, allowsNone: Bool = true) -> Self {
    .mask(count: count...count, allowsNone: allowsNone)
  }
}
