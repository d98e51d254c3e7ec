import Diagnostics
import Foundation
import Lectern
import Lessons
import Pages
import Programs
import Verdicts

extension FuzzTarget {
  /// A lesson and three files that may be included, up to U+0000 each. What is wrong lies in one of them, and no path leads
  /// out of the course's folder.
  static let inclusions = FuzzTarget(
    name: "inclusions",
    seeds: [
      "# A\n\n```{include} b.md\n```\n{claim}`1 <x>`\n\u{0}## B\n\n```{literalinclude} c.swift\n:lines: 1-2\n```\n\u{0}let x = 1\nx\n\u{0}",
      "```{include} b.md\n:start-after: x\n```\n\u{0}x\n```{include} d.md\n```\n\u{0}\u{0}```{include} a.md\n```\n",
      "```{code-cell} swift\n:file: c.swift\n```\n\u{0}\u{0}print(1)\n\u{0}",
    ],
    words: [
      "```{include} ", "```{literalinclude} ", "```\n", "a.md", "b.md", "c.swift", "d.md", "s/d.md", "../",
      "./", "/", "//",
      "..", "\\", "link", "link/", "out", "out/secret", "%2e%2e", ":lines: ", "1-", "-3",
      "99999999999999999999",
      ":start-after: ", ":end-before: ", ":start-line: ", ":end-line: ", ":lineno-match:\n", ":language: ",
      ":number-lines:\n",
      "\u{0}", "\n", "- ", "> ", "---\n", "# ", "(a)=\n", "{ref}`a`", "{claim}`1 <x>`", "[a](", "![a](",
    ],
    faults: { bytes in
      var reader = FuzzBytes(bytes)
      let names = ["a.md", "b.md", "c.swift", "s/d.md"]
      let texts = Dictionary(
        uniqueKeysWithValues: names.map { name -> (String, String) in
          (name, Self.text(name == names.last ? reader.rest() : reader.bytes(upTo: 0)))
        })
      let own = SourceFile(name: "a.md", text: texts["a.md"] ?? "")
      let files = IncludableFiles { path, origin throws(InclusionFailure) in
        guard let name = CourseFiles.name(of: path, from: origin), !name.isEmpty else { throw .outside(path) }
        let found = texts[name].map { Result<_, InclusionFailure>.success(SourceFile(name: name, text: $0)) }
        return .init(
          file: IncludedFile(name: name, path: name), text: found ?? .failure(.missing(path, nearest: nil)))
      }
      let whole = LessonText(own, name: "a.md", files: files)
      let lesson = LessonParser.parse(whole)
      let problems = lesson.problems + ProgramBuilder.build(lesson).problems
      var faults = places(problems, in: lesson.file)
      let parts = Dictionary(lesson.file.parts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      for problem in problems.map({ $0.located(in: lesson.file) }) {
        guard let part = parts[problem.file] else {
          faults.append("\(problem.code) lies in \(problem.file)")
          continue
        }
        if !holds(problem.range, part) {
          faults.append("\(problem.code) lies at \(problem.range) of \(part.name)")
        }
        for place in problem.includedFrom where parts[place.file]?.line(place.line) == nil {
          faults.append("\(problem.code) is included at \(place)")
        }
      }
      let context = PageContext(courseTitle: "", path: "a.html", typesetter: nil, highlighter: nil)
      _ = PageBuilder(lesson: lesson, verification: .init(), context: context).build()
      return faults + whole.includedFiles.flatMap { waysOut($0.name) } + waysOut(Self.text(bytes))
    })

  /// A course's folder with a file, a link within it and a link out of it, beside a file that is nobody's business.
  private static let folder: String = {
    let base =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/lectern-fuzz-\(getpid())"
    try? FileManager.default.createDirectory(atPath: base + "/course/s", withIntermediateDirectories: true)
    for name in ["secret", "course/b.md", "course/s/d.md"] {
      try? Data("x".utf8).write(to: URL(fileURLWithPath: base + "/" + name))
    }
    try? FileManager.default.createSymbolicLink(atPath: base + "/course/link", withDestinationPath: "s")
    try? FileManager.default.createSymbolicLink(atPath: base + "/course/out", withDestinationPath: "..")
    return base
  }()

  private static func waysOut(_ path: String) -> [String] {
    let root = folder + "/course"
    return ["a.md", "s/a.md"].compactMap { origin in
      guard
        let file = try? CourseFiles(root: root).resolve(path, from: origin, suggests: path.utf8.count < 40)
      else { return nil }
      let isInside = file.path.hasPrefix(root + "/") && !file.path.split(separator: "/").contains("..")
      return isInside ? nil : "\(path.debugDescription) leads to \(file.path)"
    }
  }
}
