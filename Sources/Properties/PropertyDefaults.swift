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

  /// Sets the defaults of the whole process so that each property without a seed of its own has exactly
  /// this one: a seed that a result shows is given back to the property that it came from.
  @_spi(Lectern)
  public static func setExactly(_ defaults: Self) {
    process.withLock { $0 = ProcessState(defaults: defaults, seedIsExact: true) }
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
    return try enclosing.with(defaults, hasNewSeed: seed != nil).run(body)
  }

  /// As `with` of a block that does not suspend.
  nonisolated(nonsending)
    public static func with<Result, Failure: Error>(
      trials: Int? = nil, seed: UInt64? = nil,
      _ body: nonisolated(nonsending) () async throws(Failure) -> Result
    ) async throws(Failure) -> Result
  {
    let outer = current
    let defaults = Self(trials: trials ?? outer.trials, seed: seed ?? outer.seed)
    let enclosing = PropertyScope.current
    return try await enclosing.with(defaults, hasNewSeed: seed != nil).run(body)
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
      if state.seedIsExact { return state.defaults.seed }
      let ordinal = state.ordinals[place, default: 0]
      state.ordinals[place] = ordinal + 1
      return SeededRandom.seed(SeededRandom.seed(state.defaults.seed, part: place), part: ordinal)
    }
  }

  private struct ProcessState {
    var defaults = PropertyDefaults()
    var seedIsExact = false
    var ordinals: [UInt64: UInt64] = [:]
  }

  private static let process = Mutex(ProcessState())
}

/// Defaults that are in force for one block, and the law that the block belongs to.
struct PropertyScope: Sendable {
  @TaskLocal static var current: PropertyScope?

  let defaults: PropertyDefaults

  /// Where seeds come from, or `nil` for the process.
  let seeds: Seeds?

  /// Where a law that is being tried notes what it sees; `nil` outside a law.
  let recorder: TrialRecorder?

  /// The scope inside a law. A property that a law evaluates must give the same answer each time the same
  /// case is run, so its seed depends on the outer one and on its place, and on nothing that was run
  /// before.
  static func insideLaw(seed: UInt64, recorder: TrialRecorder) -> Self {
    let defaults = PropertyDefaults(trials: PropertyDefaults.current.trials, seed: seed)
    return Self(defaults: defaults, seeds: Seeds(dependOnPlaceAlone: true), recorder: recorder)
  }

  func run<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    let outcome = Self.$current.withValue(self) { () -> Swift.Result<Result, Failure> in
      do throws(Failure) { return .success(try body()) } catch { return .failure(error) }
    }
    return try outcome.get()
  }

  nonisolated(nonsending)
    func run<Result, Failure: Error>(
      _ body: nonisolated(nonsending) () async throws(Failure) -> Result
    ) async throws(Failure) -> Result
  {
    let outcome = await Self.$current.withValue(self) { () -> Swift.Result<Result, Failure> in
      do throws(Failure) { return .success(try await body()) } catch { return .failure(error) }
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

extension PropertyScope? {
  /// The scope of a block inside this one, with other defaults.
  fileprivate func with(_ defaults: PropertyDefaults, hasNewSeed: Bool) -> PropertyScope {
    PropertyScope(
      defaults: defaults, seeds: hasNewSeed ? PropertyScope.Seeds() : self?.seeds, recorder: self?.recorder)
  }
}
