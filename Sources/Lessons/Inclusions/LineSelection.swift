internal import Diagnostics

/// Which lines of a file are included: the options that `include` and `literalinclude` share.
struct LineSelection {
  static let options = [
    "lines", "start-line", "end-line", "start-at", "start-after", "end-at", "end-before",
  ]

  /// `2,4-6,9-`, from 1.
  private var lines: [(first: Int, last: Int?)]?
  /// From 0, as in docutils; negative numbers count from the end.
  private var startLine: Int?
  private var endLine: Int?
  private var startAt: String?
  private var startAfter: String?
  private var endAt: String?
  private var endBefore: String?

  init(_ options: inout OptionReader) {
    startLine = options.integer("start-line")
    endLine = options.integer("end-line")
    startAt = options.filledText("start-at", .text)
    startAfter = options.filledText("start-after", .text)
    endAt = options.filledText("end-at", .text)
    endBefore = options.filledText("end-before", .text)
    if let text = options.filledText("lines", .lineList) {
      lines = Self.list(text)
      if lines == nil { options.reject("lines", .lineList) }
    }
    reportConflicts(["lines", "start-line", "start-at", "start-after"], &options)
    reportConflicts(["lines", "end-line", "end-at", "end-before"], &options)
  }

  /// Two ways to say where to begin, or where to end, of which only one could count.
  private func reportConflicts(_ names: [String], _ options: inout OptionReader) {
    let given = names.filter { options.valueRange($0) != nil }
    guard let first = given.first else { return }
    for name in given.dropFirst() where !options.hasProblem(at: name) {
      options.reject(name, .alone(first))
    }
  }

  private static func list(_ text: String) -> [(first: Int, last: Int?)]? {
    var ranges: [(first: Int, last: Int?)] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(\.trimmingBlanks)
      guard ends.count <= 2, let first = Int(ends[0]), first > 0 else { return nil }
      switch ends.count {
      case 1: ranges.append((first, first))
      case _ where ends[1].isEmpty: ranges.append((first, nil))
      default:
        guard let last = Int(ends[1]), last >= first else { return nil }
        ranges.append((first, last))
      }
    }
    return ranges
  }

  /// The lines of a file, in the order in which they are to stand.
  ///
  /// - Parameter name: What messages call the file.
  func applied(to lines: [SourceText.Line], of name: String) throws(InclusionFailure) -> [SourceText.Line] {
    let selected = try select(lines, name)
    guard !selected.isEmpty || lines.isEmpty else { throw .nothingSelected(file: name) }
    return selected
  }

  private func select(
    _ all: [SourceText.Line], _ name: String
  ) throws(InclusionFailure) -> [SourceText.Line] {
    if let lines {
      var selected: [SourceText.Line] = []
      var total = 0
      for range in lines {
        guard (range.last ?? range.first) <= all.count else {
          throw .noSuchLine(option: "lines", file: name, count: all.count)
        }
        let stretch = all[(range.first - 1)..<(range.last ?? all.count)]
        total += stretch.count
        // `1-,1-,1-` must not grow beyond all measure.
        guard total <= TextAssembler.mostLines else { throw .tooLong(bytes: TextAssembler.mostBytes) }
        selected += stretch
      }
      return selected
    }
    var first = 0
    var last = all.count
    if let startLine { first = try index(startLine, "start-line", all.count, name) }
    if let text = startAt { first = try find(text, "start-at", all[...], name) }
    if let text = startAfter { first = try find(text, "start-after", all[...], name) + 1 }
    if let endLine { last = try index(endLine, "end-line", all.count, name) }
    let from = min(startAt == nil ? first : first + 1, all.count)
    if let text = endAt { last = try find(text, "end-at", all[from...], name) + 1 }
    if let text = endBefore { last = try find(text, "end-before", all[from...], name) }
    return first < last ? Array(all[first..<last]) : []
  }

  private func index(
    _ number: Int, _ option: String, _ count: Int, _ name: String
  ) throws(InclusionFailure) -> Int {
    guard number >= -count, number <= count else {
      throw .noSuchLine(option: option, file: name, count: count)
    }
    return number < 0 ? count + number : number
  }

  private func find(
    _ text: String, _ option: String, _ lines: ArraySlice<SourceText.Line>, _ name: String
  ) throws(InclusionFailure) -> Int {
    guard let index = lines.firstIndex(where: { $0.text.contains(text) }) else {
      throw .textNotFound(option: option, text: text, file: name)
    }
    return index
  }
}

extension OptionReader {
  /// A whole number, which may be negative.
  mutating func integer(_ name: String) -> Int? {
    guard valueRange(name) != nil else { return nil }
    if let text = text(name), let number = Int(text) { return number }
    reject(name, .integer)
    return nil
  }

  /// Whether the value of an option is reported already.
  func hasProblem(at name: String) -> Bool {
    guard let range = valueRange(name) else { return false }
    return problems.contains { $0.range == range }
  }
}
