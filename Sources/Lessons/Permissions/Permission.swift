package import Diagnostics

/// Something that a lesson may do only if the command line says so: the front matter asks with `allow`, and `--allow` permits.
package enum Permission: Equatable, Sendable {
  /// A file or a folder with everything below it, by its absolute path.
  case read(String)
  /// Bytes.
  case memory(UInt64)
  /// Seconds.
  case time(Double)
  /// Bytes in the scratch folder.
  case scratch(UInt64)

  package enum Kind: String, CaseIterable, Sendable {
    case read, memory, time, scratch
  }

  package var kind: Kind {
    switch self {
    case .read: .read
    case .memory: .memory
    case .time: .time
    case .scratch: .scratch
    }
  }

  /// Reads a value as people write it: `/data`, `4G`, `10 min`. Nothing if it is none of the kind, or out of bounds.
  package init?(_ kind: Kind, _ text: String) {
    switch kind {
    case .read:
      guard text.hasPrefix("/"), !text.utf8.contains(where: { $0 < 0x20 }) else { return nil }
      self = .read(text)
    case .memory, .scratch:
      guard let bytes = Quantity(text)?.bytes else { return nil }
      self = kind == .memory ? .memory(bytes) : .scratch(bytes)
    case .time:
      guard let seconds = Quantity(text)?.seconds else { return nil }
      self = .time(seconds)
    }
  }

  /// As it is written behind `--allow`: `memory=4G`.
  package var argument: String {
    switch self {
    case .read(let path): "read=\(path)"
    case .memory(let bytes): "memory=\(Quantity.text(ofBytes: bytes))"
    case .time(let seconds): "time=\(Quantity.text(of: seconds))"
    case .scratch(let bytes): "scratch=\(Quantity.text(ofBytes: bytes))"
    }
  }
}

/// What a lesson asks for, and where.
package struct PermissionRequest: Equatable, Sendable {
  package var permission: Permission
  package var range: SourceRange

  package init(_ permission: Permission, at range: SourceRange) {
    (self.permission, self.range) = (permission, range)
  }
}
