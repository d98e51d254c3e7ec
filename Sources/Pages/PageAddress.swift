/// The name of a file as an address that leads to it.
///
/// A name may hold anything that a file system allows: `100%.html`, `a#b.html`, and `javascript:x.html`, which must not
/// become a script.
package enum PageAddress {
  package static func encoded(_ path: String) -> String {
    var address = ""
    for byte in path.utf8 {
      if byte.isUnreserved || byte == UInt8(ascii: "/") {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return address
  }
}

extension UInt8 {
  /// RFC 3986, section 2.3.
  fileprivate var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~".utf8.contains(self)
    }
  }
}
