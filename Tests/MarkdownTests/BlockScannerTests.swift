import Diagnostics
import Foundation
import Randomness
import TestSupport
import Testing

@testable import Markdown

/// The block scanner must see the same paragraphs and headings as libcmark, or pieces would be hidden in the wrong places.
@Suite struct BlockScannerTests {
  static let pieces = [
    "a", "b c", " ", "  ", "    ", "\t", "\n", "\n", "\n", "\n\n", "> ", ">", "- ", "* ", "+ ", "1. ", "2) ",
    "10. ",
    "# ", "## ", "#", "```", "```\n", "~~~", "---", "***", "===", "<div>", "</div>", "<a>", "<!-- ", "-->",
    "<?",
    "?>", "<script>", "</script>", "`", "*x*", "[l](m)", "é", "- - ", "-\t", "\\", "<a b='c'>", "<pre\n",
  ]

  @Test(arguments: 0..<40)
  func randomText_HasTheParagraphsOfLibcmark(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<100 {
      let text = random.text(of: Self.pieces, count: Int.random(in: 1...40, using: &random))
      try expectSameProse(text)
    }
  }

  private func expectSameProse(_ text: String) throws {
    let source = SourceText(text)
    var scanner = BlockScanner(source)
    try scanner.scan()
    let found = scanner.regions.compactMap { region -> Int? in
      if case .prose(let lines) = region { lines[0].line + 1 } else { nil }
    }
    var expected: [Int] = []
    guard let tree = CmarkTree(Array(source.text.utf8)) else {
      Issue.record("libcmark gives no document")
      return
    }
    tree.walk { event, node in
      if event == .enter, node.kind == .paragraph || node.kind == .heading { expected.append(node.startLine) }
    }
    #expect(found == expected, "\(text.debugDescription)")
  }
}
