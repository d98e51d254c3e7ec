import ArgumentParser
import Foundation
import Lectern

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say which printed numbers moved between two ledgers, and by how much.",
    discussion: """
      EXAMPLES
        lectern verify --ledger new.json              write a ledger
        lectern diff old.json new.json                compare it with an earlier one
        lectern diff old.json new.json --printed      only what readers would see

      EXIT STATUS
        0   nothing moved
        1   something did
        2   a ledger could not be read, or lacks a lesson that did not run
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The earlier ledger.")
  var old: String

  @Argument(help: "The later ledger.")
  var new: String

  @Option(name: .long, help: "The form of the report.")
  var format: Form = .text

  @Flag(name: .long, help: "Values that moved beyond the printed digits do not count.")
  var printed = false

  func run() throws {
    let ledgers = [old, new].map(LedgerFile.read)
    let problems = ledgers.compactMap { if case .failure(let problem) = $0 { problem } else { nil } }
    guard problems.isEmpty, let old = try? ledgers[0].get(), let new = try? ledgers[1].get() else {
      for problem in problems { StandardError.write(LedgerFile.text(of: problem)) }
      throw ExitCode(2)
    }
    let comparison = LedgerComparison(old, new, isPrintedOnly: printed)
    switch format {
    case .text: try StandardOutput.write(comparison.text)
    case .json: try StandardOutput.write(comparison.json)
    }
    if comparison.exitStatus != 0 { throw ExitCode(comparison.exitStatus) }
  }
}
