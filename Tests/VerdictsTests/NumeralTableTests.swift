import Diagnostics
import Lessons
import Testing

@testable import Verdicts

/// A lesson → its numbers and what they are, as `number kind`.
enum AuditReading {
  static func audit(_ text: String) -> LessonAudit {
    LessonAudit(LessonParser.parse(file: SourceFile(name: "lesson.md", text: text)))
  }

  static func kinds(_ text: String) -> [String] {
    audit(text).numerals.map { numeral in
      switch numeral.kind {
      case .claimed: "\(numeral.text) claimed"
      case .uncovered: "\(numeral.text) open"
      case .uncompared: "\(numeral.text) uncompared"
      case .exempt: "\(numeral.text) exempt"
      case .apart(let apart): "\(numeral.text) \(apart.rawValue)"
      }
    }
  }
}

/// One rule after another: what it tells apart, and what looks like it and is counted.
@Suite struct NumeralTableTests {
  struct Row: CustomTestStringConvertible {
    var text: String
    var kinds: [String]

    init(_ text: String, _ kinds: String...) {
      (self.text, self.kinds) = (text, kinds)
    }

    var testDescription: String { text }
  }

  @Test(arguments: prose + addresses + dates + references + names + enumerations)
  func prose_IsToldApartByItsWords(_ row: Row) {
    #expect(AuditReading.kinds(row.text) == row.kinds)
  }

  @Test(arguments: formulas)
  func formula_StatesSidesOfNumbersAlone(_ row: Row) {
    #expect(AuditReading.kinds(row.text) == row.kinds)
  }

  @Test(arguments: blocks)
  func block_SaysWhatItsNumbersAre(_ row: Row) {
    #expect(AuditReading.kinds(row.text) == row.kinds)
  }

  @Test(arguments: claims)
  func claim_CoversWhatItCompares(_ row: Row) {
    #expect(AuditReading.kinds(row.text) == row.kinds)
  }

  static let prose = [
    Row("It took 42 steps.", "42 open"),
    Row("Down by −1.5 to 66.5 %, of 1,000.", "−1.5 open", "66.5 % open", "1,000 open"),
    Row("4.54 × 10⁻⁵ and 1/3 and ½ and 1e3.", "4.54 × 10⁻⁵ open", "1/3 open", "½ open", "1e3 open"),
    Row("**0.5**, _0.7_, ~~0.8~~ and [0.9](a.md)", "0.5 open", "0.7 open", "0.8 open", "0.9 open"),
    Row("2⁸, 2^8, 5k and 2π", "2⁸ open", "2^8 open", "5k open", "2π open"),
    Row("three of twelve, ∞ and NaN"),
    Row("共5个", "5 open"),
    Row("A 3×4, a 3 × 4 and a 28x28 image", "3 size", "4 size", "3 size", "4 size", "28x28 size"),
    Row("2 × 4.5 = 9", "2 open", "4.5 open", "9 open"),
    Row("f(2, 1) and ln 5, but (2, 1)", "2 formula", "1 formula", "5 formula", "2 open", "1 open"),
    Row("An open f(2 is no list", "2 open"),
  ]

  static let addresses = [
    Row(
      "See https://a.org/2017/5 and www.b.org/6 or 7.", "https://a.org/2017/5 address", "www.b.org/6 address"
    )
    .adding("7 open"),
    Row("<https://a.org/5> and [5](b5.md \"title 6\")", "5 address", "5 open", "5 address", "6 open"),
    Row("![alt 5](a6.png)", "5 open", "6 address"),
    Row("me5@a.org has 5", "me5@a.org address", "5 open"),
    Row("[text][1]\n\n[1]: http://a.org/55\n", "1 address", "1 address", "55 address"),
    Row("&#8722;5 and `5`", "&#8722; markup", "5 open", "5 code"),
  ]

  static let dates = [
    Row("2024-01-12, 12.1.2024 and 2024-01", "2024-01-12 date", "12.1.2024 date", "2024-01 date"),
    Row("12 January 2024 and January 12, 2024", "12 date", "2024 date", "12 date", "2024 date"),
    Row("in 2017, since 1998, in the 1990s", "2017 date", "1998 date", "1990 date"),
    Row("In 2017 Hinton wrote, in 2018 the rest", "2017 date", "2018 date"),
    Row("in 2000 trials of 2000", "2000 open", "2000 open"),
    Row("the summer of 2000", "2000 date"),
    Row("a batch of 2048, in 2048.", "2048 open", "2048 open"),
    Row("Hinton (2015), (Guo et al., 2017) and (Guo 2017a)", "2015 date", "2017 date", "2017 date"),
    Row("the width (2000)", "2000 open"),
    Row("at 9:30, 09:30:15, 5 pm and 10 o'clock", "9:30 time", "09:30:15 time", "5 time", "10 time"),
    Row("5 a.m. and 5 a day", "5 time", "5 open"),
    Row("a ratio of 16:9 and 2024-13-01", "16 open", "9 open", "2024 open", "13 open", "01 open"),
    Row("1st, 2nd, the 3rd and 11th", "1 ordinal", "2 ordinal", "3 ordinal", "11 ordinal"),
  ]

