/// A number with a unit: `4G`, `512 MiB`, `90`, `10 min`.
struct Quantity: Equatable {
  private static let mebibyte = 1048576.0
  private static let byteUnits = ["M": 1.0, "G": 1024, "T": 1_048_576]
  private static let secondUnits = ["": 1.0, "s": 1, "min": 60, "h": 3600]
  private static let bytesBounds = 64 * mebibyte...1_048_576 * mebibyte
  private static let longest = 86_400.0

  private let number: Double
  private let unit: String

  init?(_ text: String) {
    let digits = text.prefix { ("0"..."9").contains($0) || $0 == "." }
    guard let number = Double(digits), number > 0, number.isFinite else { return nil }
    self.number = number
    unit = text.dropFirst(digits.count).trimmingBlanks
  }

  /// From 64 MiB to 1 TiB; without a unit it is mebibytes, as for `--memory`.
  var bytes: UInt64? {
    var name = unit
    if name.hasSuffix("iB") { name.removeLast(2) } else if name.hasSuffix("B") { name.removeLast() }
    guard let factor = unit.isEmpty ? 1 : Self.byteUnits[name] else { return nil }
    let bytes = number * factor * Self.mebibyte
    return Self.bytesBounds.contains(bytes) ? UInt64(bytes) : nil
  }

  /// At most a day; without a unit it is seconds.
  var seconds: Double? {
    guard let factor = Self.secondUnits[unit] else { return nil }
    let seconds = number * factor
    return seconds <= Self.longest ? seconds : nil
  }

  static func text(ofBytes bytes: UInt64) -> String {
    let mebibytes = (bytes + (1 << 20) - 1) >> 20
    return mebibytes.isMultiple(of: 1024) ? "\(mebibytes >> 10)G" : "\(mebibytes)M"
  }

  static func text(of seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
  }
}
