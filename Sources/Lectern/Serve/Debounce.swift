/// Turns many changes close together into one: an editor that saves a file, or a checkout of many.
///
/// Times are those of any clock that does not go back.
struct Debounce: Equatable, Sendable {
  /// How long nothing must have changed.
  var quiet = Duration.milliseconds(80)
  /// After this time it is due even though more changes come: something may write without end.
  var longest = Duration.seconds(1)
  private var first: Duration?
  private var latest: Duration?

  init() {}

  mutating func note(at time: Duration) {
    first = first ?? time
    latest = time
  }

  /// How long it is until the changes are due; nothing if there were none.
  func wait(at time: Duration) -> Duration? {
    guard let first, let latest else { return nil }
    return max(.zero, min(latest + quiet, first + longest) - time)
  }

  /// Whether changes are due. They are then forgotten.
  mutating func isDue(at time: Duration) -> Bool {
    guard wait(at: time) == .zero else { return false }
    (first, latest) = (nil, nil)
    return true
  }
}
