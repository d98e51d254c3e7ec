import Testing

@testable import Verdicts

@Suite struct SwiftNumeralsTests {
  @Test(arguments: [
    ("let z: Vector = [2, 1.5, 1e-3]", ["2", "1.5", "1e-3"]), ("x1 + y_2 + $0", []),
    ("p.0 + 1...9", ["1", "9"]),
    ("1_000.25e+10", ["1_000.25e+10"]), ("0x1F + 0b10 + 7", ["7"]), ("// 5\n/* 6 /* 7 */ */ 8", ["8"]),
    (#"print("T = 1, \(p[2]) of 3")"#, ["2"]), (##"#"5 \(6) \#(7)"#"##, ["7"]),
    ("\"\"\"\n1\n\"\"\" + 2", ["2"]),
    ("Float16(3)", ["3"]), ("a /5/ 6", ["5", "6"]), ("f(0)", ["0"]), ("", []),
  ])
  func literals_AreThoseOfTheCode(code: String, literals: [String]) {
    let numerals = SwiftNumerals(code: code)
    #expect(numerals.literals.map(\.text) == literals)
    #expect(
      numerals.literals.allSatisfy { String(decoding: Array(code.utf8)[$0.range], as: UTF8.self) == $0.text })
  }
}
