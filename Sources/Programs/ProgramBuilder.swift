import Diagnostics
package import Lessons

/// Lesson → Program: cells, properties and claims in the order in which a reader meets them, in one scope.
package struct ProgramBuilder {
  package static func build(_ lesson: Lesson) -> Program {
    let (steps, early) = EarlyUse.leavingOut(from: steps(of: lesson))
    var program = program(of: steps, in: lesson)
    (program.content, program.placement) = content(of: steps, in: lesson)
    program.problems += early.map { $0.diagnostic(file: lesson.file) }
    return program
  }

  /// Everything of a lesson that its program is made of, but the seed.
  private static func steps(of lesson: Lesson) -> [Step] {
    (lesson.parts.map(Step.part) + lesson.claims.map(Step.claim)
      + lesson.evaluations.map { Step.evaluation($0, id: lesson.valueID(of: $0)) }).sorted {
        $0.range < $1.range
      }
  }

  static func program(of steps: [Step], in lesson: Lesson) -> Program {
    var builder = ProgramBuilder(lesson: lesson)
    builder.build(steps)
    return builder.program
  }

  enum Step {
    case part(LessonPart)
    case claim(Claim)
    /// With the number that its value has among those of the claims.
    case evaluation(Evaluation, id: Int)

    var range: SourceRange {
      switch self {
      case .part(let part): part.range
      case .claim(let claim): claim.range
      case .evaluation(let evaluation, _): evaluation.range
      }
    }
  }

  private let lesson: Lesson
  private var writer = ProgramWriter()
  private var program = Program(text: "", parts: [], claims: [])

  private init(lesson: Lesson) {
    self.lesson = lesson
  }

  private mutating func build(_ steps: [Step]) {
    writer.scaffold("import LessonRuntime")
    writer.scaffold("_Lesson.start()")
    if let seed = lesson.frontMatter.seed {
      writer.scaffold("_Lesson.settings(trials: nil, seedText: \(swiftLiteral(seed)))")
    }
    for step in steps {
      switch step {
      case .part(.cell(let cell)): add(cell)
      case .part(.property(let property)): add(property)
      case .claim(let claim): add(claim)
      case .evaluation(let evaluation, let id): add(evaluation, id: id)
      }
    }
    writer.scaffold("_Lesson.finish()")
    program.text = writer.text
  }

  private mutating func add(_ cell: Cell) {
    guard cell.execution == .runs || cell.execution == .mustFail, isPlaced(cell.source) else { return }
    begin(cell.id, showsNames: cell.results == .all || cell.results == .inline, range: cell.range)
    let mustFail = cell.execution == .mustFail
    let isNested = cell.isLocal || mustFail
    if isNested { openScope() }
    writer.lesson(cell.source)
    if isNested {
      closeScope(onLine: cell.range.end.line)
      writer.scaffold(mustFail ? "} catch { _Lesson.fail(\(cell.id), error) }" : "}")
    }
    end(cell.id)
  }

  private mutating func add(_ property: PropertyBlock) {
    guard isPlaced(property.source) else { return }
    begin(property.id, showsNames: false, range: property.range)
    let trials = property.trials.map(String.init) ?? "nil"
    writer.scaffold("_Lesson.settings(trials: \(trials), \(seed(of: property)))")
    openScope()
    writer.lesson(property.source)
    closeScope(onLine: property.range.end.line)
    writer.scaffold("}")
    writer.scaffold(
      "_Lesson.settings(trials: nil, seedText: \(swiftLiteral(lesson.frontMatter.seed ?? "")))")
    end(property.id)
  }

  private func seed(of property: PropertyBlock) -> String {
    switch property.seed {
    case .number(let number): "seed: 0x" + String(number, radix: 16)
    case .text(let text): "seedText: " + swiftLiteral(text)
    case nil: "seedText: " + swiftLiteral(property.seedText)
    }
  }

  private mutating func add(_ claim: Claim) {
    guard isPlaced(claim.expression) else { return }
    let function = claim.table == nil ? "claim" : "table"
    writer.call("_Lesson.\(function)(\(claim.id),", with: claim.expression)
    program.claims.append(claim.id)
  }

  private mutating func add(_ evaluation: Evaluation, id: Int) {
    guard isPlaced(evaluation.expression) else { return }
    writer.call("_Lesson.claim(\(id),", with: evaluation.expression)
    program.claims.append(id)
  }

  private mutating func begin(_ part: Int, showsNames: Bool, range: SourceRange) {
    let (line, column) = (range.start.line, range.start.column)
    writer.scaffold("_Lesson.begin(\(part), showsNames: \(showsNames), line: \(line), column: \(column))")
    program.parts.append(part)
  }

  private mutating func end(_ part: Int) {
    writer.scaffold("_Lesson.end(\(part))")
  }

  /// A cell that closes this block and opens another one could put its own code where it never runs. The name that is
  /// declared here is then not in scope any more, which is an error of the cell's.
  private mutating func openScope() {
    writer.scaffold("do {")
    writer.scaffold("let \(ProgramScope.name) = ()")
  }

  private mutating func closeScope(onLine line: Int) {
    writer.place("_ = \(ProgramScope.name)", onLine: line)
  }

  /// Source that sets locations of its own would put its results at the place of others, and one that posts records
  /// of its own could pass for what never ran.
  private mutating func isPlaced(_ source: SourceText) -> Bool {
    for line in source.lines {
      guard let kind = ProgramProblem.Kind(line.text) else { continue }
      let end = line.filePosition(ofByte: line.text.utf8.count)
      let problem = ProgramProblem(kind, at: SourceRange(line.position, end))
      program.problems.append(problem.diagnostic(file: lesson.file.name))
      return false
    }
    return true
  }
}
