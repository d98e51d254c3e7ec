extension String {
  /// Whether it begins with a scheme, as `https:` and `mailto:` are (RFC 3986, section 3.1).
  package var hasURLScheme: Bool {
    let bytes = utf8
    guard let first = bytes.first, first.isLetter else { return false }
    let next = bytes.first { !$0.isLetter && !(48...57).contains($0) && !"+.-".utf8.contains($0) }
    return next == UInt8(ascii: ":")
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
}
