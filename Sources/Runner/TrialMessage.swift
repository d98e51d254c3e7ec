import Diagnostics
import Events

extension Diagnostic {
  /// The problem with the case that a property was trying when it came up.
  func during(_ trial: PositionPage.Trial?) -> Diagnostic {
    guard let trial else { return self }
    var diagnostic = self
    diagnostic.hint = [trial.message, hint].compactMap(\.self).joined(separator: "\n  ")
    return diagnostic
  }
}

extension PositionPage.Trial {
  /// More of an input says no more to a reader.
  static let longestInput = 300

  /// The same case with the input that the run for finding its place has written down, if that run tried
  /// it, too.
  func described(by other: Self?) -> Self {
    guard let other, (other.number, other.line, other.seed) == (number, line, seed) else { return self }
    return other
  }

  /// `while trying [1.0, 0.0], 3 (trial 17 of the property on line 30, seed 0x00c0ffee00c0ffee)`
  var message: String {
    let digits = String(seed, radix: 16)
    let seed = "0x" + String(repeating: "0", count: 16 - digits.count) + digits
    guard let input, !input.isEmpty else {
      return "during trial \(number) of the property on line \(line), seed \(seed)"
    }
    return "while trying \(Self.shown(input)) (trial \(number) of the property on line \(line), seed \(seed))"
  }

  /// A lesson may have written anything there: one line, without control characters.
  private static func shown(_ input: String) -> String {
    let scalars = input.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: " "
      default: scalar
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.prefix(longestInput))
    return String(text) + (scalars.count > longestInput ? "…" : "")
  }
}
