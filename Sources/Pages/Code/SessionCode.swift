/// A session with a shell or an interpreter: prompts, which nobody wants to copy, commands, and what they printed.
enum SessionCode {
  private struct Language {
    /// What the commands are written in.
    var commands: String
    var prompts: [String]
    /// Before the further lines of a command.
    var continuations: [String]
  }

  private static let shell = Language(commands: "bash", prompts: ["$ ", "% "], continuations: ["> "])
  private static let python = Language(commands: "python", prompts: [">>> "], continuations: ["... "])
  private static let sessions: [String: Language] = [
    "console": shell, "shell-session": shell, "shellsession": shell, "sh-session": shell, "terminal": shell,
    "pycon": python, "python-console": python,
  ]
  private static let shells: Set<String> = ["bash", "sh", "zsh", "shell"]

  /// Nothing for what is no session.
  ///
  /// - Parameter highlighted: colours commands of a language.
  static func highlighted(
    _ text: String, language: String, by highlighted: (_ text: String, _ language: String) -> HighlightedCode
  ) -> HighlightedCode? {
    guard let language = sessions[language] ?? (isShellSession(text, language) ? shell : nil) else {
      return nil
    }
    var code = HighlightedCode()
    var isCommand = false
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true, lines.count > 1 { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      if index > 0 { code.append(nil, "\n") }
      let prompts = language.prompts + (isCommand ? language.continuations : [])
      if let prompt = prompts.first(where: { line.hasPrefix($0) || line == $0.dropLast() }) {
        code.append(.prompt, String(line.prefix(prompt.count)))
        code.append(highlighted(String(line.dropFirst(prompt.count)), language.commands))
        isCommand = true
      } else if isCommand, language.commands == "bash", index > 0, lines[index - 1].hasSuffix("\\") {
        code.append(highlighted(String(line), language.commands))
      } else {
        code.append(nil, String(line))
        isCommand = false
      }
    }
    return code
  }

  /// Many write the prompts into a fence of the shell's own name.
  private static func isShellSession(_ text: String, _ language: String) -> Bool {
    shells.contains(language) && (text.hasPrefix("$ ") || text.hasPrefix("% "))
  }
}
