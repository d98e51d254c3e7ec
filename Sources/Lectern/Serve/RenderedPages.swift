import Foundation
import Pages
import Synchronization

/// The pages that earlier builds of one process rendered. One is taken again if all that it says is the same, and the
/// templates are.
final class RenderedPages: Sendable {
  private struct State {
    var templates: TemplateSet?
    var known: [String: (page: Page, data: Data)] = [:]
  }

  private let state = Mutex(State())

  func begin(with templates: TemplateSet) {
    state.withLock { state in
      guard state.templates != templates else { return }
      state = State(templates: templates)
    }
  }

  func data(of page: Page) -> Data? {
    guard let known = state.withLock({ $0.known[page.path] }), known.page == page else { return nil }
    return known.data
  }

  func keep(_ data: Data, of page: Page) {
    state.withLock { $0.known[page.path] = (page, data) }
  }

  func keepOnly(_ paths: Set<String>) {
    state.withLock { state in state.known = state.known.filter { paths.contains($0.key) } }
  }
}
