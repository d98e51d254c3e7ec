import Runner

extension LessonChecker {
  /// What the lesson's results depend on, and whether they are there.
  func storeText(of checked: CheckedLesson) -> String {
    guard checked.isReadable else { return "" }
    guard !checked.program.isEmpty else { return "The lesson has no code: nothing is run or stored.\n" }
    switch explainStore(checked) {
    case .failure(let problem): return "The lesson cannot be run: \(problem.message).\n"
    case .success(let explanation):
      return (explanation.key.map { $0.text(of: checked) + "\n" } ?? "") + explanation.state.sentence + "\n"
    }
  }
}

extension ResultKey {
  fileprivate func text(of checked: CheckedLesson) -> String {
    let files = checked.files.data.map { ("  " + $0.name, $0.digest) }
    let rows =
      Part.allCases.flatMap { part in
        [(part.rawValue, self[part] + (note(on: part, checked) ?? ""))] + (part == .data ? files : [])
      } + [("key", name)]
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, value in
      name + String(repeating: " ", count: width + 2 - name.count) + value + "\n"
    }.joined()
  }

  private func note(on part: Part, _ checked: CheckedLesson) -> String? {
    guard part == .program, checked.program.placement == nil else { return nil }
    return " (with its lines: the code could tell where it stands)"
  }
}

extension ProgramResults.Explanation.State {
  fileprivate var sentence: String {
    self == .found ? "Its result is stored: nothing would be run." : "The lesson would be run: \(reason)."
  }
}
