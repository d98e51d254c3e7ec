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
    var figures = 0
  }

  private let state: Mutex<State>

  /// - Parameter anchors: those of the headings, which are given.
  init(anchors: Set<String>) {
    state = Mutex(State(anchors: anchors))
  }

  var diagnostics: [Diagnostic] { state.withLock { $0.diagnostics } }
  var usesMathematics: Bool { state.withLock { $0.usesMathematics } }
  var claimAnchors: [Int: String] { state.withLock { $0.claimAnchors } }
  var propertyAnchors: [Int: String] { state.withLock { $0.propertyAnchors } }

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

  func claimAnchor(_ id: Int) -> String {
    state.withLock { state in
      let anchor = Self.reserve("claim-\(id + 1)", in: &state)
      state.anchors.insert(anchor + "-note")
      if state.claimAnchors[id] == nil { state.claimAnchors[id] = anchor }
      return anchor
    }
  }

  func propertyAnchor(_ part: Int, wish: String) -> String {
    state.withLock { state in
      let anchor = Self.reserve(wish, in: &state)
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

  private static func reserve(_ wish: String, in state: inout State) -> String {
    if state.anchors.insert(wish).inserted { return wish }
    var number = 2
    while !state.anchors.insert("\(wish)-\(number)").inserted { number += 1 }
    return "\(wish)-\(number)"
  }
}
