import Lectern

/// What `serve` says while it runs: problems on standard output, everything else on standard error.
struct ServeDisplay: Sendable {
  var source: String
  var isQuiet: Bool

  @Sendable func show(_ event: ServeEvent) {
    switch event {
    case .listening(let port):
      StandardError.write("lectern: serving \(source) at http://127.0.0.1:\(port)/ (Ctrl-C ends)\n")
    case .built(let report, let changed, let took):
      let text = report.problemText
      if !text.isEmpty { try? StandardOutput.write(text) }
      guard !isQuiet else { return }
      let milliseconds = Int((took / .milliseconds(1)).rounded())
      StandardError.write(
        "lectern: \(report.summaryLine); \(changed) \(changed == 1 ? "page" : "pages") changed (\(milliseconds) ms)\n"
      )
    case .waiting(let sentence): StandardError.write("lectern: \(sentence)\n")
    case .polling(let reason):
      StandardError.write("lectern: changes are looked for four times a second, since \(reason)\n")
    }
  }

  func finish() {
    if !isQuiet { StandardError.write("\nlectern: stopped\n") }
  }
}
