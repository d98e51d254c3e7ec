internal import Diagnostics
import Synchronization

/// What comes up while the parts of one page are rendered.
///
/// Prose asks for its embedded parts through a protocol without state; they leave here what is about the
/// page as a whole. One page is rendered in document order, so the numbers are the same in every build.
final class PageNotes: Sendable {
  private struct State {
    var diagnostics: [Diagnostic] = []
    var usesMathematics = false
    var anchors: Set<String>
    var claimAnchors: [Int: String] = [:]
    var propertyAnchors: [Int: String] = [:]
    var outputAnchors: [Int: String] = [:]
    /// By the number of the footnote.
    var footnoteAnchors: [Int: String] = [:]
    var footnoteUseAnchors: [Int: [String]] = [:]
    var figures = 0
    var solutions: [SolutionSection] = []
    var listsWorks = false
    /// The anchors of labels that nothing has been given yet.
    var free: [String: String]
  }

  private let state: Mutex<State>
  private let anchorsOfLabels: [String: String]

  init(_ plan: AnchorPlan) {
    anchorsOfLabels = plan.labels
    state = Mutex(State(anchors: plan.taken, free: plan.labels))
  }

  var diagnostics: [Diagnostic] { state.withLock { $0.diagnostics } }
  var anchors: Set<String> { state.withLock { $0.anchors } }
  var usesMathematics: Bool { state.withLock { $0.usesMathematics } }
  var claimAnchors: [Int: String] { state.withLock { $0.claimAnchors } }
  var propertyAnchors: [Int: String] { state.withLock { $0.propertyAnchors } }
  var outputAnchors: [Int: String] { state.withLock { $0.outputAnchors } }

  var solutions: [SolutionSection] { state.withLock { $0.solutions } }

  /// Keeps a solution for the page of solutions.
  func add(_ solution: SolutionSection) {
    state.withLock { $0.solutions.append(solution) }
  }

  func report(_ diagnostic: Diagnostic) {
    state.withLock { $0.diagnostics.append(diagnostic) }
  }

  /// A problem of the machine, which would come up again at every formula or listing.
  func reportOnce(_ diagnostic: Diagnostic) {
    state.withLock { state in
      guard !state.diagnostics.contains(where: { $0.code == diagnostic.code }) else { return }
      state.diagnostics.append(diagnostic)
    }
  }

  func noteMathematics() {
    state.withLock { $0.usesMathematics = true }
  }

  /// A name that nothing else on the page has.
  func anchor(_ wish: String) -> String {
    state.withLock { Self.reserve(wish, in: &$0) }
  }

  func claimAnchor(_ id: Int, label: String?) -> String {
    state.withLock { state in
      let anchor = label.map { Self.take($0, from: &state) } ?? Self.reserve("claim-\(id + 1)", in: &state)
      state.anchors.insert(anchor + "-note")
      if state.claimAnchors[id] == nil { state.claimAnchors[id] = anchor }
      return anchor
    }
  }

  func footnoteAnchor(_ number: Int) -> String {
    state.withLock { state in
      if let anchor = state.footnoteAnchors[number] { return anchor }
      let anchor = Self.reserve("footnote-\(number)", in: &state)
      state.footnoteAnchors[number] = anchor
      return anchor
    }
  }

  /// The anchor of a use that is shown.
  func footnoteUseAnchor(_ number: Int, occurrence: Int) -> String {
    state.withLock { state in
      let suffix = occurrence == 1 ? "" : "-\(occurrence)"
      let anchor = Self.reserve("footnote-\(number)-use\(suffix)", in: &state)
      state.footnoteUseAnchors[number, default: []].append(anchor)
      return anchor
    }
  }

  func footnoteUseAnchors(_ number: Int) -> [String] {
    state.withLock { $0.footnoteUseAnchors[number] ?? [] }
  }

  func outputAnchor(_ id: Int) -> String {
    state.withLock { state in
      let anchor = Self.reserve("output-\(id + 1)", in: &state)
      if state.outputAnchors[id] == nil { state.outputAnchors[id] = anchor }
      return anchor
    }
  }

  /// The name of what has a label. Only one thing can have it, so a second one with the same label gets
  /// another.
  func anchor(ofLabel label: String) -> String {
    state.withLock { Self.take(label, from: &$0) }
  }

  /// Where a reference to a label leads.
  func address(ofLabel label: String) -> String {
    anchorsOfLabels[label] ?? Self.anchor(wishedBy: label)
  }

  func propertyAnchor(_ part: Int, label: String?, number: Int) -> String {
    state.withLock { state in
      let anchor =
        label.map { Self.take($0, from: &state) } ?? Self.reserve("property-\(number)", in: &state)
      state.anchors.insert(anchor + "-title")
      if state.propertyAnchors[part] == nil { state.propertyAnchors[part] = anchor }
      return anchor
    }
  }

  /// True the first time: a second list of works has no names for its entries.
  func startListOfWorks() -> Bool {
    state.withLock { state in
      defer { state.listsWorks = true }
      return !state.listsWorks
    }
  }

  /// A prefix for the ids within a figure.
  func figurePrefix() -> String {
    state.withLock { state in
      state.figures += 1
      return "figure-\(state.figures)-"
    }
  }

  private static func take(_ label: String, from state: inout State) -> String {
    state.free.removeValue(forKey: label) ?? reserve(anchor(wishedBy: label), in: &state)
  }

  /// A name must not have blanks (HTML Living Standard §3.2.6).
  static func anchor(wishedBy label: String) -> String {
    label.split(whereSeparator: \.isWhitespace).joined(separator: "-")
  }

  private static func reserve(_ wish: String, in state: inout State) -> String {
    reserve(wish, in: &state.anchors)
  }

  /// A name that nothing else has.
  static func reserve(_ wish: String, in taken: inout Set<String>) -> String {
    if taken.insert(wish).inserted { return wish }
    var number = 2
    while !taken.insert("\(wish)-\(number)").inserted { number += 1 }
    return "\(wish)-\(number)"
  }
}
