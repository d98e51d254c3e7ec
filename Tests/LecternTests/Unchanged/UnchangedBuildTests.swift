import Foundation
import Runner
import Testing

@testable import Lectern

/// A build that is left out would have come to the same, to the byte; one that would not is made.
@Suite(.serialized)
struct UnchangedBuildTests {
  private static let lessons = [
    "a.md": """
    ---
    title: First
    bibliography: works.bib
    ---

    (place)=
    ## A heading

    Words, $x^2$, {cite}`bridle`, ![a picture](a.svg) and {claim}`4 <2 + 2>`.

    """,
    "b.md": "# Second\n\nSee {ref}`place` and [the first](a.md).\n",
    "c/d.md": "# Third\n\nAlone.\n",
    "works.bib": "@article{bridle, author = {Bridle, J.}, title = {Softmax}, year = {1990}}\n",
    "a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>\n",
  ]

  private let folder: TestFolder
  private var store: String { folder.path + "/store" }

  init() throws {
    folder = try TestFolder(Self.lessons)
  }

  private struct Built: Equatable {
    var report: FinishedReport
    var site: [String: Data]
    var isLeftOut = false
    var note: UnchangedBuild.Note?
  }

  private func options(_ strict: Bool, store: String, output: String) -> BuildOptions {
    var options = BuildOptions(
      check: TestSite.options, source: folder.source, output: output, isStrict: strict)
    options.check.results = .storing(store)
    return options
  }

  private func files(in folder: String) -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.reduce(into: [:]) { files, name in
      files[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
  }

  /// As the command does it.
  private func build(strict: Bool = false, output: String? = nil) async throws -> Built {
    // What was written in the last milliseconds may be written to again without a trace.
    try await Task.sleep(for: .milliseconds(40))
    let options = options(strict, store: store, output: output ?? folder.output)
    let earlier = UnchangedBuild(options, reports: Set(ReportFormat.allCases))
    switch earlier.find() {
    case .unchanged(let report):
      return Built(report: report, site: files(in: folder.output), isLeftOut: true)
    case .changed(let note):
      let course = try Course.load(folder.source, excluding: options.output)
      let built = await Build.outcome(of: course, options: options, ended: { _ in })
      let report = FinishedReport(built.report, as: Set(ReportFormat.allCases))
      let second = earlier.keep(built, report: report)
      return Built(report: report, site: files(in: folder.output), note: note ?? second)
    }
  }

  /// Into an empty folder, from the results of programs and of scripts, with nothing kept of a build.
  private func buildFromNothing(strict: Bool = false) async throws -> Built {
    let (fresh, output) = (folder.path + "/fresh-store", folder.path + "/fresh")
    try? FileManager.default.removeItem(atPath: output)
    for name in files(in: fresh).keys where name.hasSuffix(".build") {
      try FileManager.default.removeItem(atPath: fresh + "/" + name)
    }
    let course = try Course.load(folder.source, excluding: output)
    let report = await Build.run(
      course, options: options(strict, store: fresh, output: output), ended: { _ in })
    return Built(
      report: FinishedReport(report, as: Set(ReportFormat.allCases)), site: files(in: output))
  }

  /// What somebody does between two builds.
  private struct Step: Sendable {
    var name: String
    var isStrict = false
    var edit: @Sendable (TestFolder) throws -> Void
  }

  private static let steps = [
    Step(name: "prose") { try $0.write(lessons["b.md", default: ""] + "\nMore.\n", to: "b.md") },
    Step(name: "title") { try $0.write("# Another\n\nAlone.\n", to: "c/d.md") },
    Step(name: "label") {
      try $0.write(lessons["a.md", default: ""].replacing("(place)=", with: "(spot)="), to: "a.md")
      try $0.write("See {ref}`spot`, with a warning: {ref}`spot` {unknown}`x`.\n", to: "b.md")
    },
    Step(name: "option", isStrict: true) { _ in },
    Step(name: "code") {
      try $0.write(lessons["a.md", default: ""].replacing("2 + 2", with: "3 + 1"), to: "a.md")
      try $0.write(lessons["b.md", default: ""], to: "b.md")
    },
    Step(name: "configuration") { try $0.write("title: A course\norder: [b, a]\n", to: "lectern.yml") },
    Step(name: "template") {
      try $0.write("{{! nothing }}<p>Foot</p>\n", to: "templates/partials/footer.mustache")
    },
    Step(name: "stylesheet") { try $0.write("p { color: red }\n", to: "templates/assets/lectern.css") },
    Step(name: "bibliography") {
      try $0.write(
        lessons["works.bib", default: ""].replacing("1990", with: "1989"), to: "works.bib")
    },
    Step(name: "image") {
      try $0.write(lessons["a.svg", default: ""].replacing("\"1\"", with: "\"2\""), to: "a.svg")
    },
    Step(name: "lesson in a hidden folder's place") { try $0.write("x\n", to: "c/.hidden/e.md") },
    Step(name: "lesson") { try $0.write("# Fourth\n\nNew.\n", to: "c/e.md") },
    Step(name: "no lesson") { try $0.remove("c/d.md") },
    Step(name: "page by hand") {
      try Data("mine".utf8).write(to: URL(fileURLWithPath: $0.output + "/a.html"))
    },
    Step(name: "no page") { try FileManager.default.removeItem(atPath: $0.output + "/b.html") },
    Step(name: "list of files") {
      try Data("a.html\n".utf8).write(to: URL(fileURLWithPath: $0.output + "/.lectern-files"))
    },
    Step(name: "no site") { try FileManager.default.removeItem(atPath: $0.output) },
    Step(name: "record") { folder in
      let store = folder.path + "/store"
      for name in try FileManager.default.contentsOfDirectory(atPath: store) where name.hasSuffix(".build") {
        var bytes = FileManager.default.contents(atPath: store + "/" + name) ?? Data()
        bytes[bytes.count - 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: store + "/" + name))
      }
    },
    Step(name: "scripts") { folder in
      let store = folder.path + "/store"
      for name in try FileManager.default.contentsOfDirectory(atPath: store) where !name.hasSuffix(".result")
      {
        try Data("nonsense".utf8).write(to: URL(fileURLWithPath: store + "/" + name))
      }
    },
  ]

