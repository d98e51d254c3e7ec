import Foundation
import Runner

/// Everything that a build of a course reads, as text: two builds in the same state come to the same.
///
/// Nothing here knows what a build does with it: whole folders are in it, all options, and all libraries of the process. What a
/// later version of the tool reads from them cannot be forgotten here.
struct BuildState: Equatable, Sendable {
  enum Part: String, CaseIterable, Sendable {
    /// How the command was given.
    case options
    case tool
    /// What runs depend on beside their programs.
    case runs
    case templates
    case course
  }

  private(set) var values: [Part: String] = [:]

  subscript(part: Part) -> String { values[part] ?? "" }

  init(values: [Part: String]) { self.values = values }

  /// Parts in which two states differ.
  func differences(from other: BuildState) -> [Part] {
    Part.allCases.filter { self[$0] != other[$0] }
  }
}

/// A state together with what tells whether it has stayed the same.
struct ObservedState: Sendable {
  let state: BuildState
  private let executable: String
  private let listings: [FolderListing]
  private let isSettled: Bool

  /// - Parameter request: What else the command was given: which reports are wanted.
  init(_ options: BuildOptions, request: String) throws(BuildDoubt) {
    let now = FileStamp.Time.now
    let course = try FolderListing(of: options.source, output: options.output)
    var values: [BuildState.Part: String] = [:]
    values[.options] = Self.text(of: options, request: request)
    values[.tool] = try ToolState.text(executable: options.check.executable)
    guard let runs = ProgramResults.identity(options.check) else { throw .unidentified }
    values[.runs] = runs
    var listings = [course]
    var templates = ""
    for folder in TemplateFolder.candidates(options) {
      let listing = try FolderListing(of: folder)
      templates += try "in \(folder)\n" + listing.text()
      listings.append(listing)
    }
    values[.templates] = templates
    values[.course] = try course.text()
    state = BuildState(values: values)
    self.listings = listings
    executable = options.check.executable
    isSettled = listings.allSatisfy { $0.isSettled(at: now) }
  }

  /// Whether nobody has written to any of the folders since: what a build has read in between is this state.
  var isCurrent: Bool {
    isSettled && (try? ToolState.text(executable: executable)) == state[.tool]
      && listings.allSatisfy { (try? $0.again()) == $0 }
  }

  /// Every field of the options, named by the compiler.
  static func text(of options: BuildOptions, request: String) -> String {
    "in \(FileManager.default.currentDirectoryPath)\n\(String(reflecting: options))\n\(request)\n"
  }
}

extension ProgramResults {
  /// What runs depend on beside their programs; nothing where that cannot be told, or no results are kept.
  static func identity(_ options: CheckOptions) -> String? {
    let environment = ProcessInfo.processInfo.environment
    guard case .storing = options.results,
      let toolchain = try? Toolchain.locate(searchPath: environment["PATH"]),
      let runtime = try? RuntimeInstallation.locate(executable: options.executable)
    else { return nil }
    return ResultKey.setting(
      toolchain: toolchain, runtime: runtime, caches: CacheFolder.path(environment: environment),
      isConfined: options.isConfined)
  }
}
