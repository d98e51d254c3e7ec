import Diagnostics
import Verdicts

/// JUnit's XML as Jenkins' schema (junit-10.xsd of its xUnit plugin) has it: a suite for each lesson; a case for the lesson
/// as a whole, and one for everything in it that was judged. There is no clock in a report, so every time is 0.
extension BuildReport {
  package var junit: String {
    let renderer = DiagnosticRenderer(files: files)
    var suites = entries.map { JUnitSuite($0, fails: fails, renderer: renderer) }
    if !general.isEmpty { suites.append(JUnitSuite(general: general, fails: fails, renderer)) }
    let cases = suites.flatMap(\.cases)
    let root = XMLNode.element(
      "testsuites", [XMLNode.Attribute("name", "Lectern"), XMLNode.Attribute("time", "0")] + cases.counts,
      suites.map(\.node))
    return root.document
  }
}

private struct JUnitCase {
  enum Outcome: String {
    case failure
    case error
  }

  var name: String
  var className: String
  var outcome: Outcome?
  /// The kind of problem, and its place and sentence on one line.
  var type = ""
  var message = ""
  /// Everything that there is to say.
  var details = ""
  var output = ""

  var node: XMLNode {
    var children: [XMLNode] = []
    if let outcome {
      children.append(
        .element(
          outcome.rawValue, [XMLNode.Attribute("type", type), XMLNode.Attribute("message", message)],
          [.text(details)]))
    }
    if !output.isEmpty { children.append(.element("system-out", [], [.text(output)])) }
    return .element(
      "testcase",
      [
        XMLNode.Attribute("classname", className), XMLNode.Attribute("name", name),
        XMLNode.Attribute("time", "0"),
      ], children)
  }

  /// Puts in what is wrong; the first problem speaks for all of them.
  mutating func add(_ problems: [Diagnostic], as outcome: Outcome, _ renderer: DiagnosticRenderer) {
    guard let first = problems.first else { return }
    self.outcome = outcome
    type = first.code
    message = renderer.headline(of: first)
    details = problems.map(renderer.render).joined(separator: "\n\n")
  }
}

extension [JUnitCase] {
  fileprivate var counts: [XMLNode.Attribute] {
    [
      XMLNode.Attribute("tests", String(count)),
      XMLNode.Attribute("failures", String(count { $0.outcome == .failure })),
      XMLNode.Attribute("errors", String(count { $0.outcome == .error })),
    ]
  }
}

private struct JUnitSuite {
  var name: String
  var file: String?
  var cases: [JUnitCase]

  var node: XMLNode {
    var attributes = [XMLNode.Attribute("name", name)] + cases.counts
    attributes += [XMLNode.Attribute("skipped", "0"), XMLNode.Attribute("time", "0")]
    if let file { attributes.append(XMLNode.Attribute("file", file)) }
    return .element("testsuite", attributes, cases.map(\.node))
  }

  init(_ entry: BuildReport.Entry, fails: (Diagnostic) -> Bool, renderer: DiagnosticRenderer) {
    name = entry.path
    file = entry.path
    let className = Self.className(of: entry.path)
    let judged = ReportCases(entry)
    var owned: [Int: [Diagnostic]] = [:]
    var ownProblems: [Diagnostic] = []
    for problem in entry.problems {
      if let owner = judged.owner(of: problem.found) {
        owned[owner, default: []].append(problem.shown)
      } else {
        ownProblems.append(problem.shown)
      }
    }
    var whole = JUnitCase(name: "lesson", className: className)
    whole.addAll(ownProblems, fails: fails, renderer)
    cases = [whole]
    for (index, judged) in judged.all.enumerated() {
      var shown = JUnitCase(name: judged.title, className: className)
      if judged.status != .passed {
        let outcome: JUnitCase.Outcome = judged.status == .failed ? .failure : .error
        shown.type = "\(judged.kind.rawValue)-\(judged.status == .failed ? "failed" : "error")"
        shown.outcome = outcome
        shown.message = "\(entry.file.place(of: judged.position)): \(judged.message)"
        shown.details = shown.message
        shown.add(owned[index] ?? [], as: outcome, renderer)
      }
      if let errors = owned[index]?.filter(\.isErrorInLesson), !errors.isEmpty {
        shown.add(owned[index] ?? [], as: .error, renderer)
      }
      cases.append(shown)
    }
  }

  init(general: [Diagnostic], fails: (Diagnostic) -> Bool, _ renderer: DiagnosticRenderer) {
    name = "site"
    var counts: [String: Int] = [:]
    cases = general.ordered().map { diagnostic in
      let name = "\(diagnostic.file) \(diagnostic.code)"
      counts[name, default: 0] += 1
      let count = counts[name] ?? 1
      var shown = JUnitCase(name: count == 1 ? name : "\(name) (\(count))", className: "site")
      shown.addAll([diagnostic], fails: fails, renderer)
      return shown
    }
  }

  /// `course.softmax` of `course/softmax.md`: servers take the part before the last point for a package.
  private static func className(of path: String) -> String {
    let name = path.hasSuffix(".md") ? path.dropLast(3) : path[...]
    return name.split(separator: "/").joined(separator: ".")
  }
}

extension JUnitCase {
  /// What the exit status counts makes the case fail; warnings that do not fail are its output.
  fileprivate mutating func addAll(
    _ problems: [Diagnostic], fails: (Diagnostic) -> Bool, _ renderer: DiagnosticRenderer
  ) {
    let errors = problems.filter { $0.severity == .error }
    let warnings = problems.filter { $0.severity == .warning }
    let failing = warnings.filter(fails)
    let isError = !failing.isEmpty || errors.contains(where: \.isErrorInLesson)
    add(errors + failing, as: isError ? .error : .failure, renderer)
    output = warnings.filter { !fails($0) }.map(renderer.render).joined(separator: "\n\n")
  }
}
