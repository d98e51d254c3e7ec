internal import CJavaScriptCore
import Foundation

/// JavaScriptCore's C interface, loaded when it is asked for.
package struct ScriptCore: Sendable {
  /// What Debian and others call the library, the newest first.
  private static let names = [
    "libjavascriptcoregtk-4.1.so.0", "libjavascriptcoregtk-6.0.so.1", "libjavascriptcoregtk-4.0.so.18",
  ]
  private static let folders = [
    "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib",
  ]

  /// Where the library may lie, in the order in which it is looked for.
  package static let candidates =
    ["/System/Library/Frameworks/JavaScriptCore.framework/JavaScriptCore"]
    + names.flatMap { name in folders.map { $0 + "/" + name } }

  /// The Debian package that has it.
  package static let package = "libjavascriptcoregtk-4.1-0"

  /// Where it lies.
  package static var path: String? {
    candidates.first { FileManager.default.fileExists(atPath: $0) }
  }

  /// Nothing where the library is missing.
  static let loaded: ScriptCore? = {
    var core = ScriptCore()
    for path in candidates where JavaScriptCoreLoad(path, &core.functions) { return core }
    return nil
  }()

  private(set) var functions = JavaScriptCore()
}
