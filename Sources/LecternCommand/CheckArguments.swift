import ArgumentParser
import Foundation
import Lectern

/// The options of every command that runs lessons.
struct CheckArguments: ParsableArguments {
  @Option(name: .long, help: "How many lessons run at the same time (default: one for each processor core).")
  var jobs: Int?

  @Flag(name: .long, help: "Warnings fail, too: exit status 2.")
  var strict = false

  @Option(name: .long, help: "Seconds that a lesson may run; goes before the lesson's own `timeout`.")
  var timeout: Double?

  @Option(name: .long, help: "Mebibytes of memory that a lesson may use.")
  var memory: Int?

  @Flag(name: .customLong("no-sandbox"), help: "Run lessons without confinement. Only for lessons you trust.")
  var noSandbox = false

  @OptionGroup var store: StoreArguments

  @Flag(name: .long, help: "No progress on standard error.")
  var quiet = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be from 1 to 1024.") }
    if let timeout, !(timeout > 0 && timeout <= 86_400) {
      throw ValidationError("--timeout must be more than 0 and at most 86400 seconds.")
    }
    if let memory, !(64...1_048_576).contains(memory) {
      throw ValidationError("--memory must be from 64 to 1048576 MiB.")
    }
  }

  /// Makes ready for running lessons, and says how.
  func prepare() -> CheckOptions {
    Interruption.handle()
    var options = CheckOptions(
      executable: Self.executable, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    options.isConfined = !noSandbox
    options.results = store.policy
    if let timeout {
      options.limits.wallClock = .seconds(timeout)
      options.overridesTimeout = true
    }
    if let memory {
      options.limits.memory = UInt64(memory) << 20
      options.overridesMemory = true
    }
    return options
  }

  static var executable: String {
    Bundle.main.executablePath ?? CommandLine.arguments.first ?? "lectern"
  }
}
