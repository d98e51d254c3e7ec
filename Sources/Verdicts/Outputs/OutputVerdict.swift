package import Lessons

/// What became of an `output` directive.
package struct OutputVerdict: Equatable, Sendable {
  /// A sentence about the block, or about one of its lines.
  package struct Note: Equatable, Sendable {
    /// The index of the line in the block; nothing for what is missing from it.
    package var line: Int?
    package var message: String

    package init(line: Int?, message: String) {
      self.line = line
      self.message = message
    }
  }

  package var output: ExpectedOutput
  package var status: Verification.Status
  /// Everything that is wrong, in the order of the text; empty for one that passes.
  package var notes: [Note]
  /// The changes of the block that would make it say what the cell does; empty where there is no plain one.
  package var corrections: [Correction]

  package init(
    output: ExpectedOutput, status: Verification.Status, notes: [Note] = [], corrections: [Correction] = []
  ) {
    self.output = output
    self.status = status
    self.notes = notes
    self.corrections = corrections
  }

  /// What is wrong first, and how much more there is.
  package var message: String {
    guard let first = notes.first else { return "" }
    return notes.count == 1 ? first.message : "\(first.message) (and \(notes.count - 1) more)"
  }
}
