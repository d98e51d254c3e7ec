/// The lists of choices that were tried, by hash, so that none is evaluated twice.
///
/// A hash that two lists share costs the second its turn; at 64 bits that does not happen. Ranges do not
/// count, since a replay goes by the ranges of its generators.
struct TriedLists {
  /// A few megabytes at most. After that the set starts anew: repeating some work does no harm.
  static let limit = 200_000

  private var hashes: Set<UInt64> = []

  /// Lengths at which a replay has once ended before the end of its list.
  private var shortLengths: Set<Int> = []

  /// What lists became, by hash, as long as there is room: some passes go on from there.
  private var replays: [UInt64: Choices] = [:]
  private var room = roomForReplays

  /// So many choices of replays are kept, a few megabytes, before they are forgotten.
  private static let roomForReplays = 50_000

  enum Answer {
    case new
    case known(replay: Choices?)
  }

  /// Enters a list. It is not new if an earlier replay has used exactly a part of it from the start, since
  /// it would use the same again.
  @discardableResult
  mutating func insert(_ list: [Choice]) -> Answer {
    if hashes.count >= Self.limit { self = TriedLists() }
    var hash = Self.start
    for (index, choice) in list.enumerated() {
      if shortLengths.contains(index), hashes.contains(hash) { return .known(replay: replays[hash]) }
      hash = Self.hash(hash, choice)
    }
    return hashes.insert(hash).inserted ? .new : .known(replay: replays[hash])
  }

  /// Notes what a list became in a replay, which may have used only a part of it.
  mutating func note(_ replay: Choices, of list: [Choice]) {
    let count = min(replay.recorded.count, list.count)
    let hash = list[..<count].reduce(Self.start, Self.hash)
    if count < list.count {
      shortLengths.insert(count)
      hashes.insert(hash)
    }
    room -= replay.recorded.count
    if room < 0 {
      replays.removeAll()
      room = Self.roomForReplays
    }
    replays[hash] = replay
  }

  private static let start: UInt64 = 0x9e37_79b9_7f4a_7c15

  private static func hash(_ hash: UInt64, _ choice: Choice) -> UInt64 {
    let bits: UInt64
    let factor: UInt64
    switch choice {
    case .integer(let value, _): (bits, factor) = (UInt64(bitPattern: Int64(value)), 0xbf58_476d_1ce4_e5b9)
    case .float(let value, _): (bits, factor) = (value.bitPattern, 0x94d0_49bb_1331_11eb)
    }
    let mixed = (hash ^ bits) &* factor
    return (mixed ^ (mixed &>> 29)) &* 0xff51_afd7_ed55_8ccd &+ 1
  }
}
