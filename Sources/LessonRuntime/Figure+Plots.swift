import Events
import Plots
import Synchronization

extension Figure {
  /// A page may show the same figure twice, and ids must differ.
  private static let count = Mutex(0)

  private static func nextID() -> String {
    let number = count.withLock { count in
      count += 1
      return count
    }
    return "chart-\(number)"
  }

  /// Text of 13 px is 12 px high where a phone of 360 px leaves 326 px to a figure.
  static let narrowWidth = 340.0

  /// A figure for pages: its text would be too small on a phone if it shrank, so it has another layout there.
  init(_ figure: any PlotFigure) {
    let (svg, narrow) = figure.forms(narrow: Self.narrowWidth, id: Self.nextID)
    self.init(
      svg: svg, narrow: narrow, title: figure.title, description: figure.description,
      table: figure.offersData ? ShownTable(figure.dataTable) : nil)
  }

  /// A figure for paper, which has one width.
  init(printed figure: any PlotFigure) {
    self.init(
      svg: figure.svg(id: Self.nextID()), title: figure.title, description: figure.description,
      table: figure.offersData ? ShownTable(figure.dataTable) : nil)
  }
}

extension ShownSweep {
  init(_ sweep: Sweep) {
    self.init(
      label: sweep.label, title: sweep.title, description: sweep.description, note: sweep.note,
      frames: sweep.frames.map { Frame(value: $0.value, figure: Figure($0.figure)) }, first: sweep.first,
      isAnimated: sweep.isAnimated,
      printed: Figure(printed: sweep))
  }
}

extension ShownTable {
  /// More rows than this are for a file, not for a page.
  static let mostRows = 500

  init(_ table: DataTable) {
    var rows = table.rows.prefix(Self.mostRows).map { row in
      row.map { value -> Cell in
        switch value {
        case .number(let number): .number(number.decimalText)
        case .text(let text): .text(text)
        case .missing: .text(value.text)
        }
      }
    }
    let rest = table.rows.count - Self.mostRows
    if rest > 0 {
      rows.append([.text("… \(rest) more rows")] + table.columns.dropFirst().map { _ in .text("") })
    }
    self.init(columns: table.columns, rows: rows)
  }
}
