import Synchronization

/// How many trials a property has and where its seed comes from, unless it says so itself.
///
/// Without any setting there are 1,000 trials. Seeds then follow from the base seed, the file and function
/// the property stands in, and how many properties were run there before; never from a clock. So a run
/// repeats itself exactly, and properties in tests that run in parallel do not disturb each other.
public struct PropertyDefaults: Sendable, Equatable {
  public static let standardTrials = 1_000

  /// The number of trials.
  public var trials: Int

  /// What all seeds follow from.
  public var seed: UInt64

  public init(trials: Int = standardTrials, seed: UInt64 = 0) {
    self.trials = trials
    self.seed = seed
  }

  /// The defaults in force here.
  public static var current: Self {
    PropertyScope.current?.defaults ?? process.withLock { $0.defaults }
  }

  /// Sets the defaults of the whole process and counts properties from 0 again.
  public static func set(_ defaults: Self) {
    process.withLock { $0 = ProcessState(defaults: defaults) }
  }

  /// Runs a block under other defaults; what is `nil` stays as it is.
  ///
  /// With a seed, the first property of the block has exactly this seed, so the seed that a result shows
  /// can be given here to try the same cases again. The next ones have seeds that follow from it.
  public static func with<Result, Failure: Error>(
    trials: Int? = nil, seed: UInt64? = nil, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let outer = current
    let defaults = Self(trials: trials ?? outer.trials, seed: seed ?? outer.seed)
    let enclosing = PropertyScope.current
    let scope = PropertyScope(
      defaults: defaults, seeds: seed == nil ? enclosing?.seeds : PropertyScope.Seeds(),
      isInsideLaw: enclosing?.isInsideLaw ?? false)
    return try scope.run(body)
  }

  /// The seed of the next property that has none of its own.
  static func nextSeed(fileID: String, function: String) -> UInt64 {
    let place = SeededRandom.seed(forLabel: "\(fileID) \(function)")
    if let scope = PropertyScope.current, let seeds = scope.seeds {
      if seeds.dependOnPlaceAlone { return SeededRandom.seed(scope.defaults.seed, part: place) }
      let ordinal = seeds.next()
      return ordinal == 0
        ? scope.defaults.seed : SeededRandom.seed(scope.defaults.seed, part: ordinal)
    }
    return process.withLock { state in
      let ordinal = state.ordinals[place, default: 0]
      state.ordinals[place] = ordinal + 1
      return SeededRandom.seed(SeededRandom.seed(state.defaults.seed, part: place), part: ordinal)
    }
  }

  private struct ProcessState {
    var defaults = PropertyDefaults()
    var ordinals: [UInt64: UInt64] = [:]
  }

  private static let process = Mutex(ProcessState())
}

/// Defaults that are in force for one block.
struct PropertyScope: Sendable {
  @TaskLocal static var current: PropertyScope?

  let defaults: PropertyDefaults

  /// Where seeds come from, or `nil` for the process.
  let seeds: Seeds?

  /// Whether the block is part of a law that is being tried.
  let isInsideLaw: Bool

  /// The scope inside a law. A property that a law evaluates must give the same answer each time the same
  /// case is run, so its seed depends on the outer one and on its place, and on nothing that was run
  /// before.
  static func insideLaw(seed: UInt64) -> Self {
    let defaults = PropertyDefaults(trials: PropertyDefaults.current.trials, seed: seed)
    return Self(defaults: defaults, seeds: Seeds(dependOnPlaceAlone: true), isInsideLaw: true)
  }

  func run<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    let outcome = Self.$current.withValue(self) { () -> Swift.Result<Result, Failure> in
      do throws(Failure) { return .success(try body()) } catch { return .failure(error) }
    }
    return try outcome.get()
  }

  final class Seeds: Sendable {
    let dependOnPlaceAlone: Bool
    private let count = Atomic<UInt64>(0)

    init(dependOnPlaceAlone: Bool = false) {
      self.dependOnPlaceAlone = dependOnPlaceAlone
    }

    func next() -> UInt64 {
      count.wrappingAdd(1, ordering: .relaxed).oldValue
    }
  }
}
