import Events
@preconcurrency import Glibc
import Properties
import Synchronization

/// What the lesson has come to so far: decides what is worth a record.
final class LessonRecorder: Sendable {
  static let shared = LessonRecorder()

  private struct State {
    var scopes = ScopeSet()
    var showsNames = false
  }

  private let writer = EventWriter()
  private let state = Mutex(State())

  private init() {
    // What was printed before a trap must not be lost in a buffer.
    setvbuf(stdout, nil, _IOLBF, 0)
    PropertyObserver.add { [writer] result in
      // What fails from here on does not fail in a trial.
      LessonPosition.endTrials()
      writer.post(.property(PropertyRecord(result)))
    }
  }

  func post(_ kind: Event.Kind) {
    writer.post(kind)
  }

  func begin(part: Int, showsNames: Bool) {
    state.withLock { $0.showsNames = showsNames }
    writer.post(.began(part: part))
  }

  func enterScope(_ range: EventRange) {
    guard range.startLine < ScaffoldLine.first else { return }
    state.withLock { $0.scopes.insert(range) }
  }

  func log<Value>(_ value: Value, name: String, range: EventRange) {
    guard Value.self != Void.self, range.startLine < ScaffoldLine.first else { return }
    let isWanted = state.withLock { state in
      (name.isEmpty || state.showsNames) && !state.scopes.contains(range)
    }
    guard isWanted else { return }
    writer.post(
      .value(
        LoggedValue(
          name: name, type: String(describing: Value.self), range: range, shown: ShownValue(showing: value))))
  }
}
