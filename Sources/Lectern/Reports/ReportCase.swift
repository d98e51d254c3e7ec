import Diagnostics
import Lessons
import Verdicts

/// One thing in a lesson that was judged, as reports that list all of them show it.
struct ReportCase: Equatable, Sendable {
  enum Kind: String, Sendable {
    case claim
    case check
    case property
    case output
  }

  var kind: Kind
  /// What tells it from the others, and stays when lines move: words of the lesson, no places.
  var identity: String
  /// The same for people.
  var name: String
  /// Its number among those with the same name, from 1.
  var ordinal = 1
  var status: Verification.Status
  var message: String
  /// Where problems that are told about it stand.
  var range: SourceRange
  var position: SourcePosition
  var corrections: [Correction] = []
  /// Whether each correction is right by itself, as that of a cell of a table.
  var hasParts = false

  /// What it is called in a list of all.
  var title: String { ordinal == 1 ? name : "\(name) (\(ordinal))" }
}

extension ReportCase {
  fileprivate init(_ verdict: ClaimVerdict) {
    let claim = verdict.claim
    let expression = claim.expression.lines.map(\.text).joined(separator: " ")
    let words = "“\(claim.text)” <\(expression)>"
    self.init(
      kind: .claim, identity: claim.label.map { "#" + $0 } ?? words,
      name: claim.label.map { "claim #\($0)" } ?? "claim \(words)", status: verdict.status,
      message: verdict.message, range: claim.wholeRange, position: claim.range.start,
      corrections: verdict.corrections, hasParts: claim.table != nil)
  }

  fileprivate init(_ verdict: CheckVerdict) {
    self.init(
      kind: .check, identity: verdict.name, name: verdict.name.isEmpty ? "check" : "check “\(verdict.name)”",
      status: verdict.status, message: verdict.message.isEmpty ? "the check failed" : verdict.message,
      range: SourceRange(verdict.position), position: verdict.position)
  }

  fileprivate init(_ verdict: PropertyVerdict, range: SourceRange?) {
    let isNamed = !verdict.label.isEmpty
    self.init(
      kind: .property, identity: isNamed ? "#" + verdict.label : verdict.title,
      name: verdict.title.isEmpty ? "property" : "property “\(verdict.title)”", status: verdict.status,
      message: verdict.message, range: range ?? SourceRange(verdict.position), position: verdict.position)
  }
}

extension Claim {
  /// With the cells, of the claim of a table.
  fileprivate var wholeRange: SourceRange {
    let ends = table?.rows.joined().map(\.range) ?? []
    let all = [range] + ends
    return SourceRange(all.map(\.start).min() ?? range.start, all.map(\.end).max() ?? range.end)
  }
}

extension ReportCase {
  fileprivate init(_ verdict: OutputVerdict) {
    let stream = verdict.output.stream == .stderr ? "standard error" : "output"
    let first = verdict.output.body.lines.first { !$0.text.allSatisfy(\.isWhitespace) }?.text
    self.init(
      kind: .output, identity: first ?? "",
      name: first.map { "\(stream) “\($0)”" } ?? "\(stream) that is empty",
      status: verdict.status, message: verdict.message, range: verdict.output.range,
      position: verdict.output.range.start, corrections: verdict.corrections)
  }
}

/// Everything in a lesson that was judged, and which problem is about which of it.
struct ReportCases: Sendable {
  let all: [ReportCase]
  /// Indices into `all`, by where the ranges begin.
  private let order: [Int]

  init(_ entry: BuildReport.Entry) {
    let verification = entry.verification
    var all = verification.claims.map { ReportCase($0) }
    all += verification.checks.map { ReportCase($0) }
    all += verification.properties.map { property in
      let ranges = entry.partRanges
      let part = property.part.flatMap { ranges.indices.contains($0) ? ranges[$0] : nil }
      return ReportCase(property, range: part)
    }
    all += verification.expectedOutputs.map { ReportCase($0) }
    var counts: [String: Int] = [:]
    for index in all.indices {
      counts[all[index].name, default: 0] += 1
      all[index].ordinal = counts[all[index].name] ?? 1
    }
    self.all = all
    order = all.indices.sorted { (all[$0].range, $0) < (all[$1].range, $1) }
  }

  /// How many neighbours are looked at: ranges nest, but not deeply.
  private static let mostNested = 64

  /// What a problem is about: the innermost of its kind that encloses it and does not pass. A label that is stated
  /// differently elsewhere is about a claim that may well pass.
  func owner(of diagnostic: Diagnostic) -> Int? {
    guard let kind = Self.kinds[diagnostic.code] else { return nil }
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if all[order[middle]].range.start <= diagnostic.range.start { low = middle + 1 } else { high = middle }
    }
    let candidates = order[..<low].suffix(Self.mostNested).reversed().filter { index in
      let found = all[index]
      guard found.kind == kind, found.status != .passed || diagnostic.code == "label-conflict" else {
        return false
      }
      return found.range.encloses(diagnostic.range) || found.position == diagnostic.range.start
    }
    return candidates.first { all[$0].position == diagnostic.range.start } ?? candidates.first
  }

  /// The problems that are told of each kind.
  private static let kinds: [String: ReportCase.Kind] = [
    "claim-failed": .claim, "claim-error": .claim, "claim-unsupported": .claim, "label-conflict": .claim,
    "check-failed": .check,
    "property-failed": .property,
    "property-error": .property, "output-failed": .output, "output-error": .output,
    "expected-output": .output,
  ]
}
