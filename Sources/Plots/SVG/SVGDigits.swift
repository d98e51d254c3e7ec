/// Numbers on their way into a text, digit by digit.
struct SVGDigits {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// The bytes of the longest number, "-10000000.25".
  static let most = 12

  init(_ memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

  var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: memory[..<count]) }

  /// What has no room is left out, which no caller lets happen.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    guard count < memory.count else { return }
    memory[count] = byte
    count += 1
  }

  /// - Parameter hasZeroBeforePoint: whether one half is `0.5`, or `.5` as in a path.
  mutating func put(hundredths: Int, hasZeroBeforePoint: Bool) {
    if hundredths < 0 { put(UInt8(ascii: "-")) }
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if whole > 0 || rest == 0 || hasZeroBeforePoint { put(whole: whole) }
    if rest == 0 { return }
    put(UInt8(ascii: "."))
    put(digit: rest / 10)
    if rest % 10 > 0 { put(digit: rest % 10) }
  }

  private mutating func put(whole number: UInt) {
    if number >= 10 { put(whole: number / 10) }
    put(digit: number % 10)
  }

  private mutating func put(digit: UInt) { put(UInt8(truncatingIfNeeded: digit) &+ UInt8(ascii: "0")) }
}

/// A coordinate in whole hundredths of a pixel; what is not finite is 0, what is beyond any page is cut.
func hundredths(_ number: Double) -> Int {
  guard number.isFinite else { return 0 }
  let scaled = min(max(number, -1e7), 1e7) * 100
  return Int(scaled + (scaled < 0 ? -0.5 : 0.5))
}
