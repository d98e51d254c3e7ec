package import Diagnostics
import Foundation

extension RunnerProblem {
  package func diagnostic(file: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(severity, code: code, file: file, range: range, message: message, hint: hint)
  }

  private var severity: Diagnostic.Severity {
    if case .sandboxLimited = self { .warning } else { .error }
  }

  package var code: String {
    switch self {
    case .toolchainMissing, .toolchainBroken: "toolchain-missing"
    case .toolchainRefusesFlags: "toolchain-unsupported"
    case .runtimeMissing: "runtime-missing"
    case .workspaceFailed, .cacheFailed, .cannotStart: "cannot-run"
    case .compilerStopped: "compiler-stopped"
    case .timeOut: "time-out"
    case .tooMuch(let excess): excess.code
    case .memoryLimit: "memory-limit"
    case .uncaughtError: "uncaught-error"
    case .trap: "trap"
    case .signal: "signal"
    case .earlyExit: "early-exit"
    case .lateFailure: "late-failure"
    case .strayRecord: "stray-record"
    case .toolchainUnidentified: "toolchain-unknown"
    case .notStored, .readsElsewhere: "not-stored"
    case .storedResultDamaged: "stored-result-damaged"
    case .sandboxLimited: "sandbox-limited"
    case .sandboxRefused: "sandbox-refused"
    case .dataFailed, .dataChanged: "data-file"
    }
  }

  package var message: String {
    switch self {
    case .toolchainMissing: "no Swift toolchain was found, so the lesson could not be run"
    case .toolchainBroken(let compiler): "\(compiler) does not tell its version"
    case .toolchainRefusesFlags(let version):
      "this Swift toolchain does not accept the playground flags (\(version))"
    case .runtimeMissing(let files): "parts of Lectern are missing: \(files.joined(separator: ", "))"
    case .workspaceFailed(let reason): "no folder could be made to run the lesson in: \(reason)"
    case .cacheFailed(let folder): "the folder \(folder), where compiled modules are kept, could not be made"
    case .cannotStart(let reason): "the lesson's process could not be started: \(reason)"
    case .compilerStopped(let output): "the compiler stopped: \(output)"
    case .timeOut(let limit): "the lesson was still running after \(limit.text), and was stopped here"
    case .tooMuch(let excess): "\(excess.message), and was stopped here"
    case .memoryLimit(let limit):
      "the lesson needed more memory than the \(limit >> 20) MiB that it may use, and was stopped here"
    case .uncaughtError(let error):
      // The type is the lesson's own, whose module nobody named.
      "an error was thrown and not caught: \(error.hasPrefix("lesson.") ? String(error.dropFirst(7)) : error)"
    case .trap(let reason): reason
    case .signal(let signal): "the lesson was ended by signal \(signal) (\(Self.name(of: signal)))"
    case .earlyExit(let status): "the lesson ended itself here with status \(status), before its last cell"
    case .lateFailure(let reason): "the lesson ran to its end and failed then: \(reason)"
    case .strayRecord(let line):
      "the lesson wrote to the descriptor of the records by itself (line \(line)); its results cannot be trusted"
    case .toolchainUnidentified:
      "the toolchain's standard library does not tell its version, so it cannot be said which results are valid"
    case .notStored(nil): "no result of this lesson's code is stored, and --frozen runs nothing"
    case .notStored(let difference?):
      "the stored result of this lesson is not valid any more, and --frozen runs nothing: \(difference.message)"
    case .readsElsewhere: "the lesson reads files outside of its course, and --frozen runs nothing"
    case .storedResultDamaged: "the stored result of this lesson's code is damaged, and --frozen runs nothing"
    case .sandboxLimited(let reason): "the lesson ran in a weaker sandbox: \(reason)"
    case .sandboxRefused(let reason): "the lesson was not run, for want of a full sandbox: \(reason)"
    case .dataFailed(let name, let reason): "the data file “\(name)” could not be copied: \(reason)"
    case .dataChanged(let name): "the data file “\(name)” changed while the lesson was checked"
    }
  }

  package var hint: String? {
    switch self {
    case .toolchainMissing:
      "Install Swift 6.3 or later and put it on PATH; `lectern doctor` says what is there."
    case .toolchainBroken, .toolchainRefusesFlags: "`lectern doctor` says what this machine has and lacks."
    case .runtimeMissing: "Build everything with `swift build -c release`, or install with `make install`."
    case .workspaceFailed: "Set TMPDIR to a folder that can be written to."
    case .cacheFailed: "Set XDG_CACHE_HOME to a folder that can be written to."
    case .timeOut: "Give it longer with `timeout: 60` in the front matter or with --timeout."
    case .tooMuch(let excess): excess.hint
    case .memoryLimit:
      "Use less, or ask for more with `allow: {memory: 4G}` in the front matter, which `--allow memory` permits."
    case .sandboxRefused: "--strict accepts no weaker one; `lectern doctor` says what this machine lacks."
    case .dataChanged: "Run the command again."
    case .uncaughtError(let error) where error.isDenial:
      "The sandbox lets a lesson read the files that it declares (`data:` in its front matter), write where it runs, and "
        + "open no connection."
    case .uncaughtError: "Catch it with do/catch, or tag the cell `raises-exception` if it must fail."
    case .toolchainUnidentified: "Run the lesson without --frozen."
    case .notStored, .storedResultDamaged:
      "Run `lectern verify` where the lesson may run, and bring the folder of its results here (--cache)."
    case .earlyExit: "Remove the call: a lesson must run to its end to be verified."
    default: nil
    }
  }

  private static func name(of signal: Int32) -> String {
    strsignal(signal).map { String(cString: $0) } ?? "unknown"
  }
}

extension String {
  /// Whether it says that the system forbade something, as Foundation puts it.
  fileprivate var isDenial: Bool {
    [
      "NSCocoaErrorDomain Code=513", "NSCocoaErrorDomain Code=257", "Operation not permitted",
      "Permission denied",
    ]
    .contains { contains($0) }
  }
}

extension Duration {
  /// `30 s`, `0.5 s`.
  fileprivate var text: String {
    let (seconds, attoseconds) = components
    guard attoseconds != 0 else { return "\(seconds) s" }
    return "\(Double(seconds) + Double(attoseconds) / 1e18) s"
  }
}
