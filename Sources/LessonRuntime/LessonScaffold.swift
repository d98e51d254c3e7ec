import Events
@preconcurrency import Glibc
@_spi(Lectern) import Properties
@_spi(Lectern) import Softmax

/// What the program around the cells calls. Lessons do not.
public enum _Lesson {
  /// The first statement of every program.
  public static func start() {
    if let seed = RuntimeEnvironment.noiseSeed { LiteralNoise.start(seed: seed) }
    FailureTrap.setUp()
    Deviations.start()
    TrialWatch.start(describesInputs: RuntimeEnvironment.locatingMode != nil)
    LessonRecorder.shared.post(.started)
  }

  public static func begin(_ part: Int, showsNames: Bool, line: Int, column: Int) {
    LessonPosition.reach(line: line, column: column)
    LessonRecorder.shared.begin(part: part, showsNames: showsNames)
  }

  /// Sets what quantifiers in the block use unless they are told otherwise.
  public static func settings(trials: Int?, seedText: String) {
    PropertyDefaults.set(
      PropertyDefaults(
        trials: trials ?? PropertyDefaults.standardTrials, seed: SeededRandom.seed(forLabel: seedText)))
  }

  /// The same with a seed that is used as it is.
  public static func settings(trials: Int?, seed: UInt64) {
    PropertyDefaults.setExactly(
      PropertyDefaults(trials: trials ?? PropertyDefaults.standardTrials, seed: seed))
  }

  public static func end(_ part: Int) {
    LessonRecorder.shared.post(.ended(part: part))
  }

  /// A cell that must fail has thrown.
  public static func fail(_ part: Int, _ error: any Error) {
    LessonRecorder.shared.post(.failed(part: part, message: String(describing: error)))
  }

  public static func claim<Value>(_ id: Int, _ value: Value) {
    LessonRecorder.shared.post(.claim(id: id, ClaimValue(of: value)))
  }

  /// A claim whose text is the cells of a table.
  public static func table<Value>(_ id: Int, _ value: Value) {
    LessonRecorder.shared.post(.claim(id: id, ClaimValue(ofTable: value)))
  }

  /// The last statement of every program.
  public static func finish() {
    LessonRecorder.shared.post(.finished)
  }
}
