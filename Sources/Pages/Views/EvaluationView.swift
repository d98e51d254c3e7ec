internal import Events
internal import Lessons
internal import Verdicts

/// A value in a sentence, with its expression and all its digits one hover or key press away.
enum EvaluationView {
  static func inline(_ verdict: EvaluationVerdict, anchor: String) -> HTMLNode {
    let isGood = verdict.status == .passed
    let words = isGood ? verdict.computed?.sentenceText ?? "" : "no value"
    let note = ClaimView.note(
      verdict.status, headline: isGood ? "Computed" : "Not computed",
      expression: verdict.evaluation.expression.joinedLines,
      value: verdict.computed.map { "= \($0.fullText)" }, message: verdict.message, id: anchor + "-note")
    return .element(
      "span",
      [
        "class": "claim evaluation claim-\(verdict.status.rawValue)", "id": anchor, "tabindex": "0",
        "aria-describedby": anchor + "-note",
      ], [.text(words), note])
  }
}

extension ClaimValue {
  /// A text without its quotation marks, anything else as a sentence gives it.
  var sentenceText: String {
    if case .string(let text) = self { return ControlPictures.text(text) }
    return readableText
  }
}
