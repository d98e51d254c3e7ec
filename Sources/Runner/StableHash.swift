/// FNV-1a, 64 bits: the same on every machine and in every run, for names, not for secrets.
package struct StableHash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func add(_ text: String) {
    // The length keeps "ab" + "c" apart from "a" + "bc".
    for byte in Array(text.utf8) + withUnsafeBytes(of: text.utf8.count.littleEndian, Array.init) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }

  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
