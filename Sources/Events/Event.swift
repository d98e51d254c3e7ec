/// One record that a running lesson posts.
///
/// A run posts `started` first and `finished` last; the absence of `finished` means that the lesson did not reach its
/// end. Between them stand, in the order of execution, pairs of `began` and `ended` with everything that happened in that
/// part of the lesson, and the values of its claims.
package struct Event: Equatable, Sendable {
  /// The version of the records' grammar, docs/reference/event-stream.md.
  package static let version = 1

  package var kind: Kind
  /// How much the lesson had printed when the event was posted.
  package var printed: PrintedBytes

  package init(_ kind: Kind, printed: PrintedBytes) {
    self.kind = kind
    self.printed = printed
  }

  package enum Kind: Equatable, Sendable {
    /// The lesson's first statement is about to run. What standard error holds before is the compiler's.
    case started
    /// A cell or a property begins.
    case began(part: Int)
    /// A cell or a property has run to its end.
    case ended(part: Int)
    /// A cell that must fail has thrown an error; `ended` follows.
    case failed(part: Int, message: String)
    /// A top-level expression, or a top-level name that was given a value.
    case value(LoggedValue)
    /// The value of a claim's expression.
    case claim(id: Int, ClaimValue)
    /// `check(…)` was called, at any depth.
    case check(CheckRecord)
    /// `forAll(…)` or `exists(…)` came to an end, at any depth.
    case property(PropertyRecord)
    /// The lesson ran to its end.
    case finished
  }
}

/// Lengths of standard output and standard error, by which printed text is put between values.
package struct PrintedBytes: Equatable, Sendable {
  package var output: Int
  package var error: Int

  package init(output: Int, error: Int) {
    self.output = output
    self.error = error
  }

  package static let none = PrintedBytes(output: 0, error: 0)
}

/// A range of the lesson: lines from 1, columns in UTF-8 bytes from 1, the end excluded, as the compiler reports it.
package struct EventRange: Equatable, Sendable {
  package var startLine: Int
  package var startColumn: Int
  package var endLine: Int
  package var endColumn: Int

  package init(startLine: Int, startColumn: Int, endLine: Int, endColumn: Int) {
    self.startLine = startLine
    self.startColumn = startColumn
    self.endLine = endLine
    self.endColumn = endColumn
  }
}

package struct LoggedValue: Equatable, Sendable {
  /// The name that was given the value; empty for an expression.
  package var name: String
  package var type: String
  package var range: EventRange
  package var shown: ShownValue

  package init(name: String, type: String, range: EventRange, shown: ShownValue) {
    self.name = name
    self.type = type
    self.range = range
    self.shown = shown
  }
}
