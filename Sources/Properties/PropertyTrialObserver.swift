import Synchronization

/// Who wants to know of each case before the law is run on it: when a law traps, nothing is left to tell
/// its input but what was said before.
@_spi(Lectern)
public enum PropertyTrialObserver {
  /// Where the property stands; the number of the trial, from 1; the seed of the property; and the arguments
  /// of the law as texts, which are only made when they are asked for, within the call.
  public typealias Observer =
    @Sendable (
      _ location: PropertyResult.Location, _ trial: Int, _ seed: UInt64, _ arguments: () -> [String]
    ) -> Void

  private static let observer = Mutex<Observer?>(nil)

  /// Sets the observer of all properties of the process that begin from now on; `nil`, as it is at first, for
  /// none.
  ///
  /// It is called in the thread that runs the law, before the arguments are drawn, since a generator may trap,
  /// too, for every case of properties that are not part of another law. A case that is run for shrinking has
  /// the number of the trial that it came of.
  public static func set(_ observer: Observer?) {
    Self.observer.withLock { $0 = observer }
  }

  static var current: Observer? { observer.withLock { $0 } }
}
