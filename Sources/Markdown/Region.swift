/// A stretch of the text's lines as the block scanner leaves it.
enum Region {
  /// A line that only libcmark reads: blank, code, HTML, a rule.
  case verbatim(line: Int)
  /// A paragraph or a heading: lines with inline content.
  case prose([ProseLine])
  /// Lines that became a block of ours. `prefix` counts the bytes before it on its first line.
  case extracted(Block, line: Int, prefix: Int, lastLine: Int)
  /// A table, whose cells hold prose.
  case table(TableLayout)
}

/// A line of a paragraph or a heading.
struct ProseLine {
  let line: Int
  /// The bytes that only blocks need: quote marks, list markers, indentation.
  let prefix: Int
  /// Where the content starts; further on than the prefix if a block of ours ended on this line.
  let start: Int
  /// Where libcmark believes it starts: it keeps the indentation of a lazy continuation line.
  let cmarkStart: Int
  /// Whether the prefix may hold list markers that a line before has already opened.
  var isContinuation = false
}