  @Test func eachChange_IsBuiltAndNothingElse() async throws {
    _ = try await build()
    #expect(try await build().isLeftOut)
    for step in Self.steps {
      try step.edit(folder)
      let built = try await build(strict: step.isStrict)
      let again = try await build(strict: step.isStrict)
      let fresh = try await buildFromNothing(strict: step.isStrict)
      #expect(!built.isLeftOut && again.isLeftOut, "\(step.name)")
      #expect((built.note != nil) == ["record", "scripts"].contains(step.name), "\(step.name)")
      for outcome in [built, again] {
        #expect(outcome.report == fresh.report, "\(step.name)")
        #expect(outcome.site == fresh.site, "\(step.name)")
      }
    }
  }

  @Test func changesThatComeBack_AreBuilt() async throws {
    let first = try await build()
    let text = Self.lessons["b.md", default: ""]
    try folder.write(text + "\nMore.\n", to: "b.md")
    let second = try await build()
    try folder.write(text, to: "b.md")
    let third = try await build()
    #expect(first.site != second.site && !third.isLeftOut && third.site == first.site)
  }

  /// A time in a checkout says nothing.
  @Test func sameBytesAtAnotherTime_AreNoChange() async throws {
    _ = try await build()
    try folder.write(Self.lessons["b.md", default: ""], to: "b.md")
    #expect(try await build().isLeftOut)
  }

  /// What a build writes there is read by the next one, which is the first that could be repeated.
  @Test func siteInsideItsCourse_IsLeftOutFromTheThirdBuildOn() async throws {
    let output = folder.source + "/_site"
    _ = try await build(output: output)
    #expect(try await !build(output: output).isLeftOut)
    #expect(try await build(output: output).isLeftOut)
  }

  @Test func failures_AreNeverKept() async throws {
    try folder.write("```{code-cell} swift\nfatalError()\n```\n", to: "b.md")
    #expect(try await build().report.exitStatus == 2)
    #expect(try await !build().isLeftOut)
    // The page of a lesson whose claim fails may stay as an earlier build left it.
    try folder.write("{claim}`5 <2 + 2>`\n", to: "b.md")
    #expect(try await build().report.exitStatus == 1)
    #expect(try await !build().isLeftOut)
  }

  @Test func courseBesideSomethingElse_IsNotKept() async throws {
    let elsewhere = folder.path + "/elsewhere"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    try Data("# Out\n".utf8).write(to: URL(fileURLWithPath: elsewhere + "/o.md"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.source + "/linked", withDestinationPath: elsewhere)
    _ = try await build()
    #expect(try await !build().isLeftOut)
  }

  @Test func changesDuringABuild_AreNotTakenForItsInput() async throws {
    try await Task.sleep(for: .milliseconds(40))
    let options = options(false, store: store, output: folder.output)
    let earlier = UnchangedBuild(options, reports: [.text])
    let course = try Course.load(folder.source, excluding: folder.output)
    let built = await Build.outcome(of: course, options: options, ended: { _ in })
    try folder.write("# Changed\n", to: "c/d.md")
    try folder.write(Self.lessons["c/d.md", default: ""], to: "c/d.md")
    _ = earlier.keep(built, report: FinishedReport(built.report, as: [.text]))
    try await Task.sleep(for: .milliseconds(40))
    guard case .changed = UnchangedBuild(options, reports: [.text]).find() else {
      Issue.record("a build was kept during which a file was another")
      return
    }
  }
}
