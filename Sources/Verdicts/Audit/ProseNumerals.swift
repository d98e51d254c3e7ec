/// The numbers of sentences, and what each is.
struct ProseNumerals {
  private(set) var list: NumeralList

  /// - Parameter claimed: Bytes that a claim compares.
  init(_ bytes: [UInt8], text: String, claimed: [Range<Int>] = []) {
    list = NumeralList(bytes, claimed: claimed)
    let context = TextContext(bytes: bytes)
    var scanner = StatementScanner(text: text, notation: .prose)
    let tokens = scanner.scan()
    list.addClaimed(tokens.compactMap { $0.numeralRange(in: bytes) })
    for form in FixedForms(context).found where list.isFree(form.range) {
      list.add(form.range, .apart(form.kind))
    }
    var rules = ProseRules(context)
    for token in tokens {
      guard let range = token.numeralRange(in: bytes) else { continue }
      // What is left of a number that is partly something else is not known to be anything.
      guard list.isFree(range) else {
        list.add(range, .uncovered)
        continue
      }
      let kind = token.isArgument ? .formula : rules.kind(of: range)
      list.add(range, kind.map { .apart($0) } ?? .uncovered)
    }
    for run in list.freeNumbers() { list.add(run, rules.leftover(run)) }
  }
}

extension StatementToken {
  /// `ln 5`
  fileprivate var isArgument: Bool {
    if case .problem(let problem) = self { problem.kind == .argument } else { false }
  }
}
