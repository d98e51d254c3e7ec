import Events
public import Plots
public import Softmax
import Synchronization

// The types of the libraries, which know nothing of pages.

extension Vector: Displayable {
  public var display: Display { Display(.vector(map { decimalText(of: $0) })) }
}

extension Matrix: Displayable {
  public var display: Display {
    Display(.matrix((0..<rows).map { row(i: $0) }))
  }

  private func row(i: Int) -> [String] { (0..<columns).map { decimalText(of: self[i, $0]) } }
}

extension Table: Displayable {
  public var display: Display { .table(self) }
}

extension Chart: Displayable {
  public var display: Display { .chart(self) }
}

extension ChartGrid: Displayable {
  public var display: Display { .figure(self) }
}

extension Facets: Displayable {
  public var display: Display { .figure(self) }
}

extension SimplexPlot: Displayable {
  public var display: Display { .figure(self) }
}

extension Sweep: Displayable {
  public var display: Display { Display(.sweep(ShownSweep(self))) }
}

extension Matrix: RowsOfNumbers {
  var numberRows: [[any DecimalNumber]] {
    (0..<rows).map { i in (0..<columns).compactMap { self[i, $0] as? any DecimalNumber } }
  }
}

/// Every scalar that a vector can have is a floating-point number of the standard library, or describes itself.
private func decimalText(of value: Any) -> String {
  (value as? any DecimalNumber)?.decimalText ?? String(describing: value)
}

extension ShownTable {
  init(_ table: Table) {
    let labelled = table.rowLabels != nil
    self.init(
      columns: (labelled ? [table.rowLabelHeader] : []) + table.columns,
      rows: table.rows.enumerated().map { index, cells in
        let label = table.rowLabels.map { [Cell.text($0[index])] } ?? []
        return label + cells.map(Cell.init)
      },
      digits: table.digits)
  }
}

extension ShownTable.Cell {
  fileprivate init(_ cell: Table.Cell) {
    switch cell {
    case .number(let value): self = .number(value.decimalText)
    case .text(let text): self = .text(text)
    }
  }
}
