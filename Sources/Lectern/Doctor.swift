import Foundation
import Pages
import Runner

/// What this machine has and lacks, for people whose lessons do not build.
package enum Doctor {
  package struct Finding: Equatable, Sendable {
    package enum State: String, Sendable {
      case good, limited, missing
    }

    package var state: State
    package var subject: String
    package var detail: String
    /// What to do about it.
    package var advice: String?
  }

  package static func examine(executable: String) async -> [Finding] {
    let environment = ProcessInfo.processInfo.environment
    let toolchain = Result { () throws(RunnerProblem) in
      try Toolchain.locate(searchPath: environment["PATH"])
    }
    let runtime = Result { () throws(RunnerProblem) in
      try RuntimeInstallation.locate(executable: executable)
    }
    var findings = [
      finding(
        "Swift toolchain",
        toolchain.flatMap { toolchain in
          Result { () throws(RunnerProblem) in
            try toolchain.version()
          }
        }),
      finding("runtime library", runtime.map(\.library)),
    ]
    if case .success(let toolchain) = toolchain, case .success(let runtime) = runtime {
      let caches = CacheFolder.path(environment: environment)
      findings.append(await immediateMode(toolchain, runtime, caches: caches))
      findings.append(sandbox(runtime))
    }
    findings.append(engine)
    findings.append(script(WebAssets.katex, "KaTeX", needed: true, package: "libjs-katex"))
    findings.append(
      script(WebAssets.highlighter, "highlight.js", needed: false, package: "libjs-highlight.js"))
    findings.append(
      Finding(
        state: .good, subject: "processors",
        detail: "\(ProcessInfo.processInfo.activeProcessorCount), one lesson on each at a time"))
    return findings
  }

  private static func finding(_ subject: String, _ result: Result<String, RunnerProblem>) -> Finding {
    switch result {
    case .success(let detail): Finding(state: .good, subject: subject, detail: detail)
    case .failure(let problem):
      Finding(state: .missing, subject: subject, detail: problem.message, advice: problem.hint)
    }
  }

  /// Runs a small lesson as every lesson is run.
  private static func immediateMode(
    _ toolchain: Toolchain, _ runtime: RuntimeInstallation, caches: String
  ) async -> Finding {
    let subject = "running lessons"
    let runner = ProgramRunner(toolchain: toolchain, runtime: runtime, caches: caches, isConfined: true)
    if let problem = await runner.problemWithProbe() {
      return Finding(state: .missing, subject: subject, detail: problem.message, advice: problem.hint)
    }
    return Finding(state: .good, subject: subject, detail: "a cell was compiled, run and reported")
  }

  private static func sandbox(_ runtime: RuntimeInstallation) -> Finding {
    let subject = "sandbox"
    switch runtime.landlockVersion {
    case .some(let version) where version > 0 && !runtime.countsWrites:
      return Finding(
        state: .limited, subject: subject,
        detail: "Landlock \(version), seccomp, resource limits; the kernel does not count what is written",
        advice: "A lesson can fill the disk while it runs, with files that it has removed.")
    case .some(let version) where version > 0:
      return Finding(state: .good, subject: subject, detail: "Landlock \(version), seccomp, resource limits")
    default:
      return Finding(
        state: .limited, subject: subject,
        detail: "no Landlock: lessons may read and write your files; with --strict they are not run",
        advice:
          "Run lessons you do not trust on Linux 5.13 or later, with Landlock among its security modules.")
    }
  }

  private static var engine: Finding {
    let subject = "JavaScriptCore"
    if let path = ScriptCore.path { return Finding(state: .good, subject: subject, detail: path) }
    return Finding(
      state: .missing, subject: subject, detail: "not found: pages with formulas cannot be built",
      advice: "Install it: apt-get install \(ScriptCore.package)")
  }

  private static func script(_ asset: WebAssets, _ subject: String, needed: Bool, package: String) -> Finding
  {
    if let folder = asset.folder { return Finding(state: .good, subject: subject, detail: folder) }
    return Finding(
      state: needed ? .missing : .limited, subject: subject,
      detail: needed ? "not found: pages with formulas cannot be built" : "not found: listings stay plain",
      advice: "Install it: apt-get install \(package)")
  }

  package static func text(of findings: [Finding]) -> String {
    let width = findings.map(\.subject.count).max() ?? 0
    var lines: [String] = []
    for finding in findings {
      let mark =
        switch finding.state {
        case .good: "ok     "
        case .limited: "limited"
        case .missing: "MISSING"
        }
      let padding = String(repeating: " ", count: width - finding.subject.count)
      lines.append("\(mark)  \(finding.subject)\(padding)  \(finding.detail)")
      if let advice = finding.advice {
        lines.append(String(repeating: " ", count: 11 + width) + advice)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
