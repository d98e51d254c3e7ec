import Events
import Glibc

/// The last place that the lesson reached, in memory shared with the runner.
///
/// A process that is stopped from outside can post nothing any more; the runner reads here how far it came.
enum LessonPosition {
  /// Two 32-bit numbers, so that one store writes both.
  nonisolated(unsafe) private static let shared: UnsafeMutablePointer<UInt64> = {
    let size = MemoryLayout<UInt64>.size
    let page = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, RuntimeEnvironment.positionDescriptor, 0)
    guard let page, page != MAP_FAILED else {
      // A program that was started by hand has nobody who would read it.
      let own = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
      own.initialize(to: 0)
      return own
    }
    return page.assumingMemoryBound(to: UInt64.self)
  }()

  static func reach(line: Int, column: Int) {
    guard line < ScaffoldLine.first else { return }
    store(UInt64(UInt32(truncatingIfNeeded: line)) << 32 | UInt64(UInt32(truncatingIfNeeded: column)))
  }

  static func store(_ value: UInt64) {
    shared.pointee = value
  }
}
