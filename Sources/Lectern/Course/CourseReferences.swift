import Diagnostics
import Lessons
import Pages

/// What the lessons of a course are to each other: where labels lead, and in which order the lessons are read. Known when
/// all have been read, before the first one is run.
package struct CourseReferences: Sendable {
  let order: ReadingOrder
  let index: CourseIndex
  let links: LabelLinks
  private let numbers: [String: Int]
  private let problems: [String: [Diagnostic]]

  /// - Parameter dividesSolutions: Whether solutions have pages of their own where the author wants that.
  init(_ lessons: [CheckedLesson], isWhole: Bool, dividesSolutions: Bool = true) {
    order = ReadingOrder(
      lessons.map { ReadingOrder.Entry(name: $0.source.name, lesson: $0.lesson) }, isWhole: isWhole)
    index = CourseIndex(lessons.map { ($0.source.name, $0.lesson) }, isWhole: isWhole)
    links = LabelLinks(
      index, lessons: lessons.map(\.lesson), pages: lessons.map(\.source.page),
      solutions: dividesSolutions ? lessons.map(\.solutionsPath) : [])
    problems = Dictionary(grouping: order.problems, by: \.file)
    numbers = Dictionary(
      lessons.enumerated().map { ($1.source.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is wrong between a lesson and the others.
  func problems(of checked: CheckedLesson) -> [Diagnostic] {
    guard checked.isReadable, let number = numbers[checked.source.name] else { return [] }
    return index.problems(of: number, checked.lesson) + (problems[checked.lesson.file.name] ?? [])
  }

  /// Lessons in the order in which they are to be read.
  static func inReadingOrder(_ lessons: [CheckedLesson]) -> [CheckedLesson] {
    let entries = lessons.map { ReadingOrder.Entry(name: $0.source.name, lesson: $0.lesson) }
    return ReadingOrder(entries, isWhole: false).order.map { lessons[$0] }
  }
}
