/// A place in one line, in bytes and in columns; a tab ends at the next multiple of four columns (CommonMark §2.2).
struct LineCursor {
  let bytes: [UInt8]
  private(set) var offset = 0
  private(set) var column = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The byte at an offset, or nothing at the end of the line.
  func byte(at offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  var atSpaceOrTab: Bool { byte(at: offset).isSpaceOrTab }

  struct Nonspace {
    let offset: Int
    /// Columns between the cursor and it.
    let indent: Int
    let byte: UInt8?

    var isBlank: Bool { byte == nil }
    /// Four columns make an indented code block, or a continued paragraph.
    var isIndented: Bool { indent >= 4 }
  }

  /// The first byte from here that is neither a space nor a tab.
  var nonspace: Nonspace {
    var next = offset
    var column = column
    while let byte = byte(at: next) {
      if byte == UInt8(ascii: " ") {
        column += 1
      } else if byte == UInt8(ascii: "\t") {
        column += 4 - column % 4
      } else {
        return Nonspace(offset: next, indent: column - self.column, byte: byte)
      }
      next += 1
    }
    return Nonspace(offset: next, indent: column - self.column, byte: nil)
  }

  mutating func advance(to target: Int) {
    while offset < target, offset < bytes.count {
      column += bytes[offset] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
      offset += 1
    }
  }

  /// Moves on by columns; a tab that reaches further is left standing, partly used up.
  mutating func advance(columns count: Int) {
    var count = count
    while count > 0, let byte = byte(at: offset) {
      guard byte == UInt8(ascii: "\t") else {
        offset += 1
        column += 1
        count -= 1
        continue
      }
      let width = 4 - column % 4
      column += min(count, width)
      if width <= count { offset += 1 }
      count -= width
    }
  }

  /// The columns of a partly used tab that still stand for spaces.
  var spacesLeftOfTab: Int {
    byte(at: offset) == UInt8(ascii: "\t") && column % 4 != 0 && isInsideTab ? 4 - column % 4 : 0
  }

  /// Whether the column has moved into the tab at the offset.
  private var isInsideTab: Bool {
    var column = 0
    for byte in bytes[..<offset] { column += byte == UInt8(ascii: "\t") ? 4 - column % 4 : 1 }
    return column != self.column
  }
}

extension UInt8? {
  var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  /// A space, a tab, or the end of the line.
  var isSpaceOrEnd: Bool { self == nil || isSpaceOrTab }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isASCIIPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension Sequence<UInt8> {
  var text: String { String(decoding: Array(self), as: UTF8.self) }
}
