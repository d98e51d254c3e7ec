/// What a process used too much of, with its bound.
package enum RunExcess: Equatable, Sendable {
  /// Standard output, standard error or the records.
  case output(UInt64)
  case scratchBytes(UInt64)
  case scratchFile(UInt64)
  case scratchEntries(Int)
  case scratchDepth(Int)
  /// In all, also what is removed again.
  case written(UInt64)
  case threads(Int)
  case processes(Int)
}
