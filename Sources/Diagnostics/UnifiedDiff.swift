/// The changed lines of two texts with their neighbours, in the manner of `diff -u`.
package enum UnifiedDiff {
  /// - Returns: Hunks, each ended by a line feed; nothing where the texts are equal.
  package static func hunks(from first: String, to second: String, context: Int = 3) -> String {
    let lines = merged(first.diffLines, second.diffLines)
    var output = ""
    for hunk in groups(lines, context: context) {
      let shown = lines[hunk]
      let old = shown.filter { $0.mark != "+" }.count
      let new = shown.filter { $0.mark != "-" }.count
      let start =
        shown.first.map { (old == 0 ? $0.old : $0.old + 1, new == 0 ? $0.new : $0.new + 1) } ?? (0, 0)
      output += "@@ -\(start.0),\(old) +\(start.1),\(new) @@\n"
      for line in shown { output += "\(line.mark)\(line.text)\n" }
    }
    return output
  }

  private struct Line {
    var mark: Character
    var text: Substring
    /// How many lines of either text stand before it.
    var old: Int
    var new: Int
  }

  /// Walks both texts at once: a line is of the first, of the second, or of both.
  private static func merged(_ old: [Substring], _ new: [Substring]) -> [Line] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        lines.append(Line(mark: "-", text: old[i], old: i, new: j))
        i += 1
      } else if j < new.count, inserted.contains(j) {
        lines.append(Line(mark: "+", text: new[j], old: i, new: j))
        j += 1
      } else if i < old.count {
        lines.append(Line(mark: " ", text: old[i], old: i, new: j))
        i += 1
        j += 1
      } else {
        break
      }
    }
    return lines
  }

  /// Changes that are close together are shown together.
  private static func groups(_ lines: [Line], context: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for index in lines.indices where lines[index].mark != " " {
      let range = max(0, index - context)..<min(lines.count, index + context + 1)
      if let last = groups.last, last.upperBound >= range.lowerBound {
        groups[groups.count - 1] = last.lowerBound..<range.upperBound
      } else {
        groups.append(range)
      }
    }
    return groups
  }
}

extension String {
  /// A line feed at the end ends the last line and begins no other.
  fileprivate var diffLines: [Substring] {
    // By bytes: to a String, CRLF is one character, which is no line feed.
    let feed = UInt8(ascii: "\n")
    var lines = utf8.split(separator: feed, omittingEmptySubsequences: false).map(Substring.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
