import Synchronization

/// Who wants to know of every result, even of one that nobody keeps.
///
/// Observers are called once for each property, in the thread that ran it, before `forAll` or `exists`
/// returns. Properties that are evaluated inside a law are part of that law and not reported.
public enum PropertyObserver {
  /// What ``remove(_:)`` needs.
  public struct Token: Sendable {
    fileprivate let number: Int
  }

  private struct State {
    var nextNumber = 0
    var observers: [(number: Int, call: @Sendable (PropertyResult) -> Void)] = []
  }

  private static let state = Mutex(State())

  @discardableResult
  public static func add(_ observer: @escaping @Sendable (PropertyResult) -> Void) -> Token {
    state.withLock { state in
      let token = Token(number: state.nextNumber)
      state.nextNumber += 1
      state.observers.append((token.number, observer))
      return token
    }
  }

  public static func remove(_ token: Token) {
    state.withLock { state in state.observers.removeAll { $0.number == token.number } }
  }

  static func notify(_ result: PropertyResult) {
    let observers = state.withLock { $0.observers }
    for observer in observers { observer.call(result) }
  }
}
