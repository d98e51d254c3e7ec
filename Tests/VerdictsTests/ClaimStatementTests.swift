import Events
import Lessons
import Testing

@testable import Verdicts

@Suite struct ClaimStatementTests {
  @Test(arguments: [
    ("p ≈ (0.665, −1.5)", "≈", ["0.665@7", "−1.5@14"]),
    ("T = 2: about 1,000 and 66.5 %", "≈", ["1,000@13", "66.5 %@23"]),
    ("4.54 × 10⁻⁵", "", ["4.54 × 10⁻⁵@0"]),
    ("at least 1/3", "≥", ["1/3@9"]),
    ("x ≤ ∞", "≤", ["∞@6"]),
    ("p1, x_1, y₂, z^2", "", []),
    ("p <0.5", "<", ["0.5@3"]),
    ("1 = 2", "=", ["2@4"]),
  ])
  func statement_HasItsNumbersWithTheirPlaces(text: String, relation: String, numbers: [String]) {
    let statement = ClaimStatement(text: text, notation: .prose)
    #expect(statement.relation?.rawValue ?? "" == relation)
    #expect(statement.numbers.map { "\($0.text)@\($0.offset)" } == numbers)
    #expect(statement.problems == [])
  }

  @Test(arguments: [
    (#"p \approx 4.54 \times 10^{-5}"#, "≈", [#"4.54 \times 10^{-5}@10"#]),
    (#"x \le -\frac{1}{3}"#, "≤", [#"-\frac{1}{3}@6"#]),
    (#"66.5\%, 1{,}000"#, "", [#"66.5\%@0"#, #"1{,}000@8"#]),
    (#"\infty"#, "", [#"\infty@0"#]),
    (#"\begin{pmatrix} 1 & 2 \\[2pt] 3 & 4 \end{pmatrix}"#, "", ["1@16", "2@20", "3@30", "4@34"]),
    (#"\hspace{2em} \tag{3} \phantom{0} 5"#, "", ["5@33"]),
  ])
  func texStatement_HasItsNumbersWithTheirPlaces(text: String, relation: String, numbers: [String]) {
    let statement = ClaimStatement(text: text, notation: .tex)
    #expect(statement.relation?.rawValue ?? "" == relation)
    #expect(statement.numbers.map { "\($0.text)@\($0.offset)" } == numbers)
    #expect(statement.problems == [])
  }

  @Test(arguments: [
    ("≈ 1.2.3", "1.2.3", 4, StatementProblem.Kind.malformed), ("2⁸ and 3", "2⁸", 0, .power),
    ("x = 1/0", "1/0", 4, .divisionByZero), ("x = 2π", "2π", 4, .product), ("x ≪ 1", "≪", 2, .unknownSign),
    ("10⁹⁹⁹⁹", "10⁹⁹⁹⁹", 0, .exponentTooLarge), ("x = 1e401", "1e401", 4, .exponentTooLarge),
    ("≈ not 0.5", "not", 4, .negation),
  ])
  func problem_HasItsPlace(text: String, part: String, offset: Int, kind: StatementProblem.Kind) {
    let problem = ClaimStatement(text: text, notation: .prose).problems.first
    #expect(problem == StatementProblem(kind: kind, text: part, offset: offset))
  }

  @Test func problemsBeforeTheRelation_DoNotMatter() {
    #expect(ClaimStatement(text: "2⁸ = 256", notation: .prose).problems == [])
    #expect(ClaimStatement(text: #"\sqrt{2} \approx 1.41"#, notation: .tex).problems == [])
  }

  @Test(arguments: [
    ("≈ 0.664", "0.6652409557748218", "≈ 0.665"), ("66%", "0.6652409557748218", "66.52409557748218%"),
    ("66.1 %", "0.6652409557748218", "66.5 %"), ("0.1", "-0.26", "−0.3"), ("-0.1", "-0.26", "-0.3"),
    ("≈ 1,000", "1234567.8", "≈ 1,234,568"), ("1.5e-05", "4.5397868702434395e-05", "4.5e-05"),
    ("4.55 × 10⁻⁵", "4.5397868702434395e-05", "4.54 × 10⁻⁵"), ("9.9e3", "9996.0", "1.0e4"),
    ("10⁻⁵", "0.0001", "10⁻⁴"), ("10^-5", "0.02", "2 × 10^-2"), ("3", "2.5", "2.5"), ("0.5", "nan", "NaN"),
    ("0.5", "-inf", "−∞"), ("(0.1, 2.5, 0.3)", "", ""), ("1/3", "0.5", "1/2"), ("≈ 3", "0.2", "≈ 0"),
    ("0.25", "1e-05", "0.00"), ("0.1", "1.5e+300", "15" + String(repeating: "0", count: 299) + ".0"),
  ])
  func correction_IsWrittenAlike(text: String, value: String, correction: String) {
    let judgement = ClaimJudgement(text: text, notation: .prose, value: .number(value))
    #expect(judgement.correctedText ?? "" == correction)
    guard !correction.isEmpty else { return }
    #expect(ClaimJudgement(text: correction, notation: .prose, value: .number(value)).status == .passed)
  }

  @Test func texCorrection_IsWrittenAlike() {
    let judgement = ClaimJudgement(
      text: #"(4.55 \times 10^{-5}, 1{,}000, 66.1\%)"#, notation: .tex,
      value: .sequence(["4.5397868702434395e-05", "1234567", "0.6652409557748218"]))
    #expect(judgement.correctedText == #"(4.54 \times 10^{-5}, 1{,}234{,}567, 66.5\%)"#)
  }

  @Test func relations_HaveNoCorrection() {
    let judgement = ClaimJudgement(text: "p < 0.5", notation: .prose, value: .number("0.6"))
    #expect(judgement.correctedText == nil)
    #expect(judgement.finding?.message == "stated < 0.5, computed 0.6")
  }

  @Test func message_NamesTheNumber() {
    let judgement = ClaimJudgement(
      text: "(0.5, 0.1, 0.2)", notation: .prose, value: .sequence(["0.5", "0.25", "0.3"]))
    #expect(
      judgement.finding?.message
        == "number 2 of 3: stated ≈ 0.1, computed 0.25; 2 of the numbers do not hold")
    #expect(judgement.finding?.range == 6..<9)
    #expect(judgement.correctedText == "(0.5, 0.3, 0.3)")
  }

  @Test(arguments: [
    "1", "_", "^", "x_(", "-", "<", "1/", "1.", "1e", ".1", "1,000,", "√", "1 ", "not ", "p_{", "½",
  ])
  func hostileText_TakesLinearTime(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    #expect(ClaimJudgement(text: text, notation: .prose, value: .number("1")).status != .passed)
  }

  @Test(arguments: [#"\frac{"#, #"\frac"#, #"\begin{"#, #"\\["#, #"\not"#, "{", #"\text{"#, #"10^{"#, "%"])
  func hostileTeX_TakesLinearTime(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    #expect(ClaimJudgement(text: text, notation: .tex, value: .number("1")).status != .passed)
  }
}
