import Diagnostics
import Foundation
import Verdicts

/// Digits of lessons that are to be put right: what would be written, and what the lessons would then say.
package struct Promotion: Sendable {
  struct Change: Sendable {
    /// Where the file lies, links followed.
    var path: String
    var edit: LessonEdit
    var before: CheckedLesson
    var after: CheckedLesson
    var count: Int
  }

  var changes: [Change] = []
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
    for lesson in checked { await promotion.add(lesson, checker: checker) }
    return promotion
  }

  private init(isStrict: Bool) {
    self.isStrict = isStrict
  }

  private mutating func add(_ lesson: CheckedLesson, checker: LessonChecker) async {
    let corrections = lesson.verification.corrections
    guard !corrections.isEmpty else {
      unchanged.append(lesson)
      return
    }
    do throws(PromotionProblem.Kind) {
      let path = lesson.source.resolvedPath
      let data = try Self.read(path, as: lesson)
      let edit: LessonEdit
      do throws(LessonEdit.Failure) {
        edit = try LessonEdit(data, corrections: corrections)
      } catch {
        throw .edit(error)
      }
      guard let text = LessonReader.text(of: edit.data) else { throw .anotherProgram }
      let after = try await Self.checked(text, in: lesson, checker)
      changes.append(
        Change(path: path, edit: edit, before: lesson, after: after, count: corrections.count))
    } catch {
      unchanged.append(lesson)
      problems.append(PromotionProblem(error, lesson: lesson.source.displayName).diagnostic)
    }
  }

  /// Lines that come or go move the code below them: then the lesson runs once more, as it will be.
  private static func checked(
    _ text: String, in lesson: CheckedLesson, _ checker: LessonChecker
  ) async throws(PromotionProblem.Kind) -> CheckedLesson {
    if let judged = checker.judge(text, in: lesson) { return judged }
    let read = checker.read(lesson.source, SourceFile(name: lesson.lesson.file.name, text: text))
    guard read.program.runsLike(lesson.program) else { throw .anotherProgram }
    return await checker.check(read)
  }

  private static func read(_ path: String, as lesson: CheckedLesson) throws(PromotionProblem.Kind) -> Data {
    guard let data = FileManager.default.contents(atPath: path), let text = LessonReader.text(of: data),
      SourceFile(name: lesson.lesson.file.name, text: text) == lesson.lesson.file
    else { throw .changedMeanwhile }
    return data
  }

  /// How many places would be changed, in how many lessons.
  package var counts: (places: Int, lessons: Int) {
    (changes.reduce(0) { $0 + $1.count }, changes.count)
  }

  /// What would be changed, in the manner of `diff -u`.
  package var diff: String {
    changes.map { change in
      let name = change.before.source.displayName
      let hunks = UnifiedDiff.hunks(
        from: String(decoding: change.edit.original, as: UTF8.self),
        to: String(decoding: change.edit.data, as: UTF8.self))
      return "--- \(name)\n+++ \(name)\n" + hunks
    }.joined()
  }

  /// Writes what is planned; what could not be written stays as it was.
  package mutating func write() {
    for (index, change) in changes.enumerated().reversed() {
      do throws(PromotionProblem.Kind) {
        guard FileManager.default.contents(atPath: change.path) == change.edit.original else {
          throw .changedMeanwhile
        }
        try FileReplacement.write(change.edit.data, to: change.path)
      } catch {
        problems.append(PromotionProblem(error, lesson: change.before.source.displayName).diagnostic)
        unchanged.append(change.before)
        changes.remove(at: index)
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

extension LessonSource {
  fileprivate var resolvedPath: String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
}

extension [LessonSource] {
  /// A lesson that is named twice, or by a link, too, is changed once.
  fileprivate var uniqueFiles: [LessonSource] {
    var known: Set<String> = []
    return filter { known.insert($0.resolvedPath).inserted }
  }
}
