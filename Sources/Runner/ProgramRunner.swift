package import Diagnostics
package import Events
import Foundation
package import Programs

/// Program → Transcript: runs programs through the toolchain and turns every way to fail into a diagnostic.
package struct ProgramRunner: Sendable {
  package struct Outcome: Equatable, Sendable {
    /// Nothing if the program did not start.
    package var transcript: Transcript?
    package var events: [Event]
    package var problems: [Diagnostic]

    package init(transcript: Transcript?, events: [Event], problems: [Diagnostic]) {
      self.transcript = transcript
      self.events = events
      self.problems = problems
    }
  }

  private let mode: ImmediateMode
  private let cache: ModuleCache
  private let isConfined: Bool

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
    do {
      try await cache.fill()
      let run = try await start(program, limits: limits)
      return await judge(run, of: program, file: file, fallback: fallback, limits: limits)
    } catch {
      return Outcome(transcript: nil, events: [], problems: [error.diagnostic(file: file, at: fallback)])
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
    var events: EventDecoder.Result
    var output: [UInt8]
    var error: [UInt8]
    var position: SourcePosition?

    /// What standard error holds before the lesson's first statement is the compiler's.
    var compilerOutput: String {
      guard case .started? = events.events.first?.kind, let length = events.events.first?.printed.error else {
        return String(decoding: error, as: UTF8.self)
      }
      return String(decoding: error.prefix(length), as: UTF8.self)
    }
  }

  private func start(_ program: Program, limits: RunLimits) async throws(RunnerProblem) -> Run {
    let run = try await start(program, limits: limits, compilesModules: false)
    guard ImmediateMode.lacksModule(run.compilerOutput) else { return run }
    await cache.forget()
    return try await start(program, limits: limits, compilesModules: true)
  }

  /// - Parameter compilesModules: Whether the lesson imports a module that is not in the cache, which it may not write to, and
  ///   so has to compile it for itself.
  private func start(
    _ program: Program, limits: RunLimits, compilesModules: Bool
  ) async throws(RunnerProblem) -> Run {
    let workspace = try Workspace.make(program: program.text)
    var mode = mode
    if compilesModules { mode.moduleCache = workspace.scratch + "/modules" }
    let token = Self.token()
    let environment = [
      "HOME": workspace.scratch, "TMPDIR": workspace.scratch,
      "PATH": "\(mode.toolchain.folder):/usr/bin:/bin",
      "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", RuntimeEnvironment.token: token,
      // Sets and dictionaries in the same order in every run.
      "SWIFT_DETERMINISTIC_HASHING": "1",
    ]
    let outcome = try await ConfinedProcess.run(
      ConfinedProcess.Request(
        launcher: mode.runtime.launcher, command: mode.run(workspace.program), environment: environment,
        folder: workspace.scratch, output: workspace.output, error: workspace.error,
        events: workspace.events, position: workspace.position, isConfined: isConfined, limits: limits,
        fileSize: limits.output))
    return Run(
      outcome: outcome, events: EventDecoder.decode(workspace.bytes(of: workspace.events), token: token),
      output: workspace.bytes(of: workspace.output),
      error: CompilerOutput.withoutCrashReport(workspace.bytes(of: workspace.error)),
      position: workspace.sharedPage.flatMap(Self.position))
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
      if let failure {
        let locator = TrapLocator(mode: mode, limits: limits, isConfined: isConfined)
        if let place = await locator.locate(failure, in: program) {
          range = SourceRange(place.position)
          if case .signal = problem, let reason = place.reason { problem = .trap(reason) }
        }
      }
      problems.append(problem.diagnostic(file: file, at: range))
      transcript.finished = false
    }
    return Outcome(transcript: transcript, events: run.events.events, problems: problems)
  }

  private func problemBeforeStart(_ run: Run, limits: RunLimits) -> RunnerProblem {
    if run.outcome.ranOutOfTime { return .timeOut(limits.wallClock) }
    return .compilerStopped(output: CompilerOutput.summary(of: run.compilerOutput))
  }

  /// Why the lesson did not come to a good end, and what to look for to find out where.
  private func problem(
    of run: Run, finished: Bool, limits: RunLimits
  ) -> (RunnerProblem, TrapLocator.Failure?)? {
    if run.outcome.ranOutOfTime { return (.timeOut(limits.wallClock), nil) }
    let reason = CompilerOutput.trapReason(in: run.error)
    switch run.outcome.status {
    case .signaled(SIGXFSZ): return (.outputLimit(limits.output), nil)
    case .signaled(SIGXCPU): return (.timeOut(limits.wallClock), nil)
    case .signaled(let signal) where finished:
      return (.lateFailure(reason ?? RunnerProblem.signal(signal).message), nil)
    case .signaled(let signal):
      let thrown = "Error raised at top level: "
      if let reason, reason.hasPrefix(thrown) {
        return (.uncaughtError(String(reason.dropFirst(thrown.count))), .uncaughtError)
      }
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

  private static func position(_ page: UInt64) -> SourcePosition? {
    let (line, column) = (Int(page >> 32), Int(page & 0xFFFF_FFFF))
    return line > 0 ? SourcePosition(line: line, column: max(1, column)) : nil
  }
}
