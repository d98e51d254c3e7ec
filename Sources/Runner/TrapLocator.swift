import Diagnostics
import Events
import Foundation
import Programs

/// Finds where a failed lesson failed: compiles it once more with debug information and lets the Swift runtime's backtracer
/// name the lesson's line. Only failing lessons pay for it.
struct TrapLocator {
  private static let backtrace =
    "enable=yes,color=no,interactive=no,images=none,registers=none,threads=crashed,limit=200,"
    + "output-to=stderr,timeout=20s"

  let mode: ImmediateMode
  let limits: RunLimits
  let isConfined: Bool

  enum Failure: Equatable {
    case trap
    case uncaughtError
  }

  struct Place: Equatable {
    var position: SourcePosition
    /// Why, where only the backtracer knows.
    var reason: String?
    /// The case that a property was trying.
    var trial: PositionPage.Trial?
  }

  /// Where the lesson fails; nothing if it does not fail again. For an error that nobody caught that is the statement at
  /// the top level that let it through.
  func locate(_ failure: Failure, in program: Program) async -> Place? {
    guard let workspace = try? Workspace.make(program: program.text) else { return nil }
    var request = DebugCompilation(mode: mode, limits: limits, isConfined: isConfined)
      .request(in: workspace, environment: environment(workspace.scratch))
    guard let compiled = try? await DebugCompilation.run(request, in: workspace), compiled.status.isSuccess
    else { return nil }
    request.command = [workspace.executable]
    request.fileSize = limits.fileSize
    request.readable = mode.readable + [mode.runtime.launcher]
    request.isWatched = true
    guard (try? workspace.place(limits.data)) != nil else { return nil }
    request.environment["SWIFT_BACKTRACE"] =
      Self.backtrace + (isConfined ? ",swift-backtrace=\(mode.runtime.launcher)" : "")
    request.environment[RuntimeEnvironment.locating] = "traps"
    if failure == .uncaughtError {
      request.environment[RuntimeEnvironment.locating] = "0"
      guard (try? await ConfinedProcess.run(request)) != nil, let count = workspace.sharedPage?.place,
        count > 0
      else { return nil }
      try? workspace.prepareFiles()
      request.environment[RuntimeEnvironment.locating] = String(count)
    }
    guard (try? await ConfinedProcess.run(request)) != nil else { return nil }
    let report = String(decoding: workspace.bytes(of: workspace.error), as: UTF8.self)
    let positions = Self.positions(in: report)
    let position = failure == .trap ? positions.first : positions.last
    return position.map {
      Place(
        position: $0, reason: Self.runtimeFailure(in: report), trial: workspace.sharedPage?.trial)
    }
  }

  /// The second one is for arithmetic that overflows, of which the runtime says nothing itself.
  private static let heads = ["*** Program crashed", "*** Swift runtime failure: "]

  /// `arithmetic overflow`, if the report names such a reason.
  static func runtimeFailure(in report: String) -> String? {
    guard let head = report.firstRange(of: "*** Swift runtime failure: ") else { return nil }
    let rest = report[head.upperBound...]
    return rest.firstRange(of: " ***").map { String(rest[..<$0.lowerBound]) }
  }

  private func environment(_ scratch: String) -> [String: String] {
    [
      "PATH": "\(mode.toolchain.folder):/usr/bin:/bin", "HOME": scratch, "TMPDIR": scratch, "TZ": "UTC",
      "SWIFT_DETERMINISTIC_HASHING": "1",
    ]
  }

  /// The frames `… at …/lesson.md:57:12` after the report's head, innermost first.
  static func positions(in report: String) -> [SourcePosition] {
    guard let head = Self.heads.compactMap({ report.firstRange(of: $0)?.upperBound }).min() else { return [] }
    return report[head...].split(separator: "\n").compactMap { line in
      guard let file = line.lastRange(of: "/\(Program.lessonName):") else { return nil }
      let numbers = line[file.upperBound...].split(separator: ":").compactMap { Int($0) }
      guard numbers.count == 2, numbers[0] > 0, numbers[0] < ScaffoldLine.first else { return nil }
      return SourcePosition(line: numbers[0], column: max(1, numbers[1]))
    }
  }
}

extension StringProtocol {
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    ranges(of: text).last
  }
}
