import Events
import Properties
import Softmax

extension ClaimValue {
  /// What the cells of a table can be compared with.
  ///
  /// A `Table` brings the names of its columns and the labels of its rows along. Each element of another
  /// sequence is a row, whatever is nested in it, unless all of them are single numbers or texts.
  init(ofTable value: Any) {
    var reader = TableReader()
    self =
      reader.read(value).map { .incomparable(type: String(describing: type(of: value)), reason: $0) }
      ?? .table(reader.table)
  }
}

private struct TableReader {
  private(set) var table = ClaimTable(rows: [])
  private var entries = 0

  /// Nothing if the value could be read.
  mutating func read(_ value: Any) -> ClaimValue.Incomparable? {
    if let optional = value as? any OptionalValue { return optional.wrapped.map { read($0) } ?? .empty }
    switch value {
    case let value as Softmax.Table:
      table.columns = value.columns
      table.rowLabels = value.rowLabels
      table.rowLabelHeader = value.rowLabelHeader
      return readRows(value.rows)
    case is Bool, is Check, is PropertyResult: return .kind
    case let value as any RowsOfNumbers: return readRows(value.numberRows)
    default: break
    }
    if let entry = Self.entry(value) {
      table = ClaimTable(rows: [[entry]], isSequence: true)
      return nil
    }
    if value is any UnorderedValue { return .unordered }
    if let sequence = value as? any Sequence { return readSequence(sequence) }
    guard let parts = Self.parts(ofTuple: value) else { return .kind }
    return readSequence(parts)
  }

  private mutating func readSequence(_ sequence: some Sequence) -> ClaimValue.Incomparable? {
    var isSequence = true
    for element in sequence {
      isSequence = isSequence && Self.entry(element) != nil
      if let reason = readRow(element) { return reason }
    }
    table.isSequence = isSequence
    return table.rows.isEmpty ? .empty : nil
  }

  private mutating func readRows(_ rows: some Sequence) -> ClaimValue.Incomparable? {
    for row in rows {
      if let reason = readRow(row) { return reason }
    }
    return table.rows.isEmpty ? .empty : nil
  }

  private mutating func readRow(_ value: Any) -> ClaimValue.Incomparable? {
    var row: [ClaimTable.Entry] = []
    let reason = flatten(value, into: &row)
    table.rows.append(row)
    guard reason == nil, table.rows.count > ClaimValue.mostNumbers else { return reason }
    return .tooLong
  }

  private mutating func flatten(_ value: Any, into row: inout [ClaimTable.Entry]) -> ClaimValue.Incomparable?
  {
    if let entry = Self.entry(value) {
      row.append(entry)
      entries += 1
      return entries <= ClaimValue.mostNumbers ? nil : .tooLong
    }
    if value is any UnorderedValue { return .unordered }
    if let rows = value as? any RowsOfNumbers { return flatten(sequence: rows.numberRows, into: &row) }
    if let sequence = value as? any Sequence { return flatten(sequence: sequence, into: &row) }
    guard let parts = Self.parts(ofTuple: value) else { return .kind }
    return flatten(sequence: parts, into: &row)
  }

  private mutating func flatten(
    sequence: some Sequence, into row: inout [ClaimTable.Entry]
  ) -> ClaimValue.Incomparable? {
    for element in sequence {
      if let reason = flatten(element, into: &row) { return reason }
    }
    return nil
  }

  private static func entry(_ value: Any) -> ClaimTable.Entry? {
    switch value {
    case let value as any DecimalNumber: .number(value.decimalText)
    case let value as any StringProtocol: .text(String(value))
    case let value as Character: .text(String(value))
    case let value as Softmax.Table.Cell:
      switch value {
      case .number(let number): .number(number.decimalText)
      case .text(let text): .text(text)
      }
    default: nil
    }
  }

  private static func parts(ofTuple value: Any) -> [Any]? {
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .tuple, !mirror.children.isEmpty else { return nil }
    return mirror.children.map(\.value)
  }
}
