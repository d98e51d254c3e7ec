import Foundation
import Pages

@testable import Lectern

/// How tests run the tool: as the command does, in a folder of their own.
enum TestSite {
  static var options: CheckOptions {
    #if os(Linux)
      let executable = "/proc/self/exe"
    #else
      let executable = Bundle.main.executablePath ?? ""
    #endif
    return CheckOptions(executable: executable, jobs: 2)
  }

  static let pages = PageFactory()

  static var templates: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("templates").path
  }

  /// What stands in `main`, so that a change of the page's frame does not change every case.
  static func main(of checked: CheckedLesson) throws -> String {
    var options = BuildOptions(check: options, source: ".", output: "/nowhere", isStrict: false)
    options.templates = templates
    let course = Course(pickedOut: checked.source)
    let site = try Site([checked], of: course, templates: TemplateFolder.load(options), options: options)
    let page = String(decoding: site.files[checked.source.page] ?? Data(), as: UTF8.self)
    guard let start = page.firstRange(of: "<main"), let end = page.firstRange(of: "</main>") else {
      return page
    }
    return page[start.lowerBound..<end.upperBound] + "\n"
  }
}

/// A folder with lessons, removed when the value goes away.
final class TestFolder {
  let path: String

  init(_ lessons: [String: String]) throws {
    path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/lectern-test-\(UUID())"
    try FileManager.default.createDirectory(atPath: source, withIntermediateDirectories: true)
    for (name, text) in lessons { try write(text, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var source: String { path + "/source" }
  var output: String { path + "/site" }

  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: source + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: source + "/" + name)
  }

  @discardableResult
  func build(keepGoing: Bool = false, writes: Bool = true, strict: Bool = false) async throws -> BuildReport {
    var options = BuildOptions(check: TestSite.options, source: source, output: output, isStrict: strict)
    options.templates = TestSite.templates
    options.keepsGoing = keepGoing
    options.writes = writes
    let course = try Course.load(source, excluding: output)
    return await Build.run(course, options: options, ended: { _ in })
  }

  /// Every file of the site by name.
  var site: [String: Data] {
    let names = FileManager.default.enumerator(atPath: output)?.compactMap { $0 as? String } ?? []
    return names.reduce(into: [:]) { site, name in
      site[name] = FileManager.default.contents(atPath: output + "/" + name)
    }
  }

  func page(_ name: String) -> String? {
    site[name].map { String(decoding: $0, as: UTF8.self) }
  }
}
