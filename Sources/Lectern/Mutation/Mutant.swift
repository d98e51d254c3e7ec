package import Diagnostics
import Lessons
import Verdicts

/// A lesson with one number changed, and whether anything noticed.
package struct Mutant: Equatable, Sendable {
  package enum Kind: String, Sendable {
    /// A digit, a sign or a relation in a claim's text.
    case claim
    /// A number in a cell, in a property or in a claim's expression.
    case code
  }

  package enum Outcome: String, Sendable {
    /// A claim, a check, a property or the run itself failed.
    case noticed
    /// The lesson says something else, which is true, too.
    case stillTrue
    case survived
  }

  package var kind: Kind
  package var range: SourceRange
  package var before: String
  package var after: String
}

extension Mutant {
  /// Each number of the code that runs with its last digit raised, its first digit raised, and its sign turned round.
  static func ofCode(in lesson: Lesson) -> [Mutant] {
    var sources: [SourceText] = []
    for part in lesson.parts where part.runs {
      switch part {
      case .cell(let cell): sources.append(cell.source)
      case .property(let property): sources.append(property.source)
      }
    }
    sources += lesson.claims.map(\.expression)
    let mutants = sources.flatMap { source in
      SwiftNumerals(code: source.text).literals.flatMap { literal -> [Mutant] in
        let range = SourceRange(
          source.filePosition(ofByte: literal.range.lowerBound),
          source.filePosition(ofByte: literal.range.upperBound))
        return Self.changes(of: literal.text).map {
          Mutant(kind: .code, range: range, before: literal.text, after: $0)
        }
      }
    }
    return mutants.sorted { ($0.range, $0.after) < ($1.range, $1.after) }
  }

  private static func changes(of literal: String) -> [String] {
    let bytes = Array(literal.utf8)
    let mantissa = bytes.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    let digits = mantissa.indices.filter { mantissa[$0].isDigit }
    let exponent = bytes.indices.filter { $0 >= mantissa.count && bytes[$0].isDigit }
    let places = Set([digits.first, digits.last, exponent.last].compactMap { $0 })
    var changes = places.map { place in
      var changed = bytes
      changed[place] = 0x30 + (changed[place] - 0x30 + 1) % 10
      return String(decoding: changed, as: UTF8.self)
    }
    if digits.contains(where: { mantissa[$0] != 0x30 }) { changes.append("(-\(literal))") }
    return changes.sorted()
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
