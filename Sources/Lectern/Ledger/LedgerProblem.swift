package import Diagnostics

/// Why a ledger cannot be read.
package struct LedgerProblem: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case unreadable(reason: String)
    case syntax
    case noLedger
    case schema(Int)
    case noList(String)
    case claim(number: Int, key: String)
  }

  /// A key of a claim that is missing or has a value that it cannot have.
  struct MissingKey: Error {
    var key: String
  }

  package var kind: Kind
  package var file: String
  package var position: SourcePosition

  package init(_ kind: Kind, file: String, at position: SourcePosition) {
    self.kind = kind
    self.file = file
    self.position = position
  }

  package var diagnostic: Diagnostic {
    Diagnostic(
      .error, code: "unreadable-ledger", file: file, range: SourceRange(position), message: message,
      hint: hint)
  }

  private var message: String {
    switch kind {
    case .unreadable(let reason): "the ledger could not be read: \(reason)"
    case .syntax: "this is not JSON"
    case .noLedger: "this is not a ledger"
    case .schema(let schema):
      "the ledger has schema \(schema), and this Lectern reads schema \(Ledger.schema)"
    case .noList(let key): "“\(key)” is not a list of lessons"
    case .claim(let number, let key): "claim \(number) of the ledger has no “\(key)” that could be read"
    }
  }

  private var hint: String? {
    switch kind {
    case .unreadable: nil
    case .syntax, .noLedger, .schema, .noList, .claim: "Write it anew with `lectern verify --ledger FILE`."
    }
  }
}
