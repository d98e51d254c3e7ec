/// The sides of a formula's relations and the elements of the lists there: which are made of numbers alone.
struct FormulaSides {
  private struct Bracket {
    var scalar: Unicode.Scalar
    /// It follows a name, so that what it holds are arguments.
    var isArgument: Bool
  }

  private var sides: [(numbers: [(range: Range<Int>, isPart: Bool)], isSymbolic: Bool)] = [([], false)]
  private var brackets: [Bracket] = []
  private var arguments = 0
  private var hasRelation = false
  /// How deep in brackets `∈` stands whose domain is being read.
  private var domain: Int?
  private var followsName = false

  mutating func read(_ token: StatementToken, in bytes: [UInt8]) {
    var isName = false
    switch token {
    case .relation:
      hasRelation = true
      domain = nil
      begin()
    case .elementOf:
      begin()
      domain = brackets.count
    case .comma:
      if let domain, brackets.count <= domain { self.domain = nil }
      begin()
    case .opening(let scalar): open(scalar)
    case .closing(let scalar, _):
      close(scalar)
      isName = true
    case .word, .name, .function:
      sides[sides.count - 1].isSymbolic = true
      isName = true
    case .number: add(token.numeralRange(in: bytes))
    case .problem(let problem):
      if !problem.kind.isWrongNumber || problem.kind == .power { sides[sides.count - 1].isSymbolic = true }
      add(token.numeralRange(in: bytes))
    case .plusMinus, .dash, .interval, .other: break
    }
    followsName = isName
  }

  private mutating func begin() { sides.append(([], false)) }

  private mutating func add(_ range: Range<Int>?) {
    guard let range else { return }
    sides[sides.count - 1].numbers.append((range, arguments > 0 || domain != nil))
  }

  /// A bar opens and closes alike, so it is not counted.
  private mutating func open(_ scalar: Unicode.Scalar) {
    guard scalar != "|", scalar != "‖" else { return }
    let bracket = Bracket(scalar: scalar, isArgument: followsName && scalar == "(")
    brackets.append(bracket)
    if bracket.isArgument { arguments += 1 }
  }

  private mutating func close(_ scalar: Unicode.Scalar) {
    guard scalar != "|", scalar != "‖", let last = brackets.last, (scalar == "}") == (last.scalar == "{")
    else {
      return
    }
    brackets.removeLast()
    if last.isArgument { arguments -= 1 }
  }

  /// The numbers in the order of the text, and whether the formula states them.
  mutating func finish() -> [(range: Range<Int>, isStated: Bool)] {
    let isNumbersOnly = !sides.contains(where: \.isSymbolic)
    return sides.flatMap { side in
      side.numbers.map { ($0.range, !$0.isPart && !side.isSymbolic && (hasRelation || isNumbersOnly)) }
    }
  }
}
