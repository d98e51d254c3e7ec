package import Diagnostics

/// BibTeX → entries. Whatever is wrong is reported at its line, and reading goes on with the next `@` at the start of
/// a line.
package struct BibliographyReader {
  /// Abbreviations may be put together from abbreviations, which multiplies.
  static let longestValue = 65_536
  static let mostUnclosedValues = 16

  package private(set) var entries: [BibliographyEntry] = []
  package private(set) var problems: [Diagnostic] = []
  private let file: String
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  /// Whether nothing but blanks stands before on the line.
  private var isAtLineStart = true
  /// Each value without an end costs a look at all that follows.
  private var unclosedValues = 0
  private var seen: [String: Int] = [:]
  private var strings: [String: String] = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June",
    "jul": "July", "aug": "August", "sep": "September", "oct": "October", "nov": "November",
    "dec": "December",
  ]

  package init(file: String, text: String) {
    self.file = file
    bytes = Array(text.utf8)
    while skipToEntry() { readEntry() }
  }

  // MARK: - Bytes

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() {
    // CR, LF and CRLF end a line, as in every text that is shown with its problems.
    let isCarriageReturn = bytes[index] == UInt8(ascii: "\r")
    if bytes[index] == UInt8(ascii: "\n")
      || isCarriageReturn && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
    {
      line += 1
      lineStart = index + 1
      isAtLineStart = true
    } else if !bytes[index].isTeXBlank {
      isAtLineStart = false
    }
    index += 1
  }

  private var position: SourcePosition { SourcePosition(line: line, column: index - lineStart + 1) }

  private mutating func skipBlanks() {
    while let byte = next {
      if byte.isTeXBlank {
        advance()
      } else if byte == UInt8(ascii: "%") {
        while let byte = next, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { advance() }
      } else {
        return
      }
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: character) else { return false }
    advance()
    return true
  }

  private mutating func name() -> String {
    skipBlanks()
    let start = index
    while let byte = next, !byte.isTeXBlank, !"{}(),=#\"%@".utf8.contains(byte) { advance() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func report(_ message: String, at start: SourcePosition, hint: String? = nil) {
    problems.append(
      Diagnostic(
        .error, code: "bibliography", file: file, range: SourceRange(start), message: message, hint: hint))
  }

  // MARK: - Entries

  /// Everything outside entries is a comment.
  private mutating func skipToEntry() -> Bool {
    while let byte = next {
      if byte == UInt8(ascii: "@") { return true }
      advance()
    }
    return false
  }

  /// Behind something that cannot be read: to the next `@` that begins a line.
  private mutating func recover() {
    while let byte = next {
      if byte == UInt8(ascii: "@"), isAtLineStart { return }
      advance()
    }
  }

  private mutating func readEntry() {
    let start = position
    let wasAtLineStart = isAtLineStart
    advance()
    let kind = name().lowercased()
    if kind == "comment" { return }
    let closing: Unicode.Scalar
    if take("{") {
      closing = "}"
    } else if take("(") {
      closing = ")"
    } else {
      // An “@” in a comment, such as an address, is none of ours.
      guard !kind.isEmpty, wasAtLineStart else { return }
      report("“@\(kind)” is not followed by a brace", at: start)
      return
    }
    switch kind {
    case "preamble":
      if value() == nil || !take(closing) { recover() }
    case "string": readString(start, closing)
    default: readWork(kind, start, closing)
    }
  }

  private mutating func readString(_ start: SourcePosition, _ closing: Unicode.Scalar) {
    let key = name().lowercased()
    guard !key.isEmpty, take("="), let text = value(), take(closing) else {
      report("this “@string” cannot be read", at: start, hint: "Write @string{name = \"text\"}.")
      return recover()
    }
    strings[key] = text
  }

  private mutating func readWork(_ kind: String, _ start: SourcePosition, _ closing: Unicode.Scalar) {
    let key = name()
    guard !key.isEmpty else {
      report("this “@\(kind)” has no key", at: start, hint: "Write @\(kind){key, …}.")
      return recover()
    }
    var fields: [String: String] = [:]
    while take(",") {
      let place = position
      let field = name().lowercased()
      if field.isEmpty { break }
      guard take("=") else {
        report("the field “\(field)” of “\(key)” has no value", at: place, hint: "Write \(field) = {…}.")
        return recover()
      }
      guard let text = value() else { return recover() }
      if fields[field] == nil { fields[field] = text }
    }
    guard take(closing) else {
      report("the entry “\(key)” has no end, or no comma between two fields", at: start)
      return recover()
    }
    if let first = seen[key] {
      report("the key “\(key)” stands twice", at: start, hint: "The first one is on line \(first).")
      return
    }
    seen[key] = start.line
    entries.append(BibliographyEntry(key: key, kind: kind, fields: fields, place: SourceRange(start)))
  }

  // MARK: - Values

  /// `{…}`, `"…"`, a number, a name of an abbreviation, or several with `#` between them.
  private mutating func value() -> String? {
    var text = ""
    repeat {
      let before = position
      skipBlanks()
      // Behind the last line there is none to show.
      let place = next == nil ? before : position
      switch next {
      case UInt8(ascii: "{"):
        guard let part = delimited(by: UInt8(ascii: "}"), at: place) else { return nil }
        text += part
      case UInt8(ascii: "\""):
        guard let part = delimited(by: UInt8(ascii: "\""), at: place) else { return nil }
        text += part
      default:
        let word = name()
        if word.isEmpty {
          report("a value is missing here", at: place)
          return nil
        }
        if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
          text += word
        } else if let string = strings[word.lowercased()] {
          text += string
        } else {
          report(
            "there is no abbreviation “\(word)”", at: place,
            hint: "Write {\(word)}, or define it with @string before this line.")
          text += word
        }
      }
      guard text.utf8.count <= Self.longestValue else {
        report("a value is longer than \(Self.longestValue) bytes", at: place)
        return nil
      }
    } while take("#")
    return text
  }

  /// Up to the closing mark outside inner braces; an escaped brace does not count.
  private mutating func delimited(by closing: UInt8, at place: SourcePosition) -> String? {
    advance()
    let start = index
    var depth = 0
    while let byte = next {
      if depth == 0, byte == closing {
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        advance()
        return text
      }
      switch byte {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\\"):
        if index + 1 < bytes.count, "{}\\".utf8.contains(bytes[index + 1]) { advance() }
      default: break
      }
      guard depth >= 0 else { break }
      advance()
    }
    report("a value that begins here has no end", at: place)
    // The end may be anywhere; what follows on later lines may still be good.
    unclosedValues += 1
    if unclosedValues > Self.mostUnclosedValues {
      index = bytes.count
      return nil
    }
    index = start
    (line, lineStart) = (place.line, start - place.column)
    return nil
  }
}

extension UInt8 {
  fileprivate var isTeXBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
