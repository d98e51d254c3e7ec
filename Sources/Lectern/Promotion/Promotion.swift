import Diagnostics
import Foundation
import Verdicts

/// Digits of lessons that are to be put right: what would be written, and what the lessons would then say.
package struct Promotion: Sendable {
  private struct File: Sendable {
    /// Where it lies, links followed.
    var path: String
    var name: String
    var edit: LessonEdit
    var count: Int
  }

  private struct Change: Sendable {
    var before: CheckedLesson
    var after: CheckedLesson
    /// The paths of the files whose corrections it needs.
    var files: Set<String>
  }

  /// A file that several lessons include is there once.
  private var files: [File] = []
  private var changes: [Change] = []
  private var unchanged: [CheckedLesson] = []
  private var problems: [Diagnostic] = []
  private let isStrict: Bool

  /// Runs lessons, and makes their corrections ready. Nothing is written.
  package static func plan(
    _ lessons: [LessonSource], options: CheckOptions, isStrict: Bool, ended: (CheckedLesson) -> Void
  ) async -> Promotion {
    let checker = LessonChecker(options: options, pages: PageFactory())
    let checked = await LessonQueue.map(
      lessons.uniqueFiles, jobs: options.jobs, each: { await checker.check($0) }, ended: ended)
    var promotion = Promotion(isStrict: isStrict)
    promotion.prepareFiles(of: checked)
    // A file that cannot be corrected for one lesson is left alone, and the other lessons are looked at without it.
    while !(await promotion.prepareChanges(of: checked, checker)) {}
    return promotion
  }

  private init(isStrict: Bool) {
    self.isStrict = isStrict
  }

  private mutating func prepareFiles(of lessons: [CheckedLesson]) {
    var found: [String: FileCorrections] = [:]
    for lesson in lessons {
      for (name, own) in lesson.correctionsByFile {
        guard let path = lesson.path(of: name) else { continue }
        for correction in own.corrections {
          found[path, default: FileCorrections(path: path, text: own.file)].add(correction)
        }
      }
    }
    for corrections in found.values.sorted(by: { ($0.text.name, $0.path) < ($1.text.name, $1.path) }) {
      let name = corrections.text.name
      do throws(PromotionProblem.Kind) {
        let edit = try corrections.edit()
        guard LessonReader.text(of: edit.data) != nil else { throw .anotherProgram }
        files.append(
          File(path: corrections.path, name: name, edit: edit, count: corrections.corrections.count))
      } catch {
        problems.append(PromotionProblem(error, lesson: name).diagnostic)
      }
    }
  }

  /// - Returns: Whether all files that are left can be corrected.
  private mutating func prepareChanges(of lessons: [CheckedLesson], _ checker: LessonChecker) async -> Bool {
    (changes, unchanged) = ([], [])
    for lesson in lessons {
      let own = lesson.correctionsByFile.keys.compactMap(lesson.path)
      let needed = files.filter { own.contains($0.path) }
      guard !needed.isEmpty else {
        unchanged.append(lesson)
        continue
      }
      let texts = needed.map { ($0.name, LessonReader.text(of: $0.edit.data) ?? "") }
      do throws(PromotionProblem.Kind) {
        let after = try await Self.checked(
          Dictionary(texts, uniquingKeysWith: { first, _ in first }), in: lesson, checker)
        changes.append(Change(before: lesson, after: after, files: Set(needed.map(\.path))))
      } catch {
        problems.append(PromotionProblem(error, lesson: lesson.source.displayName).diagnostic)
        files.removeAll { own.contains($0.path) }
        return false
      }
    }
    return true
  }

  /// Lines that come or go move the code below them: then the lesson runs once more, as it will be.
  private static func checked(
    _ texts: [String: String], in lesson: CheckedLesson, _ checker: LessonChecker
  ) async throws(PromotionProblem.Kind) -> CheckedLesson {
    if let judged = checker.judge(texts, in: lesson) { return judged }
    let read = checker.read(lesson, replacing: texts)
    guard read.program.runsLike(lesson.program) else { throw .anotherProgram }
    return await checker.check(read)
  }

  /// How many places would be changed, in how many files.
  package var counts: (places: Int, files: Int) { (files.reduce(0) { $0 + $1.count }, files.count) }

  /// What would be changed, in the manner of `diff -u`.
  package var diff: String {
    files.map { file in
      let hunks = UnifiedDiff.hunks(
        from: String(decoding: file.edit.original, as: UTF8.self),
        to: String(decoding: file.edit.data, as: UTF8.self))
      return "--- \(file.name)\n+++ \(file.name)\n" + hunks
    }.joined()
  }

  /// Writes what is planned; what could not be written stays as it was.
  package mutating func write() {
    for (index, file) in files.enumerated().reversed() {
      do throws(PromotionProblem.Kind) {
        guard FileManager.default.contents(atPath: file.path) == file.edit.original else {
          throw .changedMeanwhile
        }
        try FileReplacement.write(file.edit.data, to: file.path)
      } catch {
        problems.append(PromotionProblem(error, lesson: file.name).diagnostic)
        files.remove(at: index)
        unchanged += changes.filter { $0.files.contains(file.path) }.map(\.before)
        changes.removeAll { $0.files.contains(file.path) }
      }
    }
  }

  /// What the lessons say: before anything is written, or with all changes.
  package func report(written: Bool) -> BuildReport {
    let lessons = unchanged + changes.map { written ? $0.after : $0.before }
    return BuildReport(
      lessons: LabelAgreement.checked(lessons.sorted { $0.source.displayName < $1.source.displayName }),
      general: problems, isStrict: isStrict)
  }
}

extension [LessonSource] {
  /// A lesson that is named twice, or by a link, too, is changed once.
  fileprivate var uniqueFiles: [LessonSource] {
    var known: Set<String> = []
    return filter { known.insert($0.resolvedPath).inserted }
  }
}
