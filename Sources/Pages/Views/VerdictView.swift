internal import Verdicts

/// The outcome of a check, in a line.
enum VerdictView {
  static func check(_ verdict: CheckVerdict) -> HTMLNode {
    var words: [HTMLNode] = [.element("span", ["class": "verdict-name"], text: verdict.name)]
    if verdict.status != .passed { words.append(.text(" \(verdict.status.word)")) }
    if !verdict.message.isEmpty {
      words += [
        .text(" "), .element("span", ["class": "verdict-facts"], text: ControlPictures.text(verdict.message)),
      ]
    }
    return .element("div", ["class": "output"], [line(verdict.status, words)])
  }

  static func line(_ status: Verification.Status, _ words: [HTMLNode]) -> HTMLNode {
    .element(
      "div", ["class": "verdict verdict-\(status.rawValue)"],
      [
        .element("span", ["class": "verdict-mark", "aria-hidden": "true"], text: status.mark),
        .element(
          "span", [:], [.element("span", ["class": "visually-hidden"], text: spoken(status))] + words),
      ])
  }

  private static func spoken(_ status: Verification.Status) -> String {
    switch status {
    case .passed: "Passed: "
    case .failed: "Failed: "
    case .error: "Not verified: "
    }
  }
}
