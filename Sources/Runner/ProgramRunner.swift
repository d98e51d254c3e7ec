package import Diagnostics
package import Events
import Foundation
package import Programs

/// Program → Transcript: runs programs through the toolchain and turns every way to fail into a diagnostic.
package struct ProgramRunner: Sendable {
  package struct Outcome: Equatable, Sendable {
    package enum Origin: Equatable, Sendable {
      case run([StoreNote])
      case stored
      /// Nothing may run, and nothing was stored.
      case refused
    }

    /// Nothing if the program did not start.
    package var transcript: Transcript?
    package var events: [Event]
    package var problems: [Diagnostic]
    package var origin = Origin.run([])
    /// Whether the next run of the same program will be this one.
    package var isKept = false

    /// Of a program that may not run.
    package static func refused(_ problems: [Diagnostic]) -> Outcome {
      var outcome = Outcome(transcript: nil, events: [], problems: problems)
      outcome.origin = .refused
      return outcome
    }

    package init(transcript: Transcript?, events: [Event], problems: [Diagnostic]) {
      self.transcript = transcript
      self.events = events
      self.problems = problems
    }
  }

  let mode: ImmediateMode
  private let cache: ModuleCache
  let isConfined: Bool

  /// - Parameter caches: A folder for what is kept between runs.
  package init(toolchain: Toolchain, runtime: RuntimeInstallation, caches: String, isConfined: Bool) {
    cache = ModuleCache(toolchain: toolchain, installation: runtime, caches: caches)
    mode = ImmediateMode(toolchain: toolchain, runtime: runtime, moduleCache: cache.folder)
    self.isConfined = isConfined
  }

  /// - Parameters:
  ///   - file: The lesson's name, for diagnostics.
  ///   - fallback: Where to report what has no place of its own: the lesson's first cell or claim.
  package func run(
    _ program: Program, file: String, fallback: SourceRange, limits: RunLimits
  ) async -> Outcome {
    await record(program, file: file, fallback: fallback, limits: limits).outcome
  }

  /// An outcome, and what can stand for it another time: of a run that failed nothing can, since a limit or the machine
  /// may have had a part in it.
  struct Recorded {
    var outcome: Outcome
    var recording: Recording?
  }

  func record(
    _ program: Program, file: String, fallback: SourceRange, limits: RunLimits
  ) async -> Recorded {
    do {
      try await cache.fill()
      let run = try await start(program, limits: limits)
      let outcome = await judge(run, of: program, file: file, fallback: fallback, limits: limits)
      return Recorded(outcome: outcome, recording: run.recording(of: outcome))
    } catch {
      let problem = error.diagnostic(file: file, at: fallback)
      return Recorded(outcome: Outcome(transcript: nil, events: [], problems: [problem]))
    }
  }

  /// What keeps even the smallest lesson from running on this machine.
  package func problemWithProbe() async -> RunnerProblem? {
    let probe = Program(
      text: "import LessonRuntime\n_Lesson.start()\n_Lesson.claim(0, 1 + 1)\n_Lesson.finish()\n", parts: [],
      claims: [0])
    do {
      try await cache.fill()
      let run = try await start(probe, limits: RunLimits())
      let transcript = Transcript(events: run.events.events, output: run.output, error: run.error)
      guard transcript.finished, transcript.claims == [0: .number("2")] else {
        return problemBeforeStart(run, limits: RunLimits())
      }
      return nil
    } catch {
      return error
    }
  }

  private struct Run {
    var outcome: ConfinedProcess.Outcome
    /// Their lengths of standard error are those of the lesson's own.
    var events: EventDecoder.Result
    var output: [UInt8]
    /// What standard error holds before the lesson's first statement is the compiler's.
    var compilerOutput: String
    var error: [UInt8]
    /// What the process left about where it was.
    var page: PositionPage?

    var position: SourcePosition? {
      guard let (line, column) = page.map({ PositionPage.halves(of: $0.place) }), line > 0 else { return nil }
      return SourcePosition(line: line, column: max(1, column))
    }

    init(
      _ outcome: ConfinedProcess.Outcome, events: EventDecoder.Result, output: [UInt8], error: [UInt8],
      page: PositionPage?
    ) {
      (self.outcome, self.events, self.output, self.page) = (outcome, events, output, page)
      let first = events.events.first
      let compilers = first?.kind == .started ? first?.printed.error ?? 0 : error.count
      compilerOutput = String(decoding: error.prefix(compilers), as: UTF8.self)
      self.error = Array(error.dropFirst(compilers))
      for index in events.events.indices { self.events.events[index].printed.error -= compilers }
    }

    /// The run, if it came to its end, in full confinement, and the compiler has warned at most.
    func recording(of outcome: Outcome) -> Recording? {
      guard outcome.transcript?.finished == true, self.outcome.limitation.isEmpty, events.badLines.isEmpty,
        outcome.problems.allSatisfy({ $0.severity == .warning })
      else { return nil }
      return Recording(events: events.events, output: output, error: error, warnings: outcome.problems)
    }
  }

  private func start(_ program: Program, limits: RunLimits) async throws(RunnerProblem) -> Run {
    let run = try await start(program, limits: limits, compilesModules: false)
    guard ImmediateMode.lacksModule(run.compilerOutput) else { return run }
    await cache.forget()
    return try await start(program, limits: limits, compilesModules: true)
  }

  /// Bytes that the compiler's modules may take in the scratch folder.
  private static let modulesSize: UInt64 = 256 << 20

  /// - Parameter compilesModules: Whether the lesson imports a module that is not in the cache, which it may not write to, and
  ///   so has to compile it for itself.
  private func start(
    _ program: Program, limits: RunLimits, compilesModules: Bool
  ) async throws(RunnerProblem) -> Run {
    let workspace = try Workspace.make(program: program.text)
    try workspace.place(limits.data)
    var (mode, limits) = (mode, limits)
    if compilesModules {
      mode.moduleCache = workspace.scratch + "/modules"
      limits.scratch += Self.modulesSize
    }
    let token = Self.token()
    let environment = [
      "HOME": workspace.scratch, "TMPDIR": workspace.scratch,
      "PATH": "\(mode.toolchain.folder):/usr/bin:/bin",
      "LANG": "C.UTF-8", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no", RuntimeEnvironment.token: token,
      // Sets and dictionaries in the same order in every run.
      "SWIFT_DETERMINISTIC_HASHING": "1",
    ]
    let outcome = try await ConfinedProcess.run(
      ConfinedProcess.Request(
        launcher: mode.runtime.launcher, command: mode.run(workspace.program), environment: environment,
        folder: workspace.scratch, output: workspace.output, error: workspace.error,
        events: workspace.events, position: workspace.position, isConfined: isConfined, limits: limits,
        fileSize: limits.fileSize, readable: mode.readable + [workspace.program],
        preloaded: mode.runtime.preloaded, isWatched: true))
    return Run(
      outcome, events: EventDecoder.decode(workspace.bytes(of: workspace.events), token: token),
      output: workspace.bytes(of: workspace.output),
      error: CompilerOutput.withoutCrashReport(workspace.bytes(of: workspace.error)),
      page: workspace.sharedPage)
  }

  private func judge(
    _ run: Run, of program: Program, file: String, fallback: SourceRange, limits: RunLimits
  ) async -> Outcome {
    var transcript = Transcript(events: run.events.events, output: run.output, error: run.error)
    var problems = CompilerMessage.diagnostics(in: run.compilerOutput, file: file, fallback: fallback)
    let reached = run.position.map { SourceRange($0) } ?? fallback

    if let line = run.events.badLines.first {
      problems.append(RunnerProblem.strayRecord(line: line).diagnostic(file: file, at: fallback))
    }
    if !run.outcome.limitation.isEmpty {
      problems.append(
        RunnerProblem.sandboxLimited(run.outcome.limitation).diagnostic(file: file, at: fallback))
    }
    guard transcript.started else {
      if !problems.contains(where: { $0.severity == .error }) {
        problems.append(
          problemBeforeStart(run, limits: limits).diagnostic(file: file, at: fallback))
      }
      return Outcome(transcript: nil, events: run.events.events, problems: problems)
    }
    if let (found, failure) = problem(of: run, finished: transcript.finished, limits: limits) {
      var (problem, range) = (found, reached)
      var trial = run.page?.trial
      if let failure {
        let locator = TrapLocator(mode: mode, limits: limits, isConfined: isConfined)
        if let place = await locator.locate(failure, in: program) {
          range = SourceRange(place.position)
          if case .signal = problem, let reason = place.reason { problem = .trap(reason) }
          trial = trial.map { $0.described(by: place.trial) }
        }
      }
      problems.append(problem.diagnostic(file: file, at: range).during(trial))
      transcript.finished = false
    }
    return Outcome(transcript: transcript, events: run.events.events, problems: problems)
  }

  private func problemBeforeStart(_ run: Run, limits: RunLimits) -> RunnerProblem {
    if let excess = run.outcome.excess { return .tooMuch(excess) }
    if run.outcome.ranOutOfTime { return .timeOut(limits.wallClock) }
    // What the compiler said of it had no room either.
    if run.compilerOutput.isEmpty, !Workspace.hasRoom {
      return .workspaceFailed(reason: String(cString: strerror(ENOSPC)))
    }
    return .compilerStopped(output: CompilerOutput.summary(of: run.compilerOutput))
  }

  /// Why the lesson did not come to a good end, and what to look for to find out where.
  private func problem(
    of run: Run, finished: Bool, limits: RunLimits
  ) -> (RunnerProblem, TrapLocator.Failure?)? {
    if let excess = run.outcome.excess { return (.tooMuch(excess), nil) }
    if run.outcome.ranOutOfTime { return (.timeOut(limits.wallClock), nil) }
    let reason = CompilerOutput.trapReason(in: run.error)
    switch run.outcome.status {
    case .signaled(SIGXCPU): return (.timeOut(limits.wallClock), nil)
    case .signaled(let signal) where finished:
      return (.lateFailure(reason ?? RunnerProblem.signal(signal).message), nil)
    case .signaled(let signal):
      let thrown = "Error raised at top level: "
      if let reason, reason.hasPrefix(thrown) {
        return (.uncaughtError(String(reason.dropFirst(thrown.count))), .uncaughtError)
      }
      if let reason, reason.hasPrefix("failed to allocate ") { return (.memoryLimit(limits.memory), nil) }
      return (reason.map(RunnerProblem.trap) ?? .signal(signal), signal == SIGKILL ? nil : .trap)
    case .exited(let status) where !finished: return (.earlyExit(status: status), .trap)
    case .exited(0): return nil
    case .exited(let status): return (.lateFailure("status \(status)"), nil)
    }
  }

  private static func token() -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return "lectern-" + digits
  }
}
