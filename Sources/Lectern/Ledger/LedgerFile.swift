import Diagnostics
import Foundation

/// A ledger as a file.
package enum LedgerFile {
  /// Pipes are read, too: `lectern diff <(git show HEAD:ledger.json) ledger.json`.
  package static func read(_ path: String) -> Result<Ledger, LedgerProblem> {
    Result { () throws(LedgerProblem) in
      let data: Data
      do {
        data = try FileHandle(forReadingFrom: URL(fileURLWithPath: path)).readToEnd() ?? Data()
      } catch {
        throw LedgerProblem(.unreadable(reason: FileFailure.reason(of: error)), file: path, at: .start)
      }
      return try Ledger.read([UInt8](data), name: path)
    }
  }

  package static func text(of problem: LedgerProblem) -> String {
    DiagnosticRenderer(files: []).render(problem.diagnostic) + "\n"
  }
}
