extension String {
  /// The text as a terminal may get it: whatever would move the cursor, change colours or turn the direction of writing
  /// is shown as a sign. Line ends stay.
  package var printable: String {
    guard unicodeScalars.contains(where: \.actsOnTerminals) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.actsOnTerminals ? scalar.picture : scalar) }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var actsOnTerminals: Bool {
    switch value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// U+2400 and those behind it are made for this.
  fileprivate var picture: Unicode.Scalar {
    switch value {
    case 0x09: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
