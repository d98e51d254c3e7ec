import Foundation
import Runner

/// What became of the builds of a lesson's course that are kept.
struct ExplainedBuilds {
  /// More are not looked at; one that nobody repeats is of no interest.
  private static let most = 8
  private static let mostNames = 3

  let options: CheckOptions

  /// A line for each build: whether it would be left out, or what is not the same.
  func text(for lesson: LessonSource) -> String {
    guard case .storing(let folder) = options.results else { return "" }
    let store = ResultStore(folder: folder)
    let records = store.buildNames.lazy.compactMap { name -> BuildRecord? in
      guard case .found(let bytes) = store.bytes(ofRecord: name) else { return nil }
      return try? BuildRecord(bytes, name: name)
    }
    return records.filter { $0.covers(lesson) }.prefix(Self.most).map { record in
      let differences = differences(from: record)
      return "Its course’s last build to \(record.output) "
        + (differences.isEmpty
          ? "would be left out: nothing has changed.\n"
          : "would be made again: \(differences.joined(separator: ", ")).\n")
    }.joined()
  }

  private func differences(from record: BuildRecord) -> [String] {
    var differences: [String] = []
    if (try? ToolState.text(executable: options.executable)) != record.state[.tool] {
      differences.append("the tool or a library is another")
    }
    if ProgramResults.identity(options) != record.state[.runs] {
      differences.append("lessons would run in another way")
    }
    differences += files(record.state[.course], at: [record.folder(record.source)])
    let templates = record.state[.templates].split(separator: "\n").filter { $0.hasPrefix("in ") }
    let folders = templates.map { record.folder(String($0.dropFirst(3))) }
    differences += files(record.state[.templates], at: folders)
    if !SiteDigest.holds(record.site, in: record.folder(record.output)) {
      differences.append("the site is not as it was written")
    }
    return differences
  }

  /// What differs between a list of files and the folders that it is of.
  private func files(_ text: String, at folders: [String]) -> [String] {
    var now: [String] = []
    for folder in folders {
      do throws(BuildDoubt) {
        now.append(try FolderListing(of: folder).text())
      } catch {
        return [error.message]
      }
    }
    let current = now.flatMap { $0.split(separator: "\n") }
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("in ") }
    let changed = Set(lines).symmetricDifference(current)
    // `digest name`, `folder name`, `link name to target`.
    let names = Set(changed.map { String($0.split(separator: " ", maxSplits: 1).last ?? $0) }).sorted()
    guard names.count > Self.mostNames else { return names.map { "\($0) has changed" } }
    return names.prefix(Self.mostNames).map { "\($0) has changed" }
      + ["and so have \(names.count - Self.mostNames) more"]
  }
}

extension BuildRecord {
  /// Where a path led that was typed at the time.
  fileprivate func folder(_ path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    let start = state[.options].split(separator: "\n").first.map { $0.dropFirst(3) } ?? "."
    return start + "/" + path
  }

  fileprivate func covers(_ lesson: LessonSource) -> Bool {
    func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
    return real(lesson.path).hasPrefix(real(folder(source)) + "/")
  }
}

extension BuildDoubt {
  var message: String {
    switch self {
    case .unreadable(let path): "\(path) cannot be read"
    case .special(let path): "\(path) is no file, or its name is no text"
    case .leadsOut(let path): "\(path) leads to what may change by itself"
    case .tooMuch(let path): "\(path) is too large to be looked at each time"
    case .unidentified: "the toolchain or the tool does not tell what it is"
    }
  }
}
