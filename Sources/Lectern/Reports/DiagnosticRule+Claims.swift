extension DiagnosticRule {
  // MARK: What lessons state

  static let claims: [DiagnosticRule] = [
    DiagnosticRule(
      .error, "claim-failed", "A claim does not hold",
      help: "The number, the word or the string in the text is not what its expression computes. Correct "
        + "the text, or the code above it; `lectern promote` rewrites digits after showing a diff."),
    DiagnosticRule(
      .error, "claim-error", "A claim could not be compared with its value",
      help: "The text states no number, or another count of numbers than the value has; or the value is "
        + "of a kind that no text can state; or the claim did not run. Nothing passes that could not be "
        + "compared."),
    DiagnosticRule(
      .error, "claim-unsupported", "A claim on an estimate is neither refuted nor established",
      help:
        "The replicates are too few, or vary too much, for what the text states: its interval does not hold "
        + "the 99 % confidence interval of the mean. Write fewer digits, or ask for more replicates."),
    DiagnosticRule(
      .warning, "rounding-limited", "A claim promises digits that another machine may not give",
      help:
        "With the numbers in literals nudged by a few ulps (`--noise`), the value moves by more than half a unit "
        + "of the last written place, or the claim does not hold. Write fewer digits, or compute it otherwise."
    ),
    DiagnosticRule(
      .warning, "noise-unmeasured", "A lesson with nudged literals did not come to a claim",
      help: "Under `--noise` the lesson failed, or left early, where a number differs in its last digits."),
    DiagnosticRule(
      .error, "claim-syntax", "A claim is not written as one",
      help: "Write `` {claim}`text <expression>` `` or `` {claim #label}`text <expression>` `` in "
        + "prose, and `\\claim{text}{expression}` or `\\claim[label]{text}{expression}` in a formula."),
    DiagnosticRule(
      .error, "label-conflict", "A label is stated differently on two pages",
      help: "Claims with the same label must state the same numbers and have the same value, to one part "
        + "in a billion, wherever they stand. Make them agree, or give one of them another label."),
    DiagnosticRule(
      .error, "check-failed", "A check is false",
      help: "The condition of a `check` in a cell is false, or its two values differ. The message shows "
        + "both."),
    DiagnosticRule(
      .error, "property-failed", "A property is not what it is expected to be",
      help: "A counterexample was found, no witness was found, or the example is another one than the "
        + "lesson states. The message has the minimal example and the seed that finds it again."),
    DiagnosticRule(
      .error, "property-error", "A property could not be tried",
      help: "No quantifier ran in it, or an example is stated that none of its quantifiers can have. "
        + "Write `forAll(…) { … }` or `exists(…) { … }` in the property."),
    DiagnosticRule(
      .error, "output-failed", "A cell does not print what the lesson says",
      help:
        "A line of an `output` block and the line in its place differ, or one of the two has more lines. Correct "
        + "the block, or the code; `lectern promote` rewrites the block after showing a diff."),
    DiagnosticRule(
      .error, "output-error", "An output could not be compared",
      help:
        "Its cell did not reach its end, or there is so much output that the report cannot say where it differs. "
        + "State less of it, with `...` on a line of its own."),
    DiagnosticRule(
      .warning, "check-not-run", "A check or a quantifier is written and did not run",
      help:
        "Its branch was not taken, or nothing calls its function. In a task that had not come to it when the lesson "
        + "ended it is an error: wait for the task with `await`."),
    DiagnosticRule(
      .warning, "change-unnoticed", "A number could be changed and nothing noticed",
      help: "`lectern mutate` changed the number, and the lesson passed as before. Claim the number "
        + "itself, or something that depends on it."),
    DiagnosticRule(
      .warning, "uncovered-number", "A number is covered by no claim",
      help: "`lectern audit` found it in the text, and nothing compares it with what the lesson "
        + "computes. Claim it, or exempt it."),
    DiagnosticRule(
      .warning, "unused-exemption", "An exemption exempts no number",
      help: "The comment or the entry of `not-claims` was for a number that is gone or is a claim "
        + "now. Remove it, or write the words as they stand in the lesson."),
    DiagnosticRule(
      .warning, "unknown-comment", "A comment for Lectern says nothing to it",
      help: "It begins with `lectern:`. Write `<!-- lectern: not a claim -->` or `<!-- lectern: not a "
        + "claim: the reason -->`."),
    DiagnosticRule(
      .error, "not-promoted", "`lectern promote` left a lesson alone",
      help: "The lesson changed while it was checked, could not be written, or would run other code with "
        + "the corrections. Run the command again, or correct it by hand."),
    DiagnosticRule(
      .error, "unreadable-ledger", "A ledger cannot be read",
      help: "It is not JSON, or not a ledger of this version. Write it anew with `lectern verify --ledger "
        + "FILE`."),
  ]
}
