import Diagnostics
internal import Lessons

/// A name that is read before the lesson has given it a value. The compiler lets a script do that, and what is read then
/// is whatever the memory holds, as a rule zero: a number that looks like any other.
struct EarlyUse: Equatable, Sendable {
  var name: String
  var range: SourceRange
  /// Where it gets its value.
  var definition: SourcePosition
  /// The function that reads it, if it is not read directly.
  var function: String?

  func diagnostic(file: SourceFile) -> Diagnostic {
    let defined = "is defined below, on \(file.words(forLine: definition.line, seenFrom: range.start))"
    return Diagnostic(
      .error, code: "used-before-defined", file: file.name, range: range,
      message: function.map { "“\($0)” uses “\(name)”, which \(defined)" } ?? "“\(name)” \(defined)",
      hint: "Code and claims see the names defined above them. Move the definition up, or this below it.")
  }
}

extension EarlyUse {
  /// All of them, in order of steps, of each name one for each step; and the steps without the claims and laws that
  /// would read what is not there.
  static func leavingOut(
    from steps: [ProgramBuilder.Step]
  ) -> (steps: [ProgramBuilder.Step], found: [EarlyUse]) {
    let codes = steps.map(\.names)
    let definitions = Definitions(codes)
    var found: [EarlyUse] = []
    var rest: [ProgramBuilder.Step] = []
    for (step, code) in codes.enumerated() {
      let count = found.count
      var reported: Set<String> = []
      for use in code.uses {
        guard let name = definitions.lastName(readBy: use.name), let definition = definitions.variables[name],
          (step, use.offset) < (definition.step, definition.offset), reported.insert(name).inserted
        else { continue }
        found.append(
          EarlyUse(
            name: name, range: use.range, definition: definition.position,
            function: name == use.name ? nil : use.name))
      }
      if found.count == count || steps[step].definesNames { rest.append(steps[step]) }
    }
    return (rest, found)
  }
}

/// Where the variables of a lesson get their values, and which of those that a function reads gets it last.
private struct Definitions {
  struct Place {
    var step: Int
    var offset: Int
    var position: SourcePosition
  }

  private(set) var variables: [String: Place] = [:]
  private var lastNames: [String: String] = [:]

  init(_ codes: [NamesInCode]) {
    var readers: [String: [String]] = [:]
    for (step, code) in codes.enumerated() {
      for (name, place) in code.definitions where variables[name] == nil {
        variables[name] = Place(step: step, offset: place.offset, position: place.position)
      }
      for (function, names) in code.functions {
        for name in names { readers[name, default: []].append(function) }
      }
    }
    for code in codes { for function in code.functions.keys { variables[function] = nil } }
    // From the last definition to the first: the first to reach a function is the last that it needs.
    let byPlace = variables.sorted { ($1.value.step, $1.value.offset) < ($0.value.step, $0.value.offset) }
    for (name, _) in byPlace {
      lastNames[name] = name
      var open = [name]
      while let next = open.popLast() {
        for reader in readers[next] ?? [] where lastNames[reader] == nil && variables[reader] == nil {
          lastNames[reader] = name
          open.append(reader)
        }
      }
    }
  }

  /// A variable reads itself; a function, all that the functions that it calls read.
  func lastName(readBy name: String) -> String? { lastNames[name] }
}

extension ProgramBuilder.Step {
  /// What follows would not compile without it.
  fileprivate var definesNames: Bool { if case .part(.cell) = self { true } else { false } }

  fileprivate var names: NamesInCode {
    switch self {
    case .part(.cell(let cell)) where cell.execution == .runs && !cell.isLocal: NamesInCode(cell.source)
    case .part(.cell(let cell)) where cell.execution == .runs || cell.execution == .mustFail:
      .readOnly(cell.source)
    case .part(.cell): NamesInCode(SourceText(lines: []))
    case .part(.property(let property)): .readOnly(property.source)
    case .claim(let claim): .readOnly(claim.expression)
    case .evaluation(let evaluation, _): .readOnly(evaluation.expression)
    }
  }
}
