internal import Lessons

/// The numeric literals of Swift code: decimal ones, outside of comments, strings and names.
package struct SwiftNumerals {
  package struct Literal: Equatable, Sendable {
    /// Bytes of the code.
    package var range: Range<Int>
    package var text: String
  }

  package private(set) var literals: [Literal] = []

  package init(code: String) {
    var scanner = SwiftScanner(bytes: Array(code.utf8))
    scanner.scan()
    let bytes = scanner.code
    var index = 0
    while index < bytes.count {
      if bytes[index].isDecimalDigit {
        let end = Self.end(of: bytes, from: index)
        let isPlain = bytes[index] != UInt8(ascii: "0") || end == index + 1 || !bytes[index + 1].isLetter
        if isPlain, index == 0 || bytes[index - 1] != UInt8(ascii: ".") || Self.isAfterRange(bytes, index) {
          literals.append(
            Literal(range: index..<end, text: String(decoding: bytes[index..<end], as: UTF8.self)))
        }
        index = end
      } else if bytes[index].isLetter || bytes[index] == UInt8(ascii: "$")
        || bytes[index] == UInt8(ascii: "#")
      {
        index += 1
        while index < bytes.count, bytes[index].isLetter || bytes[index].isDecimalDigit { index += 1 }
      } else {
        index += 1
      }
    }
  }

  /// `1...9`: the number after the dots is no member of a tuple.
  private static func isAfterRange(_ bytes: [UInt8], _ index: Int) -> Bool {
    index > 1 && bytes[index - 2] == UInt8(ascii: ".")
  }

  private static func end(of bytes: [UInt8], from start: Int) -> Int {
    var index = start
    func digits() {
      while index < bytes.count, bytes[index].isDecimalDigit || bytes[index] == UInt8(ascii: "_") {
        index += 1
      }
    }
    digits()
    // `0x1F`, `0b1`: to the end of the word.
    if index == start + 1, bytes[start] == UInt8(ascii: "0"), index < bytes.count,
      "xob".utf8.contains(bytes[index])
    {
      while index < bytes.count, bytes[index].isLetter || bytes[index].isDecimalDigit { index += 1 }
      return index
    }
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), bytes[index + 1].isDecimalDigit {
      index += 1
      digits()
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "e") || bytes[index] == UInt8(ascii: "E") {
      var next = index + 1
      if next < bytes.count, "+-".utf8.contains(bytes[next]) { next += 1 }
      if next < bytes.count, bytes[next].isDecimalDigit {
        index = next
        digits()
      }
    }
    return index
  }
}

extension UInt8 {
  fileprivate var isDecimalDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) || self == UInt8(ascii: "_") || self >= 0x80
  }
}
