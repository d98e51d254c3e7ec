import Diagnostics
import Foundation
import Lessons
import Runner

/// What a lesson may use: what holds for all, what its course and the command say, and what it asks for and is permitted.
///
/// What the command says goes before the lesson, and the lesson before its course.
struct LessonPermissions {
  /// Seconds that a lesson may give itself by `timeout` without being permitted to.
  static let longestUnasked = 3600.0

  private(set) var limits: RunLimits
  private(set) var problems: [Diagnostic] = []
  private let options: CheckOptions
  private let fileName: String

  init(_ checked: CheckedLesson, _ options: CheckOptions) {
    (self.options, limits, fileName) = (options, options.limits, checked.lesson.file.name)
    limits.data = checked.files.data
    let (frontMatter, settings) = (checked.lesson.frontMatter, checked.source.settings)
    var requests = frontMatter.requests
    if let memory = settings.memory, !options.overridesMemory { limits.memory = UInt64(memory) << 20 }
    if let timeout = frontMatter.timeout {
      if timeout > Self.longestUnasked {
        requests.append(PermissionRequest(.time(min(timeout, 86_400)), at: frontMatter.timeoutRange))
      } else if !options.overridesTimeout {
        limits.wallClock = .seconds(timeout)
      }
    } else if let timeout = settings.timeout, !options.overridesTimeout {
      limits.wallClock = .seconds(min(timeout, 86_400))
    }
    for request in requests { grant(request) }
  }

  private mutating func grant(_ request: PermissionRequest) {
    switch request.permission {
    case .read(let path):
      guard let real = RealPath.of(path) else {
        return report(
          "there is nothing at “\(path)” to be read", code: "data-file",
          hint: "Paths of `allow.read` start at the root.",
          at: request.range)
      }
      if isGranted(.read(real), request) { limits.readable.append(real) }
    case .memory(let bytes):
      // A command that says how much has decided, also if that is less.
      guard !options.overridesMemory, bytes > limits.memory, isGranted(request.permission, request) else {
        return
      }
      limits.memory = bytes
    case .time(let seconds):
      guard !options.overridesTimeout else { return }
      if seconds <= Self.longestUnasked || isGranted(request.permission, request) {
        limits.wallClock = .seconds(seconds)
      }
    case .scratch(let bytes):
      guard bytes > limits.scratch, isGranted(request.permission, request) else { return }
      limits.scratch = bytes
    }
  }

  private mutating func isGranted(_ permission: Permission, _ request: PermissionRequest) -> Bool {
    if options.allowances.permits(permission) { return true }
    report(
      request.permission.message(usual: limits), code: "not-allowed",
      hint: "If you trust it, run the command with `--allow \(request.permission.argument)`.",
      at: request.range)
    return false
  }

  private mutating func report(_ message: String, code: String, hint: String, at range: SourceRange) {
    problems.append(
      Diagnostic(.error, code: code, file: fileName, range: range, message: message, hint: hint))
  }
}

extension Permission {
  fileprivate func message(usual limits: RunLimits) -> String {
    switch self {
    case .read(let path): "the lesson asks to read “\(path)”, which lies outside of its course"
    case .memory(let bytes):
      "the lesson asks for \(bytes >> 20) MiB of memory, and may use \(limits.memory >> 20) MiB"
    case .time(let seconds):
      "the lesson asks for \(Int(seconds)) s, and may take \(Int(LessonPermissions.longestUnasked)) s"
    case .scratch(let bytes):
      "the lesson asks for \(bytes >> 20) MiB of scratch space, and may use \(limits.scratch >> 20) MiB"
    }
  }
}
