package import Diagnostics

/// What the labels, the words of glossaries and the names of lessons stand for in a course: collected from all lessons
/// before any page is made.
package struct CourseIndex: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    /// The number of its lesson in the course.
    package var lesson: Int
    package var target: LabelTarget
    package var words: ReferenceWords
  }

  package struct Term: Equatable, Sendable {
    package var lesson: Int
    package var anchor: String
  }

  /// A solution of an exercise, wherever it stands.
  package struct SolutionPlace: Equatable, Sendable {
    package var lesson: Int
    /// An index into that lesson's `solutions`.
    package var solution: Int
  }

  package let names: LessonNames
  package let titles: [String]
  package private(set) var entries: [String: Entry] = [:]
  package private(set) var terms: [String: Term] = [:]
  package private(set) var solutions: [String: [SolutionPlace]] = [:]
  /// Whether every lesson is there that a reference may lead to.
  package let isWhole: Bool
  /// What stands in two lessons, by the lesson that it is told of.
  private var repetitions: [Int: [Diagnostic]] = [:]
  /// For suggestions.
  private let labels: [String]

  /// - Parameters:
  ///   - lessons: With their names in the course, `a/b.md`, in reading order.
  ///   - isWhole: False for lessons that are looked at without their course.
  package init(_ lessons: [(name: String, lesson: Lesson)], isWhole: Bool = true) {
    self.isWhole = isWhole
    names = LessonNames(lessons.map(\.name))
    titles = lessons.map(\.lesson.title)
    var labels: Set<String> = []
    for (_, lesson) in lessons { labels.formUnion(lesson.labels.keys) }
    self.labels = labels.sorted()
    var places: [String: (file: SourceFile, start: SourcePosition)] = [:]
    for (number, (_, lesson)) in lessons.enumerated() {
      for (label, target) in lesson.labels.sorted(by: { $0.key < $1.key }) {
        let range = lesson.labelPlaces[label] ?? SourceRange(.start)
        if let first = entries[label], let place = places[label] {
          // A claim may be stated on many pages; that they agree is looked at elsewhere.
          if case (.claim, .claim) = (first.target, target) { continue }
          repeated("the label “\(label)”", lesson.file, range, place, number, first.lesson)
        } else {
          entries[label] = Entry(lesson: number, target: target, words: lesson.words(for: target))
          places[label] = (lesson.file, range.start)
        }
      }
    }
    places = [:]
    for (number, (_, lesson)) in lessons.enumerated() {
      for term in lesson.terms {
        if let first = terms[term.key], let place = places[term.key] {
          guard first.lesson != number else { continue }
          let word = lesson.terms.isEmpty ? "" : "the word “\(term.content.plainText.joinedBlanks)”"
          repeated(word, lesson.file, term.place, place, number, first.lesson)
        } else {
          terms[term.key] = Term(lesson: number, anchor: term.anchor)
          places[term.key] = (lesson.file, term.place.start)
        }
      }
      for (id, solution) in lesson.solutions.enumerated() where !solution.isHidden {
        solutions[solution.exercise, default: []].append(SolutionPlace(lesson: number, solution: id))
      }
    }
  }

  /// An error at the second place that names the first.
  private mutating func repeated(
    _ what: String, _ file: SourceFile, _ range: SourceRange,
    _ first: (file: SourceFile, start: SourcePosition), _ lesson: Int, _ other: Int
  ) {
    let there = first.file.place(of: first.start)
    repetitions[lesson, default: []].append(
      Diagnostic(
        .error, code: "duplicate-label", file: file.name, range: range,
        message: "\(what) stands in two lessons, first at \(there)",
        hint: "Give one of them another name."))
  }

  // MARK: - Problems

  /// Suggestions cost a look at all labels each; a lesson with more broken references than this has another problem.
  private static let mostSuggestions = 20

  /// Everything that a lesson refers to and that is nowhere, and what it names a second time.
  package func problems(of number: Int, _ lesson: Lesson) -> [Diagnostic] {
    var problems = repetitions[number] ?? []
    var suggestions = Self.mostSuggestions
    func suggestion(_ find: () -> String?) -> String? {
      guard suggestions > 0 else { return nil }
      suggestions -= 1
      return find()
    }
    for reference in lesson.references {
      guard let problem = problem(with: reference, in: number, lesson, suggestion) else { continue }
      problems.append(problem)
    }
    return problems
  }

  private func problem(
    with reference: Reference, in number: Int, _ lesson: Lesson, _ suggestion: (() -> String?) -> String?
  ) -> Diagnostic? {
    let label = reference.label
    func report(_ message: String, hint: String?) -> Diagnostic {
      Diagnostic(
        isWhole ? .error : .warning, code: isWhole ? "broken-reference" : "unresolved-reference",
        file: lesson.file.name, range: reference.range,
        message: isWhole ? message : message + ", which was looked at without its course", hint: hint)
    }
    let place = isWhole ? "this course" : "this lesson"
    switch reference.form {
    case .document:
      guard names.index(of: label, from: names.names[number]) == nil else { return nil }
      let nearest = suggestion { names.nearest(to: label) }
      return report(
        "there is no lesson “\(label)” in \(place)",
        hint: nearest.map { "Did you mean “\($0)”?" }
          ?? "Name it by its path from this lesson, as in {doc}`../a/b`.")
    case .lessonLink: return nil
    case .term:
      guard terms[label.joinedBlanks.lowercased()] == nil else { return nil }
      return report(
        "no glossary explains “\(label)”",
        hint: suggestion { nearestName(to: label.joinedBlanks.lowercased(), among: terms.keys.sorted()) }
          .map { "Did you mean “\($0)”?" } ?? "Glossaries are written with the directive {glossary}.")
    case .ref, .number, .equation, .proof, .link, .solution:
      if lesson.labels[label] != nil { return nil }
      guard let entry = entries[label] else {
        // Links are checked with all other links, by the names that the page has.
        if reference.form == .link { return nil }
        let nearest = suggestion { nearestName(to: label, among: labels) }
        return report(
          "there is no label “\(label)” in \(place)",
          hint: nearest.map { "Did you mean “\($0)”?" }
            ?? "Labels are given with “:label:”, or with (label)= before a heading.")
      }
      return reference.problem(with: entry.words, of: entry.target)
        .map { LessonProblem($0, at: reference.range).diagnostic(in: lesson.file) }
    }
  }
}
