import Diagnostics
import Foundation
import Markdown
import Testing

@testable import Lessons

/// `docs/reference/myst.md` against the reader: each row that promises a problem gives it, and no other.
@Suite struct MystPageTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var example: String
    var code: String

    var testDescription: String { example }
  }

  static let rows: [Row] = {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/reference/myst.md")
    guard let text = try? String(contentsOf: page, encoding: .utf8) else { return [] }
    return Reading.lesson(text).document.blocks.flatMap { block -> [Row] in
      guard case .table(let table) = block.kind, table.header.cells.count == 3 else { return [] }
      return table.rows.compactMap { row in
        guard case .code(let example)? = row.cells[0].content.first?.kind,
          case .code(let code)? = row.cells[1].content.first?.kind
        else { return nil }
        return Row(example: example.replacing("⏎", with: "\n"), code: code)
      }
    }
  }()

  @Test func rows_AreFound() {
    #expect(Self.rows.count >= 13)
  }

  @Test(arguments: rows) func row_GivesItsProblem(_ row: Row) {
    let codes = Set(Reading.lesson(row.example).problems.map(\.code))
    #expect(codes == [row.code])
  }
}
