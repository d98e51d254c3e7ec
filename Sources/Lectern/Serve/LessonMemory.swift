import Diagnostics
import Lessons
import Pages
import Synchronization

/// What the builds of one process found out of lessons, so that a build looks only at those whose inputs changed.
///
/// A lesson's results depend on its text, its settings, its bibliographies, where labels of other lessons lead, and what is
/// wrong between it and them. All of these are compared, not when files were changed. What a run depends on beside these,
/// the toolchain and the options, is the same for a process. A run that did not come to its end is not remembered: its
/// reason may lie in the machine.
final class LessonMemory: Sendable {
  private struct Known: Sendable {
    var lesson: CheckedLesson
    var problems: [Diagnostic]
    /// The number of the links that it was checked with.
    var links: Int
  }

  private struct State {
    var known: [String: Known] = [:]
    var links: LabelLinks?
    var number = 0
  }

  private let state = Mutex(State())

  /// A build begins: compared once, since there are as many links as lessons.
  func begin(with links: LabelLinks) {
    state.withLock { state in
      guard state.links != links else { return }
      state.links = links
      state.number += 1
    }
  }

  /// The same lesson as it was read before.
  func read(_ source: LessonSource, _ text: LessonText) -> CheckedLesson? {
    guard let known = state.withLock({ $0.known[source.name] })?.lesson else { return nil }
    return known.source == source && known.lesson.isRead(from: text) ? known : nil
  }

  func checked(like read: CheckedLesson, _ problems: [Diagnostic]) -> CheckedLesson? {
    let (known, number) = state.withLock { ($0.known[read.source.name], $0.number) }
    guard let known, known.links == number, known.problems == problems, known.lesson.source == read.source,
      known.lesson.lesson.hasTextOf(read.lesson), known.lesson.files == read.files
    else { return nil }
    return known.lesson
  }

  func keep(_ lesson: CheckedLesson, _ problems: [Diagnostic]) {
    state.withLock { state in
      state.known[lesson.source.name] =
        lesson.ran ? Known(lesson: lesson, problems: problems, links: state.number) : nil
    }
  }

  /// Forgets lessons that are gone.
  func keepOnly(_ names: Set<String>) {
    state.withLock { state in state.known = state.known.filter { names.contains($0.key) } }
  }
}
