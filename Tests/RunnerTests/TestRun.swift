import Diagnostics
import Events
import Foundation
import Programs
import Runner

/// Runs a program with the toolchain and the runtime library of this build.
enum TestRun {
  static let runner = Result { () throws(RunnerProblem) in
    try runner(caches: FileManager.default.temporaryDirectory.path + "/lectern-tests")
  }

  static func runner(caches: String) throws(RunnerProblem) -> ProgramRunner {
    let environment = ProcessInfo.processInfo.environment
    return ProgramRunner(
      toolchain: try Toolchain.locate(searchPath: environment["PATH"]),
      runtime: try RuntimeInstallation.locate(executable: executable), caches: caches, isConfined: true)
  }

  static var executable: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      Bundle.main.executablePath ?? ""
    #endif
  }

  /// The code is one cell that begins on line 10 of its lesson; its first line is line 11.
  static func run(
    _ code: String, limits: RunLimits = RunLimits(), runner: ProgramRunner? = nil
  ) async throws -> ProgramRunner.Outcome {
    let program = Program(
      text: """
        #sourceLocation(file: "lectern", line: 1000000)
        import LessonRuntime
        _Lesson.start()
        _Lesson.begin(0, showsNames: false, line: 10, column: 1)
        #sourceLocation(file: "lesson.md", line: 11)
        \(code)
        #sourceLocation(file: "lectern", line: 1000003)
        _Lesson.end(0)
        _Lesson.finish()

        """, parts: [0], claims: [])
    let fallback = SourceRange(SourcePosition(line: 10, column: 1))
    let runner = try runner ?? Self.runner.get()
    return await runner.run(program, file: "a.md", fallback: fallback, limits: limits)
  }

  static func limits(seconds: Int = 30, output: UInt64 = 16 << 20) -> RunLimits {
    var limits = RunLimits()
    limits.wallClock = .seconds(seconds)
    limits.output = output
    return limits
  }
}

extension ProgramRunner.Outcome {
  /// `code line:column` of each problem.
  var places: [String] {
    problems.map { "\($0.code) \($0.range.start.line):\($0.range.start.column)" }
  }

  var printed: String {
    (transcript?.parts[0]?.items ?? []).reduce(into: "") { text, item in
      if case .printed(let part) = item { text += part }
    }
  }

  var shown: [ShownValue] {
    (transcript?.parts[0]?.items ?? []).compactMap { item in
      if case .value(let value) = item { value.shown } else { nil }
    }
  }
}
