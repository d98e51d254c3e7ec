/// What happens to the address of a link or an image on its way into an attribute.
enum LinkAddress {
  /// Everything that may not stand in a URL becomes `%XX`, as libcmark does it; existing escapes stay.
  static func percentEncoded(_ address: String) -> String {
    var result = ""
    for byte in address.utf8 {
      if isLetterOrDigit(byte) || kept.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += byte < 16 ? "%0" : "%"
        result += String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  /// A relative link to a lesson, `../a/b.md#c`, leads to its page, `../a/b.html#c`.
  static func toPage(_ address: String) -> String {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    guard path.hasSuffix(".md"), !path.hasPrefix("/"), !path.contains(":") else { return address }
    return path.dropLast(3) + ".html" + address[path.endIndex...]
  }

  /// `javascript:` and other schemes that run or reveal something; `data:` is safe for the plain image formats.
  static func isDangerous(_ address: String) -> Bool {
    // Browsers skip control characters and blanks before a scheme, and line ends within it.
    let scheme = address.unicodeScalars.filter { $0.value > 0x20 }.prefix(32)
    let address = String(String.UnicodeScalarView(scheme)).lowercased()
    guard !images.contains(where: address.hasPrefix) else { return false }
    return schemes.contains(where: address.hasPrefix)
  }

  private static let kept = Set("-_.+!*(),%#@?=;:/,+$&'~".utf8)
  private static let schemes = ["javascript:", "vbscript:", "file:", "data:"]
  private static let images = ["png", "gif", "jpeg", "webp"].map { "data:image/" + $0 }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }
}
