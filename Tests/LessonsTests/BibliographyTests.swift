import Diagnostics
import Testing

@testable import Lessons

struct BibliographyTests {
  private func read(_ text: String) -> BibliographyReader { BibliographyReader(file: "refs.bib", text: text) }

  @Test func entries_AreReadInAllTheirForms() {
    let reader = read(
      """
      A comment, mail@example.org.
      @string{mit = "MIT Press"}
      @comment{nothing}
      @Book{bishop2006,
        author = {Bishop, Christopher M.},
        title  = "Pattern {Recognition} and {\\"M}achine Learning",
        publisher = mit # " Books", % said twice
        year = 2006,
      }
      @article(guo, author={A and B}, month=jan)
      """)
    #expect(reader.problems.isEmpty)
    #expect(reader.entries.map(\.key) == ["bishop2006", "guo"])
    #expect(reader.entries[0].kind == "book")
    #expect(reader.entries[0].text("title") == "Pattern Recognition and M̈achine Learning")
    #expect(reader.entries[0].text("publisher") == "MIT Press Books")
    #expect(reader.entries[1].text("month") == "January")
  }

  @Test func malformedEntry_IsReportedAtItsLineAndTheNextIsRead() {
    let reader = read(
      """
      @book{one, title {A}}
      @book{two, title = {B}}
      @book{two, title = {C}}
      @book{, title = {D}}
      @book{three, title = {E},
        year = nowhere}
      @book{four, title = {unended
      @book{five, title = {F}}
      """)
    #expect(reader.entries.map(\.key) == ["two", "three", "five"])
    #expect(reader.problems.map(\.range.start.line) == [1, 3, 4, 6, 7])
    #expect(reader.problems.allSatisfy { $0.file == "refs.bib" && $0.code == "bibliography" })
  }

  @Test(arguments: [
    (#"G{\"o}del"#, "Gödel"), (#"G\"odel"#, "Gödel"), (#"Erd{\H o}s"#, "Erdős"),
    (#"Fran{\c c}ois"#, "François"),
    (#"\'{E}lie"#, "Élie"), (#"na{\"\i}ve"#, "naïve"), (#"{\O}rsted"#, "Ørsted"), (#"Stra{\ss}e"#, "Straße"),
    (#"1--9 a---b"#, "1–9 a—b"), (#"A \& B"#, "A & B"), (#"``so''"#, "“so”"), (#"\emph{x} y"#, "x y"),
    (#"\LaTeX{} is"#, "LaTeX is"), (#"{{Deep}} {L}earning"#, "Deep Learning"), (#"\"#, ""), (#"\v"#, ""),
    (#"{{{"#, ""), (#"O(n~\log n)"#, "O(n n)"),
  ])
  func tex_BecomesPlainText(tex: String, text: String) {
    #expect(TeXText.plain(tex) == text)
  }

  @Test func names_AreTakenApart() {
    let names = PersonName.list(
      "Bishop, Christopher M. and Ludwig van Beethoven and {Barnes and Noble} and King, Jr., M. L.")
    #expect(
      names.map(\.full) == [
        "Christopher M. Bishop", "Ludwig van Beethoven", "Barnes and Noble", "M. L. Jr. King",
      ])
    #expect(names.map(\.family) == ["Bishop", "van Beethoven", "Barnes and Noble", "King"])
    #expect(PersonName.list("").isEmpty)
  }

  private func list(_ bib: String, _ keys: [String], all: Bool = false) -> CitationList {
    var bibliography = Bibliography()
    bibliography.add(Dictionary(uniqueKeysWithValues: read(bib).entries.map { ($0.key, $0) }))
    return CitationList(
      citations: [Citation(.parenthesis, keys: keys, range: SourceRange(.start))], in: bibliography,
      style: .authorYear, showsAll: all)
  }

  @Test func works_AreSortedNumberedAndToldApart() {
    let bib = """
      @book{z, author={Zhu, A}, title={Z}, year=2001}
      @book{b2, author={Äbel, B}, title={Two}, year=2000}
      @book{b1, author={Äbel, B}, title={One}, year=2000}
      @book{c, author={C, D and E, F and G, H}, title={C}, date={1999-04}}
      @book{unused, author={U, U}, title={U}, year=1990}
      """
    let list = list(bib, ["z", "b2", "b1", "c", "nobody"])
    #expect(list.works.map(\.entry.key) == ["b1", "b2", "c", "z"])
    #expect(list.works.map(\.number) == [1, 2, 3, 4])
    #expect(list.works.map(\.year) == ["2000a", "2000b", "1999", "2001"])
    #expect(list.works.map(\.names) == ["Äbel", "Äbel", "C et al.", "Zhu"])
    #expect(list.work("nobody") == nil)
    #expect(self.list(bib, [], all: true).works.count == 5)
  }

  @Test func description_LinksOnlyToTheWeb() {
    let entries = read(
      """
      @article{a, author={A, B}, title={T.}, journal={J}, volume=3, number=2, pages={1-9}, year=2017, doi={10.1/x}}
      @misc{b, title={U}, url={javascript:alert(1)}, year=2020}
      """
    ).entries
    #expect(
      entries[0].description == [
        .text("B A"), .text("."), .text(" "), .text("T"), .text("."), .text(" "), .emphasis("J"),
        .text(" 3(2), 1–9"), .text(", 2017"), .text("."), .text(" "),
        .link("doi:10.1/x", address: "https://doi.org/10.1/x"), .text("."),
      ])
    #expect(!entries[1].description.contains { if case .link = $0 { true } else { false } })
  }

  @Test(arguments: [
    "@", "@book", "@book{", "@book{a", "@book{a,", "@book{a,b", "@book{a,b=", "@book{a,b={", "@book{a,b=\"",
    "}{@@@",
    "@string{", "@string{a=", "@book{a,b=#}", "@preamble{", "\u{0}@book\u{0}{", "@book{a,b={\\",
  ])
  func brokenText_TrapsNowhere(text: String) {
    #expect(read(text).entries.allSatisfy { !$0.key.isEmpty })
  }

  @Test func hostileText_IsReadInLinearTime() {
    let unended = String(repeating: "@a{k, t={", count: 20_000)
    #expect(read(unended).entries.isEmpty)
    let doubling =
      "@string{a0 = \"xxxxxxxx\"}\n" + (1...40).map { "@string{a\($0) = a\($0 - 1) # a\($0 - 1)}\n" }.joined()
    #expect(read(doubling).problems.contains { $0.message.contains("longer than") })
    #expect(
      read(String(repeating: " ", count: 50_000) + String(repeating: "@x", count: 50_000)).entries.isEmpty)
    #expect(TeXText.plain(String(repeating: "{\\\"", count: 50_000)).isEmpty)
  }

  @Test func unknownKey_IsAWarningWithTheNearest() {
    let lesson = Reading.lesson("As {cite}`bishop2007, other` says.")
    var bibliography = Bibliography()
    #expect(bibliography.problems(of: lesson).map(\.severity) == [.warning, .warning])
    bibliography.add(
      Dictionary(uniqueKeysWithValues: read("@book{bishop2006, title={A}}").entries.map { ($0.key, $0) }))
    #expect(bibliography.problems(of: lesson).first?.hint == "Did you mean “bishop2006”?")
    #expect(bibliography.problems(of: lesson).first?.range.start == SourcePosition(line: 1, column: 4))
  }
}
