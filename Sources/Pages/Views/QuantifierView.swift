internal import Events
internal import Verdicts

/// What came of one `forAll` or `exists`: its example, what was tried, what was seen, and how to run it
/// again.
struct QuantifierView {
  /// Where it stands decides how a seed is given to it.
  enum Home {
    case directive
    case cell
  }

  var words: QuantifierWords
  var home: Home
  /// Turns a chart into a node, or into nothing if it must not be shown.
  var figure: (Figure) -> HTMLNode?

  private var result: QuantifierVerdict { words.result }
  private var record: PropertyRecord { words.result.record }

  func html() -> [HTMLNode] { example() + [.element("p", [:], sentences())] + details() }

  /// Without the sentences.
  func example() -> [HTMLNode] {
    words.exampleTitle.map { [ExampleView.html(title: $0, result, figure: figure)] } ?? []
  }

  func sentences() -> [HTMLNode] {
    var nodes: [HTMLNode] = [.text(words.sentences.joined(separator: " "))]
    if !record.seed.isEmpty {
      nodes += [.text(" Seed "), .element("code", [:], text: record.seed), .text(".")]
    }
    return nodes
  }

  func details() -> [HTMLNode] { StatisticsView.html(result) + again() }

  /// Only what failed, or what somebody might want to look at closer, is run again.
  private func again() -> [HTMLNode] {
    guard !record.replay.isEmpty, let title = words.exampleTitle else { return [] }
    let seed: [HTMLNode]
    switch home {
    case .directive:
      seed = [
        .text("The option "), .element("code", [:], text: ":seed: \(record.seed)"),
        .text(" makes this property try the same cases again."),
      ]
    case .cell:
      seed = [
        .text("The argument "), .element("code", [:], text: "seed: \(record.seed)"),
        .text(" makes \(record.quantifier.rawValue) try the same cases again."),
      ]
    }
    let replay: [HTMLNode] = [
      .text(" The argument "), .element("code", [:], text: "replaying: \"\(record.replay)\""),
      .text(" of \(record.quantifier.rawValue) runs this \(title.lowercased()) alone."),
    ]
    return [
      .element(
        "details", ["class": "fold property-again"],
        [.element("summary", [:], text: "Run it again"), .element("p", [:], seed + replay)])
    ]
  }
}
