/// How much room a text takes, without asking a browser.
///
/// The widths are those of DejaVu Sans, the widest of the sans-serif faces that pages commonly fall back to,
/// so that a label that fits here fits in Helvetica, Arial, Segoe UI and Roboto too.
enum TextMetrics {
  /// The width of one line in pixels; linear in the text's length.
  static func width(_ text: String, size: Double) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += width(scalar) }
    return Double(thousandths) * size / 1000
  }

  /// The width of a scalar in thousandths of the font size.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    let code = Int(scalar.value)
    for (first, widths) in measuredWidths where code >= first && code < first + widths.count {
      if widths[code - first] > 0 { return Int(widths[code - first]) }
    }
    switch code {
    case 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x2070...0x209F: return 528
    case 0x2010...0x2015: return code == 0x2014 ? 1000 : 500
    case 0x2018...0x201A: return 318
    case 0x2026: return 1000
    case 0x2190...0x22FF: return 870
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60:
      return 1000
    case 0x1F000...0x1FAFF: return 1300
    default: return 700
    }
  }

  /// The text with runs of white space made single, cut with an ellipsis where it would exceed the width.
  static func fitted(_ text: String, width limit: Double, size: Double) -> String {
    let line = singleSpaced(text)
    if width(line, size: size) <= limit { return line }
    var used = width("…", size: size)
    var result = ""
    for character in line {
      used += width(String(character), size: size)
      if used > limit { break }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// The text broken between words into at most `limit` lines; the last is cut if even that is not enough.
  static func lines(_ text: String, width: Double, size: Double, limit: Int) -> [String] {
    var lines: [String] = []
    var words = singleSpaced(text).split(separator: " ")[...]
    while let first = words.first {
      if lines.count == limit - 1 {
        lines.append(fitted(words.joined(separator: " "), width: width, size: size))
        break
      }
      words.removeFirst()
      if let (start, rest) = divided(first, width: width, size: size) {
        words.insert(rest, at: words.startIndex)
        lines.append(start)
        continue
      }
      var line = String(first)
      while let next = words.first, self.width(line + " " + next, size: size) <= width {
        line += " " + next
        words.removeFirst()
      }
      lines.append(self.width(line, size: size) > width ? fitted(line, width: width, size: size) : line)
    }
    return lines
  }

  /// The part of a word that fits a line, and the rest, where the word is of a script that is written without
  /// spaces; `nil` if it fits or cannot be divided.
  private static func divided(
    _ word: Substring, width limit: Double, size: Double
  ) -> (start: String, rest: Substring)? {
    guard width(String(word), size: size) > limit else { return nil }
    var used = 0.0
    var end: Substring.Index?
    for index in word.indices {
      let isFirst = index == word.startIndex
      if !isFirst, isDivisible(word[word.index(before: index)]), isDivisible(word[index]),
        !closing.contains(word[index])
      {
        end = index
      }
      used += width(String(word[index]), size: size)
      if used > limit { break }
    }
    return end.map { (String(word[..<$0]), word[$0...]) }
  }

  /// Kana, ideographs and hangul stand for a syllable or a word each.
  private static func isDivisible(_ character: Character) -> Bool {
    guard let code = character.unicodeScalars.first?.value else { return false }
    return (0x3000...0x9FFF).contains(code) || (0xAC00...0xD7A3).contains(code)
      || (0xF900...0xFAFF).contains(code)
      || (0xFF00...0xFF60).contains(code) || (0x20000...0x3FFFF).contains(code)
  }

  /// No line begins with these.
  private static let closing: Set<Character> = [
    "、", "。", "，", "．", "」", "』", "）", "】", "〉", "》", "ー", "！", "？", "：", "；", "々",
  ]

  private static func singleSpaced(_ text: String) -> String {
    // No line of a figure is longer than this, and a label from a file may be.
    text.prefix(2_000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
