import Diagnostics
import Events
import Lessons
import Markdown
import Testing
import Verdicts

@testable import Pages

@Suite struct TableBlockViewTests {
  private static func table(_ change: (inout TableBlock) -> Void = { _ in }) -> TableBlock {
    let cell = { (text: String) in
      let range = SourceRange(SourcePosition(line: 1, column: 1))
      return TableBlock.Cell(
        content: text.isEmpty
          ? [] : [Block(.paragraph([Inline(.text(text), range: range)]), range: range)],
        range: range)
    }
    var table = TableBlock(
      rows: [[cell("T"), cell("p")], [cell("1 & 2"), cell("0.5")]], headerRows: 1, alignments: [.left, nil])
    change(&table)
    return table
  }

  @Test func headersWithoutWords_AreCells() {
    var table = Self.table { $0.stubColumns = 1 }
    table.rows[0][0].content = []
    table.rows[1][0].content = []
    let html = body(table)
    #expect(html.contains("<tr><td class=\"align-left\"></td><th scope=\"col\">p</th></tr>"), "\(html)")
    #expect(html.contains("<tr><td class=\"align-left\"></td><td>0.5</td></tr>"), "\(html)")
  }

  private static func place(_ row: Int, _ column: Int) -> ClaimedTable.Place {
    ClaimedTable.Place(row: row, column: column)
  }

  private func body(
    _ table: TableBlock, _ cells: TableVerdict? = nil, _ status: Verification.Status = .passed,
    value: ClaimValue? = .table(ClaimTable(rows: [[.number("0.5")]])), label: String? = nil
  ) -> String {
    var fixture = LessonFixture()
    if table.claim != nil {
      let range = fixture.range()
      let claim = Claim(
        id: 0, notation: .prose, text: "A table", textPosition: range.start, expression: SourceText("f(<1>)"),
        range: range, table: ClaimedTable(rows: [], headerRows: 1))
      fixture.lesson.claims = [claim]
      fixture.verification.claims = [
        ClaimVerdict(
          claim: claim, status: status, relation: nil, stated: [], computed: value, message: "why",
          table: cells)
      ]
    }
    if let label { fixture.lesson.labels[label] = .table(1) }
    fixture.directive("table", .table(table))
    return fixture.body()
  }

  @Test func tableWithoutClaim_HasNumberTitleAndScopes() {
    let inline = Inline(.text("A <title>"), range: SourceRange(.start))
    let table = Self.table {
      $0.number = 3
      $0.title = [inline]
      $0.label = "one"
      $0.stubColumns = 1
      $0.widths = [1, 3]
      $0.placement = .center
    }
    #expect(
      body(table, label: "one") == """
        <figure class="table-block table-center" id="one"><figcaption class="table-caption" id="table-3-caption">\
        <span class="table-number">Table\u{A0}3</span> <span class="table-title">A &lt;title&gt;</span></figcaption>\
        <div class="table-scroll" tabindex="0"><table class="prose-table" aria-labelledby="table-3-caption">\
        <colgroup><col style="width: 25%" /><col style="width: 75%" /></colgroup>\
        <thead><tr><th scope="col" class="align-left">T</th><th scope="col">p</th></tr></thead>\
        <tbody><tr><th scope="row" class="align-left">1 &amp; 2</th><td>0.5</td></tr></tbody></table></div></figure>

        """)
  }

  @Test func bareTable_HasNoCaption() {
    #expect(!body(Self.table()).contains("figcaption"))
  }

  @Test func checkedCells_AreMarkedAndCounted() {
    let table = Self.table { $0.claim = 0 }
    let passed = TableVerdict.Cell(
      status: .passed, computed: .number("0.5000000000000001"), entry: .init(row: 1, column: 1))
    let name = TableVerdict.Cell(status: .passed, computed: .text("p"))
    let html = body(
      table, TableVerdict(cells: [Self.place(0, 1): name, Self.place(1, 1): passed], labelColumns: 1))
    #expect(
      html.contains(
        #"<span class="claim table-claim badge badge-passed" id="claim-1" tabindex="0" aria-describedby="claim-1-note">"#
      ))
    #expect(html.contains(#"<span aria-hidden="true">✓ </span>1 cell checked"#))
    #expect(
      html.contains(
        #"<td class="align-right"><span class="claim cell-claim claim-passed" tabindex="0" aria-describedby="claim-1-cell-2-2-note">"#
          + #"<span class="claim-text">0.5</span><span class="claim-note" id="claim-1-cell-2-2-note" role="note">"#
      ))
    #expect(html.contains("row 1, column 1 = 0.5000000000000001"))
    #expect(html.contains(#"<th scope="row" class="align-left">1 &amp; 2</th>"#))
    // The name of a column that is right needs no mark.
    #expect(html.contains(#"<th scope="col" class="align-right">p</th>"#))
  }

  @Test func failedCells_ShowBothValues() {
    let table = Self.table { $0.claim = 0 }
    let failed = TableVerdict.Cell(
      status: .failed, computed: .number("0.25"), entry: .init(row: 1, column: 1), message: "not <so>")
    let name = TableVerdict.Cell(status: .failed, computed: .text("q"), message: "computed “q”")
    let html = body(
      table, TableVerdict(cells: [Self.place(0, 1): name, Self.place(1, 1): failed]), .failed)
    #expect(html.contains("badge-failed"))
    #expect(html.contains("2 cells differ"))
    #expect(
      html.contains(
        #"<span class="claim-text">0.5</span><span class="claim-aside"><span class="visually-hidden"> computed: </span>0.25</span>"#
      ))
    #expect(html.contains("not &lt;so&gt;"))
    #expect(html.contains("</span>“q”</span>"))
    let error = body(table, nil, .error, value: nil)
    #expect(error.contains("did not run") && error.contains("badge-error"))
    #expect(body(table, TableVerdict(), .error).contains("could not be compared"))
  }
}
