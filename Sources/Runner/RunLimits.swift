/// What a lesson's process may use.
package struct RunLimits: Equatable, Sendable {
  /// From its start to its end.
  package var wallClock: Duration = .seconds(30)
  /// Bytes of address space; the compiler in the same process takes about half a gigabyte of it.
  package var memory: UInt64 = 2 << 30
  /// Bytes that each of standard output, standard error and the records may come to.
  package var output: UInt64 = 16 << 20

  package init() {}

  /// A bound by processor time as well, for what the wall clock cannot stop any more because the tool itself has gone.
  var processorSeconds: UInt64 { UInt64(max(1, wallClock.components.seconds)) + 5 }

  /// The compiler writes objects and executables that are larger than what a lesson may print.
  static let compilerFileSize: UInt64 = 1 << 30
}
