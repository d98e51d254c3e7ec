import Foundation
import TestSupport
import Testing

@testable import Lectern

/// docs/reference/commands.md against the command's own description of itself.
@Suite(.enabled(if: Command.isBuilt, "build every product first: swift build"))
struct CommandReferenceTests {
  private struct Dump: Decodable {
    var command: Described
  }

  private struct Described: Decodable {
    var commandName: String
    var subcommands: [Described]?
    var arguments: [Argument]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }
    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var shouldDisplay: Bool

    /// `-o`, `--output OUTPUT`
    var text: String {
      let value = kind == "option" ? " \(valueName?.uppercased() ?? "VALUE")" : ""
      return (names ?? []).map { "`\($0.kind == "short" ? "-" : "--")\($0.name)\(value)`" }
        .joined(separator: ", ")
    }
  }

  private static func commands() throws -> [Described] {
    let result = try Command.run(["--experimental-dump-help"], in: "/")
    let dump = try JSONDecoder().decode(Dump.self, from: Data(result.output.utf8))
    return (dump.command.subcommands ?? []).filter { $0.commandName != "help" }
  }

  /// One row for each option and meaning, with the commands that have it.
  private static func table() throws -> String {
    var rows: [(option: String, meaning: String, commands: [String])] = []
    for command in try commands() {
      for argument in command.arguments ?? [] where argument.shouldDisplay && argument.kind != "positional" {
        let meaning = (argument.abstract ?? "").replacing("|", with: "\\|").replacing("\n", with: " ")
        if let index = rows.firstIndex(where: { $0.option == argument.text && $0.meaning == meaning }) {
          rows[index].commands.append(command.commandName)
        } else {
          rows.append((argument.text, meaning, [command.commandName]))
        }
      }
    }
    let all = try commands().count
    return rows.map {
      "| \($0.option) | \($0.meaning) | \($0.commands.count == all ? "all" : $0.commands.joined(separator: ", ")) |\n"
    }.joined()
  }

  private static let page = ReportSchemaTests.docs("reference/commands.md")

  @Test func everyOption_StandsInTheTable() throws {
    let mark = "| option | meaning, as `--help` has it | commands |\n| --- | --- | --- |\n"
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let end = try #require(text.firstRange(of: mark)?.upperBound)
    try expect(text[..<end] + Self.table(), recordedIn: Self.page)
  }

  @Test func everyCommand_IsDescribedAndExists() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let described = Set(text.matches(of: /\| `lectern ([a-z]+)/).map { String($0.1) })
    #expect(described == Set(try Self.commands().map(\.commandName)))
  }

  @Test func noOption_IsDescribedThatThereIsNot() throws {
    let known = Set(
      try Self.commands().flatMap { $0.arguments ?? [] }.flatMap { $0.names ?? [] }.map(\.name))
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let written = text.matches(of: /(?:^|[^-\w])--([a-z][a-z-]*)/).map { String($0.1) }
    #expect(written.count > 40)
    for name in Set(written).sorted() { #expect(known.contains(name), "there is no option --\(name)") }
  }
}
