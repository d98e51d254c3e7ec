/// All Unicode scalars in a row.
///
/// The *ordinal* of a scalar counts them by code point, leaving out surrogates; its *rank* counts them from
/// the simplest.
enum ScalarOrder {
  private static let surrogates: ClosedRange<UInt32> = 0xd800...0xdfff

  static let count = 0x11_0000 - surrogates.count

  /// The simplest ones: letters, digits, capitals, then other characters of a keyboard.
  static let plain: [Unicode.Scalar] = {
    let letters = ["a"..."z", "0"..."9", "A"..."Z"] as [ClosedRange<Unicode.Scalar>]
    let known = letters.flatMap { range in
      (range.lowerBound.value...range.upperBound.value).compactMap(Unicode.Scalar.init)
    }
    let others = (0x20...0x7e).compactMap(Unicode.Scalar.init).filter { !known.contains($0) }
    return known + others + ["\n", "\t"]
  }()

  /// The ordinals of the plain ones, in order.
  private static let plainOrdinals = plain.map(ordinal).sorted()

  private static let rankOfPlain = Dictionary(
    uniqueKeysWithValues: plain.enumerated().map { (ordinal(of: $1), $0) })

  /// Ordinals of what programs stumble over.
  static let blocks: [ClosedRange<Int>] = {
    let scalars: [ClosedRange<Unicode.Scalar>] = [
      "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{a0}"..."\u{ff}", "\u{100}"..."\u{17f}",
      "\u{300}"..."\u{36f}", "\u{370}"..."\u{3ff}", "\u{590}"..."\u{6ff}", "\u{900}"..."\u{97f}",
      "\u{2000}"..."\u{206f}", "\u{3040}"..."\u{30ff}", "\u{4e00}"..."\u{4fff}", "\u{ac00}"..."\u{acff}",
      "\u{e000}"..."\u{e0ff}", "\u{fe00}"..."\u{fe0f}", "\u{fff0}"..."\u{ffff}", "\u{1f1e6}"..."\u{1f1ff}",
      "\u{1f3fb}"..."\u{1f3ff}", "\u{1f600}"..."\u{1f64f}", "\u{10fff0}"..."\u{10ffff}",
      "\u{0}"..."\u{10ffff}",
    ]
    return scalars.map { ordinal(of: $0.lowerBound)...ordinal(of: $0.upperBound) }
  }()

  static func ordinal(of scalar: Unicode.Scalar) -> Int {
    Int(scalar.value) - (scalar.value > surrogates.upperBound ? surrogates.count : 0)
  }

  static func scalar(_ ordinal: Int) -> Unicode.Scalar {
    let isHigh = ordinal >= Int(surrogates.lowerBound)
    return Unicode.Scalar(UInt32(ordinal + (isHigh ? surrogates.count : 0))) ?? "\u{fffd}"
  }

  static func rank(of ordinal: Int) -> Int {
    if let rank = rankOfPlain[ordinal] { return rank }
    return plain.count + ordinal - plainOrdinals.count { $0 < ordinal }
  }

  static func scalar(rank: Int) -> Unicode.Scalar {
    if rank < plain.count { return plain[rank] }
    var ordinal = rank - plain.count
    for known in plainOrdinals where known <= ordinal { ordinal += 1 }
    return scalar(ordinal)
  }
}
