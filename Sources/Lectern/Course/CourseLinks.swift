import Diagnostics
import Foundation
import Lessons
import Runner

/// Where the links of a course's lessons lead.
struct CourseLinks {
  /// A link that leads out of the course, with its place.
  package struct External: Equatable, Sendable {
    var address: String
    var file: String
    /// From 1; columns count characters.
    var line: Int
    var column: Int
  }

  /// Looking for the nearest name costs as much as there are names, so a lesson gets so many of them.
  static let mostSuggestions = 20

  /// Whether nearest names are looked for.
  private var suggests = true
  private let course: Course
  private let files: CourseFiles
  private let index: CourseIndex
  /// The lessons by the page that they become.
  private let lessons: [String: CheckedLesson]
  /// Pages that Lectern writes by itself.
  private let generated: Set<String>

  /// The lessons with an error at each link that leads nowhere, and with the files that they link to.
  static func checked(
    _ lessons: [CheckedLesson], of course: Course, _ index: CourseIndex
  ) -> [CheckedLesson] {
    var links = CourseLinks(lessons, course, index)
    return lessons.map { lesson in
      var lesson = lesson
      var broken = 0
      for link in lesson.lesson.links {
        links.suggests = broken < mostSuggestions
        switch links.outcome(of: link, in: lesson) {
        case .fine: break
        case .file(let file) where Self.isReadable(file): lesson.linkedFiles.append(file)
        case .file:
          lesson.verification.diagnostics.append(
            LinkProblem.unreadable.diagnostic(link, file: lesson.lesson.file.name))
        case .external:
          let place = ReportPlace(of: link.range.start, in: lesson.lesson.file)
          lesson.externalLinks.append(
            External(
              address: link.destination, file: place.file ?? lesson.source.displayName, line: place.line,
              column: place.column))
        case .broken(.anchor(let label, nil, _)) where !course.isWhole:
          lesson.verification.diagnostics.append(links.unresolved(label, link, in: lesson))
        case .broken(let problem):
          broken += 1
          lesson.verification.diagnostics.append(
            problem.diagnostic(link, file: lesson.lesson.file.name))
        }
      }
      return lesson
    }
  }

  private init(_ lessons: [CheckedLesson], _ course: Course, _ index: CourseIndex) {
    self.course = course
    self.index = index
    files = course.files
    self.lessons = Dictionary(
      lessons.map { ($0.source.page, $0) }, uniquingKeysWith: { first, _ in first })
    generated = course.isWhole ? Site.generatedPages.union(lessons.compactMap(\.solutionsPath)) : []
  }

  /// Neither a pipe nor a device, nor what belongs to somebody else.
  private static func isReadable(_ file: CourseFiles.File) -> Bool {
    FileStamp(of: file.path, followsLinks: true)?.kind == .file && access(file.path, R_OK) == 0
  }

  private enum Outcome {
    case fine
    case external
    case file(CourseFiles.File)
    case broken(LinkProblem)
  }

  private func outcome(of link: LessonLink, in lesson: CheckedLesson) -> Outcome {
    switch LinkTarget(link.destination) {
    case .external: .external
    case .empty: .fine
    case .invalid: .broken(.escapes)
    case .anchor(let anchor): index.entries[anchor] == nil ? check(anchor, on: lesson, isHere: true) : .fine
    case .path(let path, let anchor): check(path, anchor, link, from: lesson)
    }
  }

  /// It may be a label of another lesson.
  private func unresolved(_ label: String, _ link: LessonLink, in lesson: CheckedLesson) -> Diagnostic {
    Diagnostic(
      .warning, code: "unresolved-reference", file: lesson.lesson.file.name, range: link.range,
      message: "nothing on this page is called “\(label)”, which was looked at without its course")
  }

  private func check(
    _ path: String, _ anchor: String?, _ link: LessonLink, from lesson: CheckedLesson
  ) -> Outcome {
    guard let name = CourseFiles.name(of: path, from: lesson.source.name) else {
      // Of a lesson that was picked from its course, nobody can tell how far the course reaches.
      return course.isWhole ? .broken(.outside) : .fine
    }
    if !link.isImage, let outcome = checkPage(name, path, anchor) { return outcome }
    do throws(CourseFiles.Failure) {
      let file = try files.resolve(path, from: lesson.source.name, suggests: suggests)
      guard file.name.hasSuffix(".md"), !link.isImage else { return .file(file) }
      return course.isWhole ? .broken(.noLesson) : .fine
    } catch {
      switch error {
      case .outside: return course.isWhole ? .broken(.outside) : .fine
      case .linkedOutside: return .broken(.linkedOutside)
      case .folder: return .broken(.folder)
      case .missing(let nearest): return missing(nearest, name, path, link)
      }
    }
  }

