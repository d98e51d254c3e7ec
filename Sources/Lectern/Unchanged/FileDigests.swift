import Foundation
import Runner

/// Digests of many files.
enum FileDigests {
  private static let chunk = 32

  /// - Returns: One for each path; nothing for those that cannot be read.
  static func of(_ paths: [String?]) -> [String?] {
    ConcurrentMap.map(paths, chunk: chunk) { path in
      path.flatMap { try? RegularFile.bytes(of: $0) }.map { SHA256.text(of: $0) }
    }
  }

  static func of(_ files: [Data]) -> [String] {
    ConcurrentMap.map(files, chunk: chunk) { SHA256.text(of: $0) }
  }
}
