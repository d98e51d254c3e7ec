/// One part of the tool that reads what it did not write, as libFuzzer and the tests call it.
package struct FuzzTarget: Sendable {
  package let name: String
  /// Inputs to begin with; more are in the folders that `Tests/Fuzzing/Seeds.swift` names.
  package let seeds: [String]
  /// Words that mean something.
  package let words: [String]
  /// The laws that the input breaks, in words; a trap or a hang breaks one without words.
  package let faults: @Sendable ([UInt8]) -> [String]

  package static let all: [FuzzTarget] = [
    .lessons, .inclusions, .configurations, .bibliographies, .templates, .claims, .events, .charts, .drawings,
    .reports,
  ]

  /// What every reader of files does with bytes before anything else.
  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
