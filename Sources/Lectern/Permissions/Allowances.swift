package import Lessons
import Runner

/// What `--allow` permits lessons that ask for it.
package struct Allowances: Equatable, Sendable {
  /// Kinds without a bound.
  private var kinds: [Permission.Kind] = []
  private var permissions: [Permission] = []

  package init() {}

  package enum Failure: Error, Equatable, Sendable {
    case unknown(String)
    case value(Permission.Kind, String)
  }

  /// - Parameter argument: `memory`, as much as a lesson asks for; `memory=4G`, up to that much.
  package mutating func add(_ argument: String) throws(Failure) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard let name = parts.first, let kind = Permission.Kind(rawValue: name) else {
      throw .unknown(parts.first ?? argument)
    }
    guard parts.count == 2 else {
      kinds.append(kind)
      return
    }
    guard var permission = Permission(kind, parts[1]) else { throw .value(kind, parts[1]) }
    if case .read(let path) = permission { permission = .read(RealPath.of(path) ?? path) }
    permissions.append(permission)
  }

  package func permits(_ asked: Permission) -> Bool {
    kinds.contains(asked.kind) || permissions.contains { $0.includes(asked) }
  }
}

extension Permission {
  fileprivate func includes(_ asked: Permission) -> Bool {
    switch (self, asked) {
    case (.read(let path), .read(let other)): other == path || path == "/" || other.hasPrefix(path + "/")
    case (.memory(let bytes), .memory(let other)), (.scratch(let bytes), .scratch(let other)): other <= bytes
    case (.time(let seconds), .time(let other)): other <= seconds
    default: false
    }
  }
}
