import Events
@preconcurrency import Glibc

extension RuntimeEnvironment {
  /// The seed of the nudges of this run; nothing for a run without. The lesson does not see it.
  static var noiseSeed: UInt64? {
    defer { unsetenv(noise) }
    return getenv(noise).flatMap { UInt64(String(cString: $0)) }
  }

  /// How this run looks for the place of a failure; nothing if it does not.
  static var locatingMode: String? { getenv(locating).map { String(cString: $0) } }
}

/// While the runner looks for the place where a lesson failed, it needs a trap on the stack of the failure, for the
/// backtracer to name the lesson's line. These two failures have none of their own.
enum FailureTrap {
  nonisolated(unsafe) private static var throwCount: UInt64 = 0
  /// The number of the throw to stop at; 0 for none.
  nonisolated(unsafe) private static var fatalThrow: UInt64 = 0

  static func setUp() {
    guard let number = RuntimeEnvironment.locatingMode.flatMap({ UInt64($0) }) else { return }
    fatalThrow = number
    watchThrows()
  }

  /// An error that nobody catches stops the program after the stack has unwound. The runner counts the throws of one
  /// run, and has the next trap at the last of them.
  private static func watchThrows() {
    typealias Handler = @convention(c) (UnsafeRawPointer?) -> Void
    let handler: Handler = { _ in FailureTrap.countThrow() }
    // The runtime's two hooks, of which swift-testing uses the same: for `throws`, and for typed throws.
    for name in ["_swift_willThrow", "_swift_willThrowTypedImpl"] {
      guard let hook = dlsym(nil, name) else { continue }
      hook.assumingMemoryBound(to: Optional<Handler>.self).pointee = handler
    }
  }

  private static func countThrow() {
    throwCount += 1
    LessonPosition.store(throwCount)
    if throwCount == fatalThrow { trap() }
  }

  /// Not `abort`: the C library keeps no frame pointers, and the backtracer would lose the stack there.
  static func trap() -> Never {
    preconditionFailure("the place of the failure")
  }
}

// The linker puts these in the place of the C library's functions (`--wrap`) in the program that locates a failure: a lesson
// that leaves early leaves no stack behind.

@_cdecl("__wrap_exit")
public func _lessonExit(_ status: CInt) -> Never { FailureTrap.trap() }

@_cdecl("__wrap__exit")
public func _lessonQuickExit(_ status: CInt) -> Never { FailureTrap.trap() }

@_cdecl("__wrap_abort")
public func _lessonAbort() -> Never { FailureTrap.trap() }
