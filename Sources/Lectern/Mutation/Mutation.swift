import Diagnostics
import Foundation
import Lessons
import Verdicts

/// Changes the numbers of lessons one at a time, and sees whether anything notices.
package enum Mutation {
  /// How many programs are run for one lesson unless told otherwise: at a tenth of a second each, a few seconds.
  package static let standardLimit = 20

  /// - Parameters:
  ///   - limit: How many changes of code are tried for each lesson; nothing for all of them.
  ///   - ended: Called for each lesson as it ends.
  package static func run(
    _ lessons: [LessonSource], options: CheckOptions, limit: Int?, ended: (CheckedLesson) -> Void
  ) async -> MutationReport {
    let checker = LessonChecker(options: options, pages: PageFactory())
    var entries: [MutationReport.Entry] = []
    for source in lessons {
      let checked = await checker.check(source)
      entries.append(await entry(for: checked, checker: checker, jobs: options.jobs, limit: limit))
      ended(checked)
    }
    return MutationReport(entries: entries)
  }

  private static func entry(
    for checked: CheckedLesson, checker: LessonChecker, jobs: Int, limit: Int?
  ) async -> MutationReport.Entry {
    var entry = MutationReport.Entry(
      path: checked.source.displayName, file: checked.lesson.file, verification: checked.verification)
    // What does not pass as it stands cannot tell a change from the fault that it has.
    guard checked.verification.status == .passed else { return entry }
    for verdict in checked.verification.claims {
      guard let value = verdict.computed else { continue }
      for mutant in ClaimMutant.all(of: verdict.claim, value: value) {
        let outcome: Mutant.Outcome =
          switch mutant.fate(in: verdict.claim, value: value) {
          case .caught: .noticed
          case .stillTrue: .stillTrue
          case .survived: .survived
          }
        entry.add(Mutant(mutant, in: verdict.claim), outcome)
      }
    }
    let all = Mutant.ofCode(in: checked.lesson)
    let tried = all.spread(over: limit ?? all.count)
    entry.untried = all.count - tried.count
    let mutants = checker.withoutStore
    let outcomes = await LessonQueue.map(tried, jobs: jobs, each: { await run($0, in: checked, mutants) })
    for (mutant, outcome) in zip(tried, outcomes) { entry.add(mutant, outcome) }
    return entry
  }

  private static func run(
    _ mutant: Mutant, in checked: CheckedLesson, _ checker: LessonChecker
  ) async -> Mutant.Outcome {
    let origin = checked.lesson.file.origin(of: mutant.range)
    let correction = Correction(range: origin.range, original: mutant.before, text: mutant.after)
    guard let edit = try? LessonEdit(Data(origin.file.content.text.utf8), corrections: [correction]),
      let text = LessonReader.text(of: edit.data)
    else { return .survived }
    let changed = await checker.check(checker.read(checked, replacing: [origin.file.name: text]))
    return changed.verification.status == .passed ? .survived : .noticed
  }
}

extension Mutant {
  fileprivate init(_ mutant: ClaimMutant, in claim: Claim) {
    self.init(
      kind: .claim, range: mutant.range(in: claim), before: mutant.before(in: claim),
      after: mutant.replacement)
  }
}

extension Array {
  /// So many elements, at equal distances.
  fileprivate func spread(over limit: Int) -> [Element] {
    guard limit < count else { return self }
    return (0..<limit).map { self[$0 * count / limit] }
  }
}
