/// Why a lesson did not run, or not to its end. Facts only; the sentences are in RunnerProblem+Message.
package enum RunnerProblem: Error, Equatable, Sendable {
  case toolchainMissing
  case toolchainBroken(compiler: String)
  case toolchainRefusesFlags(version: String)
  case runtimeMissing([String])
  case workspaceFailed(reason: String)
  /// The folder for what is kept between runs cannot be made.
  case cacheFailed(folder: String)
  case cannotStart(reason: String)
  case compilerStopped(output: String)
  case timeOut(Duration)
  /// More than the process may use.
  case tooMuch(RunExcess)
  /// It asked for more memory than there was for it.
  case memoryLimit(UInt64)
  case uncaughtError(String)
  case trap(String)
  case signal(Int32)
  case earlyExit(status: Int32)
  case lateFailure(String)
  case strayRecord(line: Int)
  /// Results depend on the toolchain's version, and it cannot be told without starting it.
  case toolchainUnidentified
  /// Nothing may run, and there is no result from earlier. The difference is from the lesson's latest one.
  case notStored(StoreDifference?)
  case storedResultDamaged
  /// Nothing may run, and what the lesson reads is part of no stored result.
  case readsElsewhere
  /// The lesson ran, and less confined than it should have been.
  case sandboxLimited(String)
  /// It would have been, and only full confinement is accepted.
  case sandboxRefused(String)
  /// A file that the lesson declares could not be brought to it.
  case dataFailed(name: String, reason: String)
  case dataChanged(name: String)
}