  /// Nothing if the name is not that of a page.
  private func checkPage(_ name: String, _ path: String, _ anchor: String?) -> Outcome? {
    var page = name
    if path.hasSuffix("/") || path.hasSuffix("/..") || path.hasSuffix("/.") || name.isEmpty {
      page += name.isEmpty ? Site.indexName : "/" + Site.indexName
    }
    if page.hasSuffix(".md") { page = page.dropLast(3) + ".html" }
    if let target = lessons[page] {
      return anchor.map { check($0, on: target, isHere: false) } ?? .fine
    }
    if generated.contains(page) { return .fine }
    guard !course.isWhole, page.hasSuffix(".html") else { return nil }
    // Beside a lesson that was picked from its course there may be others.
    let exists = (try? files.resolve("/" + page.dropLast(5) + ".md", from: "")) != nil
    return exists ? .fine : nil
  }

  private func missing(
    _ nearest: String?, _ name: String, _ path: String, _ link: LessonLink
  ) -> Outcome {
    if suggests, nearest == nil, name.hasSuffix(".html"), !link.isImage {
      let pages = lessons.keys.sorted()
      if let page = nearestName(to: name, among: pages) {
        return .broken(.missing(nearest: page.dropLast(5) + ".md"))
      }
    }
    return .broken(.missing(nearest: nearest))
  }

  private func check(_ anchor: String, on lesson: CheckedLesson, isHere: Bool) -> Outcome {
    // Both lead to the top (HTML Living Standard §7.4.6.4).
    if anchor.isEmpty || anchor.lowercased() == "top" { return .fine }
    // A label may bear another name on the page, which the page of the link knows.
    guard let anchors = lesson.anchors, !anchors.contains(anchor), lesson.lesson.labels[anchor] == nil else {
      return .fine
    }
    let nearest = suggests ? nearestName(to: anchor, among: anchors.sorted()) : nil
    return .broken(.anchor(anchor, page: isHere ? nil : lesson.source.name, nearest: nearest))
  }
}

/// Why a link leads nowhere.
enum LinkProblem: Equatable, Sendable {
  case escapes
  case outside
  case linkedOutside
  case folder
  case unreadable
  /// A Markdown file that becomes no page.
  case noLesson
  case missing(nearest: String?)
  /// - Parameter page: Nothing for the lesson that the link stands in.
  case anchor(String, page: String?, nearest: String?)

  func diagnostic(_ link: LessonLink, file: String) -> Diagnostic {
    Diagnostic(
      .error, code: code, file: file, range: link.range, message: message(link), hint: hint(link))
  }

  private var code: String {
    switch self {
    case .outside, .linkedOutside: "link-outside"
    case .escapes, .folder, .unreadable, .noLesson, .missing, .anchor: "broken-link"
    }
  }

  private func message(_ link: LessonLink) -> String {
    let noun = link.isImage ? "image" : "link"
    let address = link.destination
    switch self {
    case .escapes: return "the percent escapes in “\(address)” stand for no text"
    case .outside: return "the \(noun) “\(address)” leads out of the course’s folder"
    case .linkedOutside: return "“\(address)” is a symbolic link that leads out of the course’s folder"
    case .folder: return "“\(address)” is a folder without a page of its own"
    case .unreadable: return "the file “\(address)” cannot be read"
    case .noLesson: return "“\(address)” is no lesson of this course"
    case .missing: return "there is no file “\(address)”"
    case .anchor(let anchor, nil, _): return "nothing on this page is called “\(anchor)”"
    case .anchor(let anchor, let page?, _): return "nothing in \(page) is called “\(anchor)”"
    }
  }

  private func hint(_ link: LessonLink) -> String? {
    switch self {
    case .escapes: "Write % as %25."
    case .outside, .linkedOutside:
      "Copy the file into the course, or link to where it can be found on the web."
    case .folder: "Link to a lesson in it."
    case .unreadable: nil
    case .noLesson: "Names that begin with _ or . and what lectern.yml excludes become no pages."
    case .missing(let nearest): nearest.map { "Did you mean “\($0)”?" }
    case .anchor(_, _, let nearest): nearest.map { "Did you mean “#\($0)”?" }
    }
  }
}