  static let references = [
    Row("eq. (3), Figure 1, section 4.2, §3 and p. 7", "3 reference", "1 reference", "4.2 reference")
      .adding("3 reference", "7 reference"),
    Row("figures 1, 2 and 3; pages 3–7", "1 reference", "2 reference", "3 reference", "3 reference")
      .adding("7 reference"),
    Row("Table 1 and 5 dogs", "1 reference", "5 open"),
    Row("the table (3 rows) has no 5", "3 open", "5 open"),
    Row("section 20 % longer", "20 % open"),
    Row("#12, [^2], as shown in [12]", "12 reference", "2 citation", "12 citation"),
    Row("{cite}`guo2017` and {eq}`eq5`, {ref}`the 3 laws <law-2>`", "2017 citation", "5 reference")
      .adding("3 open", "2 reference"),
    Row("logits [2, 1, 0]", "2 open", "1 open", "0 open"),
  ]

  static let names = [
    Row("x1, p_2, Float16, v1.2 and x²", "1 name", "2 index", "16 name", "1.2 name"),
    Row("GPT-2, 2D, 3-d, C++20 and p[0]", "2 name", "2 name", "3 name", "+20 name", "0 name"),
    Row("a 3-fold gain", "3 open"),
    Row(
      "Swift 6.3, ISO 8601, RFC 9112, version 2", "6.3 version", "8601 version", "9112 version", "2 version"),
    Row("libcmark 0.30.2", "0.30.2 version"),
    Row("Accuracy 95, RMSE 5", "95 open", "5 open"),
    Row("{sub}`2` and {sup}`3`", "2 index", "3 index"),
  ]

  static let enumerations = [
    Row("(1) one, (2) two", "1 enumeration", "2 enumeration"),
    Row("cats (4) and (5)", "4 open", "5 open"),
    Row("1\\. Text", "1 enumeration"),
    Row("7. item\n8. item 9x", "7 list number", "8 list number", "9x open"),
  ]

  static let formulas = [
    Row("$p = 0.665$ and $0 \\le p$", "0.665 open", "0 open"),
    Row("$p \\approx (0.665, 0.245)$", "0.665 open", "0.245 open"),
    Row("$0.5$ and $(1, 2)$", "0.5 open", "1 open", "2 open"),
    Row("$p = \\frac{1}{3}$, $H = \\frac{1}{2} x$", "\\frac{1}{3} open", "\\frac{1}{2} formula"),
    Row("$\\sum_{k=1}^{10} x_2^3 = 4.5$", "1 index", "10 index", "2 index", "3 index", "4.5 open"),
    Row("$e^{710}$, $2x + 1$, $T \\to 0$", "710 index", "2x formula", "1 formula", "0 formula"),
    Row("$x \\in [0, 1]$ and $O(1)$", "0 formula", "1 formula", "1 formula"),
    Row("$k = 1, 2, \\ldots, 5$", "1 formula", "2 formula", "5 formula"),
    Row("$A: 3 \\times n = 3 \\times 4$", "3 size", "3 size", "4 size"),
    Row("$t = 0.67\\text{ s in } x$ and $5\\,\\mathrm{ms}$", "0.67 open", "5 open"),
    Row("$x = y \\text{ for 8 of } z$", "8 open"),
    Row("$\\text{softmax}(2, 1) = 0.7$, $\\text{loss} = 5$", "2 formula", "1 formula", "0.7 open", "5 open"),
    Row("$P(y \\mid x = 1) = 0.3$, $|x| = 2$", "1 formula", "0.3 open", "2 open"),
    Row("$2^{10} = 1024$", "2^ formula", "10 formula", "1024 open"),
    Row("$f = \\begin{cases} 1 & x > 0 \\\\ 0 \\end{cases}$", "1 formula", "0 formula", "0 formula"),
    Row("$$\na &= 1 \\\\\nb &= 2.5\n$$ (eq3)\n", "1 open", "2.5 open", "3 reference"),
    Row("$J = \\begin{pmatrix} 0.2 & 0.3 \\\\ 0.4 & 0.5 \\end{pmatrix}$", "0.2 open", "0.3 open")
      .adding("0.4 open", "0.5 open"),
    Row("```{math}\np = 0.5\n```\n", "0.5 open"),
    Row("{math}`p = 0.5`", "0.5 open"),
  ]

