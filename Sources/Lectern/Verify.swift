import Diagnostics

/// Reading, running and checking, without pages.
package enum Verify {
  /// - Parameter ended: Called for each lesson as it ends, in any order.
  package static func run(
    _ courses: [Course], options: CheckOptions, isStrict: Bool, ended: (CheckedLesson) -> Void
  ) async -> BuildReport {
    let scripts = ScriptShelf(options)
    defer { scripts?.save() }
    let checker = LessonChecker(options: options, pages: PageFactory(scripts: scripts?.memory))
    let checked = await check(courses, checker, jobs: options.jobs, ended: ended)
    return BuildReport(lessons: checked, courses: courses, isStrict: isStrict)
  }

  /// For lessons without a course around them.
  package static func run(
    _ lessons: [LessonSource], options: CheckOptions, isStrict: Bool, ended: (CheckedLesson) -> Void
  ) async -> BuildReport {
    await run(
      lessons.map { Course(pickedOut: $0) }, options: options, isStrict: isStrict, ended: ended)
  }

  /// All lessons of all courses, each by itself and then against the others.
  static func check(
    _ courses: [Course], _ checker: LessonChecker, jobs: Int, ended: (CheckedLesson) -> Void
  ) async -> [CheckedLesson] {
    // What lessons say of each other is known when all have been read.
    let read = await LessonQueue.map(
      courses.flatMap(\.lessons), jobs: jobs, each: { checker.read($0) })
    var steps: [(lesson: CheckedLesson, references: CourseReferences)] = []
    for (course, own) in zip(courses, Self.parts(read, of: courses)) {
      let references = CourseReferences(own, isWhole: course.isWhole)
      checker.memory?.begin(with: references.links)
      steps += own.map { ($0, references) }
    }
    let lessons = LabelAgreement.checked(
      await LessonQueue.map(
        steps, jobs: jobs, each: { await checker.check($0.lesson, in: $0.references) }, ended: ended))
    let references = steps.map(\.references)
    var first = 0
    return zip(courses, Self.parts(lessons, of: courses)).flatMap { course, own in
      defer { first += own.count }
      return own.isEmpty ? [] : CourseLinks.checked(own, of: course, references[first].index)
    }
  }

  /// The lessons of each course.
  private static func parts(_ lessons: [CheckedLesson], of courses: [Course]) -> [[CheckedLesson]] {
    var rest = lessons[...]
    return courses.map { course in
      defer { rest = rest.dropFirst(course.lessons.count) }
      return Array(rest.prefix(course.lessons.count))
    }
  }
}
