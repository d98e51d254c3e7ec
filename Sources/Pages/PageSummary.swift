package import Verdicts

/// What was verified on a page: the counts, and every claim, check, property and output by itself.
package struct PageSummary: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    /// The line in the lesson, or the file that it includes and the line in that: `12`, `parts/a.md:3`.
    package var place: String
    /// The words of the claim, the name of the check, the title of the property.
    package var text: String
    /// What was computed: the claim's expression, or nothing.
    package var expression: String?
    /// The computed value, the facts of the check, the trials of the property.
    package var value: String?
    package var status: Verification.Status
    /// For what did not pass: why.
    package var message: String?
    /// The place on the page, if it has one.
    package var anchor: String?
    /// The page, if it is not the lesson's own, as an address from that.
    package var page: String?

    /// Where it is to be seen, from the lesson's page.
    var address: String? { anchor.map { (page ?? "") + "#" + PageAddress.encoded($0) } }
  }

  package var claims: [Row]
  package var checks: [Row]
  package var properties: [Row]
  package var outputs: [Row]
  /// Whether the lesson has an error that is none of these, such as a cell that does not compile.
  package var hasErrors: Bool

  package init(
    claims: [Row] = [], checks: [Row] = [], properties: [Row] = [], outputs: [Row] = [],
    hasErrors: Bool = false
  ) {
    self.claims = claims
    self.checks = checks
    self.properties = properties
    self.outputs = outputs
    self.hasErrors = hasErrors
  }

  private var rows: [Row] { claims + checks + properties + outputs }

  package var isEmpty: Bool { rows.isEmpty }

  /// How many there are of everything that can be verified, and how many passed.
  package var total: Int { rows.count }
  package var verified: Int { rows.count { $0.status == .passed } }

  /// The worst that became of anything.
  package var status: Verification.Status {
    if hasErrors || rows.contains(where: { $0.status == .error }) { return .error }
    return rows.contains { $0.status == .failed } ? .failed : .passed
  }

  /// One line for the head of the page and for the index.
  package var sentence: String {
    let bad = rows.count { $0.status != .passed }
    if bad > 0 { return "\(bad) of \(rows.count) not verified" }
    if hasErrors { return "This lesson has errors" }
    if isEmpty { return "Nothing to verify" }
    let counts = [
      Self.count(claims.count, "claim", "claims"), Self.count(checks.count, "check", "checks"),
      Self.count(properties.count, "property", "properties"),
      Self.count(outputs.count, "output", "outputs"),
    ].compactMap(\.self)
    return Self.joined(counts) + " verified"
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String? {
    number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
  }

  private static func joined(_ words: [String]) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }
}

extension Verification.Status {
  /// The mark, which says the same as the colour.
  package var mark: String {
    switch self {
    case .passed: "✓"
    case .failed: "✗"
    case .error: "!"
    }
  }

  package var word: String {
    switch self {
    case .passed: "passed"
    case .failed: "failed"
    case .error: "not verified"
    }
  }
}
