extension String {
  /// Text of a script. The standard library's own decoder takes several times as long, and formulas are long.
  ///
  /// Halves of surrogates without the other become U+FFFD.
  init(utf16 units: UnsafeBufferPointer<UInt16>) {
    let size = units.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 ? 2 : 3) }
    self.init(unsafeUninitializedCapacity: size) { bytes in
      var end = 0
      func add(_ byte: UInt32) {
        bytes[end] = UInt8(truncatingIfNeeded: byte)
        end += 1
      }
      var index = 0
      while index < units.count {
        var code = UInt32(units[index])
        index += 1
        switch code {
        case 0..<0x80:
          add(code)
          continue
        case 0x80..<0x800:
          add(0xC0 | code >> 6)
          add(0x80 | code & 0x3F)
          continue
        case 0xD800..<0xDC00 where index < units.count && units[index] & 0xFC00 == 0xDC00:
          code = 0x10000 + (code - 0xD800) << 10 + UInt32(units[index] & 0x3FF)
          index += 1
          add(0xF0 | code >> 18)
          add(0x80 | code >> 12 & 0x3F)
        case 0xD800..<0xE000:
          code = 0xFFFD
          add(0xE0 | code >> 12)
        default:
          add(0xE0 | code >> 12)
        }
        add(0x80 | code >> 6 & 0x3F)
        add(0x80 | code & 0x3F)
      }
      return end
    }
  }
}
