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
    var figures = 0
    /// The anchors of labels that nothing has been given yet.
    var free: [String: String]
  }

  private let state: Mutex<State>
  private let anchorsOfLabels: [String: String]

  /// - Parameters:
  ///   - anchors: those of the headings, which are given.
  ///   - labels: all labels of the lesson: a reference may come before what it leads to.
  init(anchors: Set<String>, labels: some Sequence<String> = []) {
    var state = State(anchors: anchors, free: [:])
    for label in labels.sorted() {
      state.free[label] = Self.reserve(Self.anchor(wishedBy: label), in: &state)
    }
    anchorsOfLabels = state.free
    self.state = Mutex(state)
  }

  var diagnostics: [Diagnostic] { state.withLock { $0.diagnostics } }
  var usesMathematics: Bool { state.withLock { $0.usesMathematics } }
  var claimAnchors: [Int: String] { state.withLock { $0.claimAnchors } }
  var propertyAnchors: [Int: String] { state.withLock { $0.propertyAnchors } }
  var outputAnchors: [Int: String] { state.withLock { $0.outputAnchors } }

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
  private static func anchor(wishedBy label: String) -> String {
    label.split(whereSeparator: \.isWhitespace).joined(separator: "-")
  }

  private static func reserve(_ wish: String, in state: inout State) -> String {
    if state.anchors.insert(wish).inserted { return wish }
    var number = 2
    while !state.anchors.insert("\(wish)-\(number)").inserted { number += 1 }
    return "\(wish)-\(number)"
  }
}
