/// Reading, running and checking, without pages.
package enum Verify {
  /// - Parameter ended: Called for each lesson as it ends, in any order.
  package static func run(
    _ lessons: [LessonSource], options: CheckOptions, isStrict: Bool, ended: (CheckedLesson) -> Void
  ) async -> BuildReport {
    let checker = LessonChecker(options: options, pages: PageFactory())
    let checked = await LessonQueue.map(
      lessons, jobs: options.jobs, each: { await checker.check($0) }, ended: ended)
    return BuildReport(lessons: LabelAgreement.checked(checked), isStrict: isStrict)
  }
}
