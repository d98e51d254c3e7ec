/// What a lesson's process may use.
package struct RunLimits: Equatable, Sendable {
  /// From its start to its end.
  package var wallClock: Duration = .seconds(30)
  /// Bytes of address space; the compiler in the same process takes about half a gigabyte of it.
  package var memory: UInt64 = 2 << 30
  /// Bytes that each of standard output, standard error and the records may come to, and each file of its own.
  package var output: UInt64 = 16 << 20
  /// Bytes that its scratch folder may hold.
  package var scratch = Self.standardScratch
  /// Files and folders in it.
  package var scratchFiles = 4096
  package var threads = 1024
  /// Files of the course that it finds in its folder.
  package var data: [DataFile] = []
  /// Files and folders elsewhere that it may read, with everything below them.
  package var readable: [String] = []
  /// Whether it may run where the kernel cannot confine it in full.
  package var acceptsWeakerSandbox = true

  package init() {}

  package static let standardScratch: UInt64 = 64 << 20

  /// A bound by processor time as well, for what the wall clock cannot stop any more because the tool itself has gone.
  var processorSeconds: UInt64 { UInt64(max(1, wallClock.components.seconds)) + 5 }

  /// The kernel's own limit, which is exact: one for all files.
  var fileSize: UInt64 { scratch > Self.standardScratch ? max(scratch, output) : output }

  /// Bytes that it may write in all, also to files that it removes: what they hold is on the disk as long as they are open,
  /// and in no folder.
  var written: UInt64 { scratch.multipliedReportingOverflow(by: 16).partialValue }

  /// The compiler writes objects and executables that are larger than what a lesson may print.
  static let compilerFileSize: UInt64 = 1 << 30
}
