internal import Events
internal import Verdicts

/// What a run has seen beside its verdict: kinds of cases, deviations, targets.
enum StatisticsView {
  /// More kinds than this are counted.
  static let mostKinds = 12

  static func html(_ result: QuantifierVerdict) -> [HTMLNode] {
    kinds(result.record) + facts(result)
  }

  // MARK: - Kinds of cases

  private struct Kind {
    var label: String
    var count: Int
    var trials: Int
    var coverage: PropertyRecord.Coverage?
  }

  private static func kinds(_ record: PropertyRecord) -> [HTMLNode] {
    let statistics = record.statistics
    let required = Dictionary(
      statistics.coverage.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
    let labelled = Set(statistics.labels.map(\.label))
    var kinds = statistics.labels.map {
      Kind(label: $0.label, count: $0.count, trials: record.trials, coverage: required[$0.label])
    }
    for coverage in statistics.coverage where !labelled.contains(coverage.label) {
      kinds.append(
        Kind(
          label: coverage.label, count: coverage.count, trials: coverage.trials,
          coverage: required[coverage.label]))
    }
    guard !kinds.isEmpty else { return [] }
    // What is required is never among the kinds that are only counted.
    let shown = kinds.filter { $0.coverage != nil } + kinds.filter { $0.coverage == nil }
    let kept = Set(shown.prefix(max(mostKinds, statistics.coverage.count)).map(\.label))
    let hasCoverage = !required.isEmpty
    var header: [HTMLNode] = [
      .element("th", ["scope": "col"], text: "Kind of case"),
      .element("th", ["scope": "col"], text: "Share of the trials"),
      .element("th", ["scope": "col", "class": "number"], text: "Trials"),
    ]
    if hasCoverage { header.append(.element("th", ["scope": "col"], text: "Required")) }
    let rows = kinds.filter { kept.contains($0.label) }.map { row($0, hasCoverage: hasCoverage) }
    let table = HTMLNode.element(
      "table", ["class": "data kinds"],
      [.element("thead", [:], [.element("tr", [:], header)]), .element("tbody", [:], rows)])
    var nodes: [HTMLNode] = [.element("div", ["class": "scroll", "tabindex": "0"], [table])]
    if kept.count < kinds.count {
      nodes.append(
        .element("p", [:], text: "\(CountedNoun.text(kinds.count - kept.count, "more kind")) of cases."))
    }
    return nodes
  }

  private static func row(_ kind: Kind, hasCoverage: Bool) -> HTMLNode {
    var bar: [HTMLNode] = [
      .element("span", ["class": "kind-part", "style": "width: \(width(kind.count, of: kind.trials))%"])
    ]
    if let required = kind.coverage.flatMap({ Double($0.required) }), (0...1).contains(required) {
      let place = Int((required * 100).rounded())
      bar.append(.element("span", ["class": "kind-required", "style": "left: \(place)%"]))
    }
    var cells: [HTMLNode] = [
      .element("th", ["scope": "row"], text: ControlPictures.text(ArgumentText(kind.label).short)),
      .element(
        "td", ["class": "kind-share"],
        [
          .element("span", ["class": "kind-bar", "aria-hidden": "true"], bar),
          .element("span", ["class": "kind-number"], text: Percentage.text(kind.count, of: kind.trials)),
        ]),
      .element("td", ["class": "number"], text: CountedNoun.grouped(kind.count)),
    ]
    if hasCoverage { cells.append(.element("td", [:], kind.coverage.map(requirement) ?? [])) }
    return .element("tr", [:], cells)
  }

  private static func requirement(_ coverage: PropertyRecord.Coverage) -> [HTMLNode] {
    let status: Verification.Status = coverage.isSufficient ? .passed : .failed
    return [
      .text("≥ \(coverage.requiredPercentage) "),
      .element("span", ["class": "kind-\(status.rawValue)", "aria-hidden": "true"], text: status.mark),
      .element("span", ["class": "visually-hidden"], text: coverage.isSufficient ? "met" : "not met"),
    ]
  }

  /// Whole percents, but at least a sliver for what is there.
  private static func width(_ count: Int, of total: Int) -> Int {
    guard total > 0, count > 0 else { return 0 }
    return min(100, max(1, Int((Double(count) / Double(total) * 100).rounded())))
  }

  // MARK: - Facts

  private static func facts(_ result: QuantifierVerdict) -> [HTMLNode] {
    let statistics = result.record.statistics
    var facts: [HTMLNode] = []
    // A witness is a case that differs: how far the others did says nothing.
    let isLaw = result.record.quantifier == .forAll
    if isLaw, let worst = statistics.deviation ?? statistics.absoluteDeviation {
      facts.append(fact("Largest deviation", deviation(worst, result)))
    }
    if isLaw, let ulps = statistics.deviation, let absolute = statistics.absoluteDeviation, absolute != ulps,
      ReadableNumber(absolute.absolute) != ReadableNumber(ulps.absolute)
    {
      facts.append(fact("Largest in absolute value", deviation(absolute, result)))
    }
    for target in statistics.targets {
      let value: [HTMLNode] = [ReadableNumber(target.value).html]
      facts.append(
        fact("Largest “\(ArgumentText(target.label).short)”", value + place(target.arguments, result)))
    }
    return facts.isEmpty ? [] : [.element("dl", ["class": "property-facts"], facts)]
  }

  private static func fact(_ name: String, _ value: [HTMLNode]) -> HTMLNode {
    .element("div", [:], [.element("dt", [:], text: name), .element("dd", [:], value)])
  }

  private static func deviation(
    _ deviation: PropertyRecord.Deviation, _ result: QuantifierVerdict
  ) -> [HTMLNode] {
    guard Double(deviation.absolute) != 0 else { return [.text("none: the values compared were equal")] }
    return [ReadableNumber(deviation.absolute).html] + inUlps(deviation) + [
      .text(": "), .element("code", [:], text: ReadableNumber.whole(deviation.actual)),
      .text(" in place of "),
      .element("code", [:], text: ReadableNumber.whole(deviation.expected)),
    ] + place(deviation.arguments, result)
  }

  /// Beside a zero, and between numbers that share no digits, a count of ulps says nothing.
  private static func inUlps(_ deviation: PropertyRecord.Deviation) -> [HTMLNode] {
    guard let count = Double(deviation.ulps), count <= mostUlps else { return [] }
    let ulps = ReadableNumber(deviation.ulps)
    return [.text(", which is "), ulps.html, .text(ulps.text == "1" ? " ulp" : " ulps")]
  }

  private static let mostUlps = 1_000_000.0

  private static func place(_ arguments: [String], _ result: QuantifierVerdict) -> [HTMLNode] {
    arguments.isEmpty ? [] : [.text(", at ")] + ExampleView.inline(arguments, result)
  }
}
