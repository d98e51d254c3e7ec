internal import Diagnostics

/// Finds the blocks of a text line by line (CommonMark §4, §5 and its appendix "phase 1"), as far as needed to know
/// which lines hold prose, and to cut out the blocks that libcmark does not know: directives, mathematics and tables.
///
/// libcmark decides what the document is; where the two should disagree, a piece that was cut out is put back as text.
struct BlockScanner {
  struct Container {
    enum Kind: Equatable {
      case quote
      case list(sign: UInt8)
      /// With the columns that a line must be indented to belong to it.
      case item(indent: Int)
    }

    let kind: Kind
    /// An item that begins with a blank line ends at the next one.
    var hasChild = false
  }

  enum Leaf {
    case none, paragraph, indentedCode
    case html(HTMLBlockKind)
  }

  let source: SourceText
  /// `+++` is a paragraph to CommonMark (example 44) and divides a lesson.
  let readsBlockBreaks: Bool
  /// How many texts this one stands in: footnotes, definitions, directives.
  let level: Int
  let lines: [[UInt8]]
  var regions: [Region] = []
  var problems: [MarkdownProblem] = []
  var index = 0
  var containers: [Container] = []
  /// Up to which line a closing delimiter has been looked for in vain, so that openings without one cost linear time.
  var missing: [String: Int] = [:]
  /// Whether a fence of colons has been read.
  var hasColonFence = false
  var depth = 0
  var containerVisits = 0
  /// Cells that rows of tables lack, over the whole text.
  var missingCells = 0
  /// Up to where the current line is known to hold no rule: `- - - … x` is not read again at every `-`.
  var noRuleBefore = 0
  var leaf = Leaf.none
  var paragraph: [ProseLine] = []

  init(_ source: SourceText, blockBreaks: Bool = false, level: Int = 0) {
    self.source = source
    readsBlockBreaks = blockBreaks
    self.level = level
    lines = source.lines.map { Array($0.text.utf8) }
  }

  mutating func scan() throws(MarkdownProblem) {
    while index < lines.count { try scanLine() }
    endParagraph()
  }

  func position(line: Int, offset: Int) -> SourcePosition {
    source.lines[line].position.advanced(byColumns: offset)
  }

  func range(line: Int, _ offsets: Range<Int>) -> SourceRange {
    SourceRange(
      position(line: line, offset: offsets.lowerBound), position(line: line, offset: offsets.upperBound))
  }

  /// The rest of a line as source text. What is left of a partly used tab becomes spaces.
  func sourceLine(_ cursor: LineCursor, line: Int) -> SourceText.Line {
    let spaces = cursor.spacesLeftOfTab
    guard spaces > 0 else {
      return SourceText.Line(
        text: lines[line][cursor.offset...].text, position: position(line: line, offset: cursor.offset))
    }
    return SourceText.Line(
      text: String(repeating: " ", count: spaces) + lines[line][(cursor.offset + 1)...].text,
      position: position(line: line, offset: max(0, cursor.offset + 1 - spaces)))
  }
}
