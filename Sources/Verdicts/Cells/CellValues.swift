internal import Diagnostics
internal import Events
internal import Lessons

/// What a cell shows of what happened in it.
struct CellValues {
  private let cell: Cell
  private let braces: SwiftBraces

  init(_ cell: Cell) {
    self.cell = cell
    braces = SwiftBraces(cell.source)
  }

  /// Nothing for a value that the page does not show: the reader sees what stands by itself at the top of the cell.
  func item(for value: LoggedValue) -> CellOutput.Item? {
    guard cell.results != .none, value.shown != .verdict, !value.isFunction else { return nil }
    let showsNames = cell.results == .all || cell.results == .inline
    guard value.name.isEmpty || showsNames else { return nil }
    let start = SourcePosition(line: value.range.startLine, column: value.range.startColumn)
    guard braces.depth(at: start) == 0 else { return nil }
    if value.name.isEmpty, braces.followsAssignment(start) { return nil }
    return .value(value.shown, type: value.type, name: value.name, line: value.range.endLine)
  }
}

extension LoggedValue {
  fileprivate var isFunction: Bool { type == "()" || type == "Void" || type.contains("->") }
}
