package import Diagnostics
import Events
import Foundation
package import Programs
import Synchronization

/// Program → Outcome: an earlier one where it is valid, else that of a run.
package final class ProgramResults: Sendable {
  package enum Policy: Equatable, Sendable {
    /// Whether anything may run.
    package var runs: Bool { if case .frozen = self { false } else { true } }

    /// Each program is run, and nothing is kept.
    case running
    /// Results are kept in a folder, and taken from it.
    case storing(String)
    /// Results are taken from a folder, and nothing is run.
    case frozen(String)
  }

  /// Runs after which the store is looked over.
  private static let savesBetweenLooks = 64

  private let runner: ProgramRunner
  private let policy: Policy
  /// Nothing if nothing is stored.
  private let setting: Result<RunSetting, RunnerProblem>?
  private let saves = Atomic<Int>(0)

  package init(
    toolchain: Toolchain, runtime: RuntimeInstallation, caches: String, isConfined: Bool, policy: Policy
  ) {
    self.policy = policy
    runner = ProgramRunner(toolchain: toolchain, runtime: runtime, caches: caches, isConfined: isConfined)
    guard policy != .running else {
      setting = nil
      return
    }
    setting = Result { () throws(RunnerProblem) in
      try RunSetting(toolchain: toolchain, runtime: runtime, caches: caches, isConfined: isConfined)
    }
  }

  /// Whatever the policy is, runs the program and keeps nothing.
  package func run(
    _ program: Program, file: String, fallback: SourceRange, limits: RunLimits
  ) async -> ProgramRunner.Outcome {
    if case .frozen = policy { return refusal(.notStored(nil), file, fallback) }
    return await runner.run(program, file: file, fallback: fallback, limits: limits)
  }

  /// Runs the program with nudged literals; that is never kept.
  package func noise(
    _ program: Program, file: String, fallback: SourceRange, limits: RunLimits
  ) async -> Result<NoiseRuns, NoiseProblem> {
    await runner.noise(program, file: file, fallback: fallback, limits: limits)
  }

  package func outcome(
    of program: Program, file: String, fallback: SourceRange, limits: RunLimits
  ) async -> ProgramRunner.Outcome {
    guard let store, let setting else {
      return await runner.run(program, file: file, fallback: fallback, limits: limits)
    }
    if !limits.readable.isEmpty {
      if isFrozen { return refusal(.readsElsewhere, file, fallback) }
      return await runner.run(program, file: file, fallback: fallback, limits: limits)
    }
    switch setting {
    case .success(let setting):
      return await outcome(of: program, in: setting, store, file: file, fallback: fallback, limits: limits)
    case .failure(let problem):
      if isFrozen { return refusal(problem, file, fallback) }
      var outcome = await runner.run(program, file: file, fallback: fallback, limits: limits)
      outcome.origin = .run([.noKey])
      return outcome
    }
  }

  private func outcome(
    of program: Program, in setting: RunSetting, _ store: ResultStore, file: String, fallback: SourceRange,
    limits: RunLimits
  ) async -> ProgramRunner.Outcome {
    let key = ResultKey(program, limits.data, in: setting)
    var notes: [StoreNote] = []
    switch lookUp(key, of: program, in: store) {
    case .found(let recording):
      var outcome = recording.outcome(of: file)
      outcome.origin = .stored
      outcome.isKept = true
      return outcome
    case .unusable:
      if isFrozen { return refusal(.storedResultDamaged, file, fallback) }
      notes.append(.replaced)
    case .absent:
      if isFrozen { return refusal(.notStored(difference(of: key, file)), file, fallback) }
    }
    let recorded = await runner.record(program, file: file, fallback: fallback, limits: limits)
    var isKept = false
    if let recording = recorded.recording?.moved(.toContent(of: program)), setting.isCurrent,
      limits.data.allSatisfy(\.isCurrent)
    {
      do {
        try store.save(recording, for: key, lesson: file)
        isKept = true
        lookOver(store)
      } catch {
        notes.append(.notSaved)
      }
    }
    var outcome = recorded.outcome
    outcome.origin = .run(notes)
    outcome.isKept = isKept
    return outcome
  }

  private func lookUp(_ key: ResultKey, of program: Program, in store: ResultStore) -> ResultStore.Finding {
    switch store.find(key, marksUse: !isFrozen) {
    case .found(let recording):
      recording.moved(.toLesson(of: program)).map { .found($0) } ?? .unusable
    case .absent: .absent
    case .unusable: .unusable
    }
  }

  private func lookOver(_ store: ResultStore) {
    let count = saves.wrappingAdd(1, ordering: .relaxed).oldValue
    if count % Self.savesBetweenLooks == 0 { store.shrink() }
  }

  private var isFrozen: Bool { if case .frozen = policy { true } else { false } }

  private var store: ResultStore? {
    switch policy {
    case .running: nil
    case .storing(let folder), .frozen(let folder): ResultStore(folder: folder)
    }
  }

  private func refusal(
    _ problem: RunnerProblem, _ file: String, _ range: SourceRange
  ) -> ProgramRunner.Outcome {
    var outcome = ProgramRunner.Outcome(
      transcript: nil, events: [], problems: [problem.diagnostic(file: file, at: range)])
    outcome.origin = .refused
    return outcome
  }

  private func difference(of key: ResultKey, _ lesson: String) -> StoreDifference? {
    guard let store, let newest = store.newestKey(of: lesson) else { return nil }
    return StoreDifference(stored: newest, wanted: key)
  }
}

// MARK: - Explaining

extension ProgramResults {
  /// What would become of a program, and why.
  package struct Explanation: Sendable {
    package enum State: Equatable, Sendable {
      case off
      case unidentified(RunnerProblem)
      /// It reads files that are in no key.
      case readsElsewhere
      case found
      case unusable
      case absent(StoreDifference?)
    }

    package var key: ResultKey?
    package var state: State
  }

  package func explanation(of program: Program, limits: RunLimits, lesson: String) -> Explanation {
    guard let store, let setting else { return Explanation(key: nil, state: .off) }
    guard limits.readable.isEmpty else { return Explanation(key: nil, state: .readsElsewhere) }
    switch setting {
    case .failure(let problem): return Explanation(key: nil, state: .unidentified(problem))
    case .success(let setting):
      let key = ResultKey(program, limits.data, in: setting)
      let state: Explanation.State =
        switch lookUp(key, of: program, in: store) {
        case .found: .found
        case .unusable: .unusable
        case .absent: .absent(difference(of: key, lesson))
        }
      return Explanation(key: key, state: state)
    }
  }
}
