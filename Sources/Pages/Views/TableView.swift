internal import Events

/// A table with its headers; columns of numbers are set flush right.
enum TableView {
  static func html(_ table: ShownTable) -> HTMLNode {
    let hasRowHeaders = table.rows.count > 0 && table.columns.count > 1 && isText(0, table)
    let headers: [HTMLNode] = table.columns.enumerated().map { index, name in
      .element(
        "th", ["scope": "col", "class": isNumeric(index, table) ? "number" : "text"], text: name)
    }
    let columns = table.columns.indices.map { places(ofColumn: $0, table) }
    let rows: [HTMLNode] = table.rows.map { row in
      let cells = row.enumerated().map { index, value in
        let places = columns.indices.contains(index) ? columns[index] : table.digits
        return cell(value, places: places, isHeader: hasRowHeaders && index == 0)
      }
      return .element("tr", [:], cells)
    }
    return .element(
      "table", ["class": "data"],
      [
        .element("thead", [:], [.element("tr", [:], headers)]),
        .element("tbody", [:], rows),
      ])
  }

  /// A column of short numbers, such as 0.5, 1, 10, gets no zeros that say nothing.
  static func places(ofColumn column: Int, _ table: ShownTable) -> Int? {
    guard let digits = table.digits else { return nil }
    var most = 0
    for row in table.rows where row.indices.contains(column) {
      guard case .number(let number) = row[column], let decimal = DecimalText(number) else { continue }
      most = max(most, decimal.places)
    }
    return min(digits, most)
  }

  private static func cell(_ cell: ShownTable.Cell, places: Int?, isHeader: Bool) -> HTMLNode {
    switch cell {
    case .number(let number):
      .element("td", ["class": "number"], [ReadableNumber(number, places: places).html])
    case .text(let text):
      isHeader
        ? .element("th", ["scope": "row", "class": "text"], text: ControlPictures.text(text))
        : .element("td", ["class": "text"], text: ControlPictures.text(text))
    }
  }

  static func isNumeric(_ column: Int, _ table: ShownTable) -> Bool {
    !isText(column, table)
  }

  private static func isText(_ column: Int, _ table: ShownTable) -> Bool {
    table.rows.contains { row in
      guard row.indices.contains(column), case .text = row[column] else { return false }
      return true
    }
  }
}
