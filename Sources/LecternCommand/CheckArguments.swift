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

  @Option(name: .long, help: "Try other random cases: any text, in place of the lessons' own `seed`.")
  var seed: String?

  @Flag(name: .customLong("no-sandbox"), help: "Run lessons without confinement. Only for lessons you trust.")
  var noSandbox = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What lessons that ask for it in their front matter may do: read, memory, time or scratch; up to a bound with memory=4G.",
      valueName: "kind[=bound]"))
  var allow: [String] = []

  @OptionGroup var store: StoreArguments

  @Flag(name: .long, help: "No progress on standard error.")
  var quiet = false

  @Flag(name: .long, help: "Say of each lesson why it ran or did not, and how long it took.")
  var verbose = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be from 1 to 1024.") }
    if let timeout, !(timeout > 0 && timeout <= 86_400) {
      throw ValidationError("--timeout must be more than 0 and at most 86400 seconds.")
    }
    _ = try allowances()
    if let memory, !(64...1_048_576).contains(memory) {
      throw ValidationError("--memory must be from 64 to 1048576 MiB.")
    }
  }

  private func allowances() throws -> Allowances {
    var allowances = Allowances()
    for argument in allow {
      do throws(Allowances.Failure) {
        try allowances.add(argument)
      } catch {
        throw ValidationError(error.sentence)
      }
    }
    return allowances
  }

  /// Makes ready for running lessons, and says how.
  func prepare() -> CheckOptions {
    Interruption.handle()
    var options = CheckOptions(
      executable: Self.executable, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    options.isConfined = !noSandbox
    options.results = store.policy
    options.seed = seed
    options.isVerbose = verbose
    options.limits.acceptsWeakerSandbox = !strict
    // They have been read once when the arguments were checked.
    if let allowances = try? allowances() { options.allowances = allowances }
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

extension Allowances.Failure {
  fileprivate var sentence: String {
    switch self {
    case .unknown(let name): "--allow knows read, memory, time and scratch, and no “\(name)”."
    case .value(.read, let text): "--allow read takes a path from the root on, not “\(text)”."
    case .value(.time, let text): "--allow time takes a time such as 600, 10min or 2h, not “\(text)”."
    case .value(let kind, let text):
      "--allow \(kind.rawValue) takes a size such as 512M or 4G, not “\(text)”."
    }
  }
}
