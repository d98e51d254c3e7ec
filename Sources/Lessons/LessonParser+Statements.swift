internal import Diagnostics
internal import Markdown

extension LessonParser {
  // MARK: - Theorems and their like

  mutating func statement(_ directive: Directive, at range: SourceRange, depth: Int) -> DirectiveMeaning {
    var options = OptionReader(
      directive, known: ["label", "name", "class", "nonumber"], accepted: ["enumerated"])
    let kind = NumberedKind(rawValue: String(directive.name.dropFirst(4))) ?? .theorem
    let number = kind != .proof && isNumbered(&options) ? numbers.next(kind) : nil
    let title = title(of: directive)
    let label = options.label()
    problems += options.problems
    if let label {
      let text = title.plainText.trimmingBlanks
      register(label.text, .item(kind, number: number, title: text), at: label.range)
    }
    let content = content(of: directive, at: range, depth: depth)
    walk.push(content, depth: depth + 1)
    walk.push(title, depth: depth + 1)
    return .statement(
      Statement(
        kind: kind, number: number, title: title, label: label?.text,
        isFolded: options.list("class").contains("dropdown"), content: content))
  }

  /// `nonumber` is Sphinx's word, `enumerated: false` MyST's.
  private func isNumbered(_ options: inout OptionReader) -> Bool {
    !options.flag("nonumber") && options.text("enumerated") != "false"
  }

  // MARK: - Exercises

  mutating func exercise(_ directive: Directive, at range: SourceRange, depth: Int) -> DirectiveMeaning {
    var options = OptionReader(
      directive, known: ["label", "name", "difficulty", "nonumber", "hidden"],
      accepted: ["class", "enumerated"])
    let number = isNumbered(&options) ? numbers.next(.exercise) : nil
    let title = title(of: directive)
    let label = options.label()
    let difficulty = options.wholeNumber("difficulty", in: 1...5)
    let isHidden = options.flag("hidden")
    problems += options.problems
    if let label {
      let text = title.plainText.trimmingBlanks
      register(label.text, .item(.exercise, number: number, title: text), at: label.range)
    }
    let content = content(of: directive, at: range, depth: depth)
    walk.push(content, depth: depth + 1)
    walk.push(title, depth: depth + 1)
    lesson.exercises.append(
      Exercise(
        number: number, title: title, label: label?.text, difficulty: difficulty, isHidden: isHidden,
        content: content))
    return .exercise(lesson.exercises.count - 1)
  }

  mutating func solution(_ directive: Directive, at range: SourceRange, depth: Int) -> DirectiveMeaning {
    var options = OptionReader(
      directive, known: ["label", "name", "class", "open", "hidden"], accepted: ["enumerated", "nonumber"])
    let exercise = directive.argument.trimmingBlanks
    reportClaims(in: directive.argument, .title, at: directive.argumentRange)
    if exercise.isEmpty {
      problems.append(LessonProblem(.solutionWithoutExercise, at: directive.nameRange))
    } else {
      lesson.references.append(Reference(.solution, label: exercise, range: directive.argumentRange))
    }
    let label = options.label()
    let (isOpen, isHidden) = (options.flag("open"), options.flag("hidden"))
    problems += options.problems
    if let label { register(label.text, .solution(exercise: exercise), at: label.range) }
    let content = content(of: directive, at: range, depth: depth)
    walk.push(content, depth: depth + 1)
    lesson.solutions.append(
      Solution(
        exercise: exercise, label: label?.text, isOpen: isOpen, isHidden: isHidden, content: content,
        range: range))
    return .solution(lesson.solutions.count - 1)
  }

  // MARK: - Lists that the page makes

  mutating func contents(_ directive: Directive, depth: Int) -> DirectiveMeaning {
    var options = OptionReader(
      directive, known: ["local", "depth"], accepted: ["class", "backlinks", "label"])
    let title = title(of: directive)
    walk.push(title, depth: depth)
    let list = ContentsList(
      title: title, isLocal: options.flag("local"), depth: options.wholeNumber("depth", in: 1...6))
    problems += options.problems
    return .contents(list)
  }

  mutating func bibliography(_ directive: Directive) -> DirectiveMeaning {
    var options = OptionReader(
      directive, known: ["all"],
      accepted: [
        "style", "filter", "cited", "class", "label", "labelprefix", "keyprefix", "list", "enumtype",
      ])
    let list = BibliographyList(showsAll: options.flag("all"))
    problems += options.problems
    return .bibliography(list)
  }
}