  static let blocks = [
    Row("# Step 3\n\n> quote 14\n> and 15\n", "3 heading", "14 open", "15 open"),
    Row("| a | 16 |\n| --- | --- |\n| 17 | `18` |\n", "16 open", "17 open", "18 code"),
    Row("```swift\nlet x = 5\n```\n\n    6\n", "5 code", "6 code"),
    Row("```{code-cell} swift\n:caption: The 5 cats\n:label: c6\n7\n```\n", "5 open", "6 option", "7 code"),
    Row("```{property} Law of 2\n:seed: 0x5\nforAll(3)\n```\n", "2 open", "0 option", "5 option", "3 code"),
    Row(
      "```{note} Title 8\n:class: c9\nNote 10 and `11`\n\n- $p = 12$\n```\n", "8 open", "9 option", "10 open"
    )
    .adding("11 code", "12 open"),
    Row(
      "```{figure} a5.png\n:width: 200px\n:alt: 6 cats\n\nBody 7.\n```\n", "5 address", "200 option", "6 open"
    )
    .adding("7 open"),
    Row("```{strange} 5\nBody 6\n```\n", "5 open", "6 open"),
    Row("<div a=\"5\">60</div>\n", "5 markup", "60 open"),
    Row("<!-- 5 -->\n\nText <b>6</b> <!-- 7 -->\n", "5 markup", "6 open", "7 markup"),
    Row(
      "---\ntitle: Two 5\ndescription: 95 % right\n  and 6\nseed: 7\n---\n8\n", "5 front matter", "95 % open"
    )
    .adding("6 open", "7 front matter", "8 open"),
  ]

  static let claims = [
    Row("{claim}`66.5% <p[0]>` and 5", "66.5% claimed", "0 code", "5 open"),
    Row("{claim}`p_1 ≈ (0.665, 0.245) <p>`", "1 index", "0.665 claimed", "0.245 claimed"),
    Row("{claim}`0.2 < p < 0.3 <p>`", "0.2 claimed", "0.3 claimed"),
    Row("{claim}`0.25 ± 0.01 <p>`", "0.25 claimed", "0.01 claimed"),
    Row("{claim}`for T = 4, p ≈ 0.665 <p>`", "4 uncompared", "0.665 claimed"),
    Row("$x_1 = \\claim{e^{0.8} \\approx 2.226}{p}$", "1 index", "0.8 index", "2.226 claimed"),
    Row("$\\ln 5 \\approx \\claim{1.61}{p}$ and $T = 1$", "5 formula", "1.61 claimed", "1 open"),
    Row("# At {claim}`0.5 <p>`\n", "0.5 claimed"),
    Row("| a |\n| - |\n| {claim}`0.5 <p>` |\n", "0.5 claimed"),
    Row("{claim}`1.2 million <p>`", "1.2 claimed"),
    Row(
      "```{code-cell} swift\n1\n```\n\n```{output}\n:match: exact\nx2 = 0.5 of 3\n```\n", "1 code", "2 name"
    )
    .adding("0.5 claimed", "3 claimed"),
    Row("```{output}\n0.5\n```\n", "0.5 open"),
    Row("```{code-cell} swift\n:caption: 5 `6` {claim}`7 <p>`\n:alt: $p = 8$\n9\n```\n", "5 open", "6 code")
      .adding("7 claimed", "8 open", "9 code"),
    Row("{claim #half-5}`0.5 <p>`", "5 code", "0.5 claimed"),
    Row(
      "```{table} At 2\n:claim: f(3)\n:skip: n\n\n| n | 4 |\n| - | - |\n| 5 | 0.6 |\n```\n", "2 open",
      "3 code"
    )
    .adding("4 open", "5 open", "0.6 claimed"),
    Row("```{list-table} Two\n:claim: f\n\n* - 0.5\n  - $0.6$\n```\n", "0.5 claimed", "0.6 claimed"),
  ]
}

extension NumeralTableTests.Row {
  func adding(_ kinds: String...) -> Self {
    var row = self
    row.kinds += kinds
    return row
  }
}
