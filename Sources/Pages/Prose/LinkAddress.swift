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

  /// The path of a file as an address: what means something in addresses, and in a file's name does not, is escaped.
  static func percentEncodedPath(_ path: String) -> String {
    path.lowercased().hasPrefix("data:") ? percentEncoded(path) : PageAddress.encoded(path)
  }

  /// What a link of a lesson becomes on its page: `../a/b.md#c` leads to the page `../a/b.html#c`, `a/` to the index there,
  /// and `/a/b.md`, which starts at the course's folder, to where that lies from the page.
  static func toPage(_ address: String, rootPrefix: String = "") -> String {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, !path.hasPrefix("//"), !path.contains(":") else { return address }
    let rest = address[path.endIndex...]
    var page = path.hasPrefix("/") ? rootPrefix + path.dropFirst() : String(path)
    if page.hasSuffix(".md") { page = page.dropLast(3) + ".html" }
    if page.isEmpty || page.hasSuffix("/") { page += "index.html" }
    return page + rest
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
