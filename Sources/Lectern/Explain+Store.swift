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
    let rows = Part.allCases.map { ($0.rawValue, self[$0] + (note(on: $0, checked) ?? "")) } + [("key", name)]
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
    switch self {
    case .off: "No results are stored (--no-cache): the lesson would be run."
    case .unidentified(let problem): "The lesson would be run: \(problem.message)."
    case .found: "Its result is stored: nothing would be run."
    case .unusable: "Its stored result is damaged: the lesson would be run, and the result replaced."
    case .absent(nil): "No result of this lesson is stored: it would be run."
    case .absent(let difference?):
      "The lesson would be run: since its latest result was stored, \(difference.message)."
    }
  }
}
