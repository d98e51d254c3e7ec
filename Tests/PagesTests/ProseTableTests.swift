import Diagnostics
import Markdown
import Testing

@testable import Pages

@Suite struct ProseTableTests {
  private func html(_ text: String) -> String {
    let blocks = MarkdownParser.parse(SourceText(text)).document.blocks
    return HTMLWriter.text(of: ProseHTML(embedding: NoEmbedding()).html(of: blocks))
  }

  @Test func table_HasHeadersWithScopeAndAlignmentByClass() {
    #expect(
      html("a | *b* | c | d\n--|:-:|--:|:--\n<1> | 2 | 3") == """
        <div class="table-scroll" tabindex="0"><table class="prose-table"><thead><tr><th scope="col">a</th>\
        <th scope="col" class="align-center"><em>b</em></th><th scope="col" class="align-right">c</th>\
        <th scope="col" class="align-left">d</th></tr></thead><tbody><tr><td>&lt;1&gt;</td>\
        <td class="align-center">2</td><td class="align-right">3</td><td class="align-left"></td></tr></tbody>\
        </table></div>

        """)
  }

  @Test func tableWithoutRows_HasNoBody() {
    #expect(
      html("- |a|\n  |-|") == """
        <ul>
        <li>
        <div class="table-scroll" tabindex="0"><table class="prose-table"><thead><tr><th scope="col">a</th></tr>\
        </thead></table></div>
        </li>
        </ul>

        """)
  }

  @Test func columnWithALongText_IsWide() {
    let html = html("a | b\n-:|--\nsome words that are many | c")
    #expect(html.contains("<th scope=\"col\" class=\"align-right wide\">a</th><th scope=\"col\">b</th>"))
  }

  @Test func struckOutText_IsDeleted() {
    #expect(html("~~a *b*~~") == "<p><del>a <em>b</em></del></p>\n")
  }
}
