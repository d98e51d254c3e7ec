/// The compiler's flags, all of them. `PlaygroundHooks` in LessonRuntime has the other half of this knowledge: the names of
/// the functions that the playground transform calls.
struct ImmediateMode {
  var toolchain: Toolchain
  var runtime: RuntimeInstallation
  var moduleCache: String

  /// Without `NoFunctionParameters`, programs with result builders do not compile.
  private static let playground = ["-playground", "-playground-option", "NoFunctionParameters"]

  /// Lessons are scripts: at their top level, Swift 5's rules let a function use a variable above it.
  private static let language = ["-swift-version", "5"]

  /// The flags that a program's results may depend on.
  static var options: [String] { playground + language }

  /// Compiles and runs in one process.
  func run(_ program: String) -> [String] {
    [toolchain.compiler, "-interpret", program] + Self.playground + Self.language + modules
      + ["-L", runtime.library, "-lLessonRuntime", "-no-color-diagnostics", "-diagnostic-style", "llvm"]
  }

  /// Compiles an executable with debug information and without the transform; `FailureTrap` in LessonRuntime stands in for
  /// the functions that are wrapped.
  func compile(_ program: String, to executable: String) -> [String] {
    // The library by its path: linkers list the folders that they search, which nobody confined may.
    let library = runtime.library + "/" + RuntimeInstallation.libraryName
    return [toolchain.driver, "-g", "-Onone", program, library, "-o", executable] + Self.language + modules
      + ["-Xlinker", "-rpath", "-Xlinker", runtime.library, "-suppress-warnings"]
      + ["exit", "_exit", "abort"].flatMap { ["-Xlinker", "--wrap=\($0)"] }
  }

  /// What the compiler and its programs read beside what every program of the system does.
  var readable: [String] {
    toolchain.readable + [
      runtime.modules, runtime.library + "/" + RuntimeInstallation.libraryName, runtime.headers, moduleCache,
    ] + [runtime.preloaded].compactMap(\.self)
  }

  private var modules: [String] {
    ["-I", runtime.modules, "-I", runtime.headers, "-module-cache-path", moduleCache]
  }

  /// Whether the compiler wanted to write a module to the cache.
  static func lacksModule(_ output: String) -> Bool {
    output.contains("unable to open output file") && output.contains(".pcm'")
  }

  /// Whether the compiler's complaint is about the flags rather than the program.
  static func refusesFlags(_ output: String) -> Bool {
    output.contains("unknown argument: '-playground") || output.contains("unknown argument: '-interpret")
  }
}
