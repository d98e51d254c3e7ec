import Pages
import Plots

extension FuzzTarget {
  /// Bytes decide about marks, values, scales and sizes. What is drawn must pass the filter that lessons' own drawings
  /// have to pass, and no attribute may hold a number that is none.
  static let charts = FuzzTarget(
    name: "charts",
    seeds: ["\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}", "aaaabbbbccccdddd", "\u{0}\u{7}dddddddddddd"],
    words: [],
    faults: { bytes in
      var reader = FuzzBytes(bytes)
      let svg = figure(&reader)
      var faults: [String] = []
      do throws(SVGProblem) {
        let drawing = try SVGFilter.drawing(of: svg, idPrefix: "f-")
        if svg.utf8.count > 2_000_000 { faults.append("the figure has \(svg.utf8.count) bytes") }
        faults += strangeNumbers(in: drawing.markup)
      } catch {
        faults.append("the figure is refused: \(error)")
      }
      return faults
    })

  private static func figure(_ reader: inout FuzzBytes) -> String {
    let kind = reader.number(below: 12)
    let values = reader.doubles(atMost: 40)
    let others = reader.doubles(atMost: 40)
    let labels = values.map { _ in reader.text() }
    let title = reader.text()
    switch kind {
    case 0: return barChart(labels, values, title: title).svg()
    case 1: return lineChart(x: values, y: others, title: title).svg()
    case 2: return histogram(of: values, title: title).svg()
    case 3: return probabilityBars(values, labels: labels, title: title).svg()
    case 4: return matrixHeatMap([values, others], title: title).svg()
    case 5:
      let points = zip(values, others).map { TernaryPoint([$0, $1, 1 - $0 - $1], label: title) }
      return SimplexPlot(title, "a", title) { for point in points { point } }.title(title).svg()
    default:
      let cells = (0..<(1 + reader.number(below: 3))).map { _ in
        ChartGrid.Cell(
          label: reader.text(), figure: chart(kind, values, others, labels, &reader).title(title))
      }
      return cells.count == 1
        ? cells[0].figure.svg(width: reader.double())
        : ChartGrid(cells, columns: reader.number(below: 5)).svg()
    }
  }

  private static func chart(
    _ kind: Int, _ values: [Double], _ others: [Double], _ labels: [String], _ reader: inout FuzzBytes
  ) -> Chart {
    let marks = reader.number(below: 8)
    let method = reader.element(of: [InterpolationMethod.linear, .monotone, .stepCenter])
    let seriesCount = 1 + reader.number(below: 20)
    let range = values.indices
    func other(_ index: Int) -> Double { others.isEmpty ? .nan : others[index % others.count] }
    let chart = Chart(range) { index in
      let x = PlottableValue.value("x", values[index])
      let y = PlottableValue.value("y", other(index))
      let name = PlottableValue.value("n", labels[index])
      let series = PlottableValue.value("s", "\(index % seriesCount)")
      ChartMarks {
        switch marks {
        case 0: BarMark(x: name, y: y).foregroundStyle(by: series)
        case 1: LineMark(x: x, y: y).interpolationMethod(method).foregroundStyle(by: series)
        case 2: PointMark(x: x, y: y).symbolSize(by: y).symbol(by: series).annotation(.automatic)
        case 3: AreaMark(x: x, y: y).foregroundStyle(by: series)
        case 4: RuleMark(x: x, yStart: y, yEnd: x).annotation("a")
        case 5: RectangleMark(x: name, y: series).foregroundStyle(by: y)
        case 6: ErrorBarMark(x: x, yStart: y, yEnd: x)
        default: TextMark(labels[index], x: x, y: y)
        }
      }
    }
    let types = [ScaleType.linear, .log, .symmetricLog, .squareRoot]
    let scaled = chart.chartXScale(type: reader.element(of: types))
      .chartYScale(type: reader.element(of: types), reversed: reader.byte() > 127)
    guard reader.byte() > 200 else { return scaled }
    return scaled.size(width: reader.double(), height: reader.double())
  }

  private static func strangeNumbers(in markup: String) -> [String] {
    markup.split(separator: "<").flatMap { tag -> [String] in
      let inside = tag.prefix { $0 != ">" }
      return ["x", "y", "d", "cx", "cy", "r", "width", "height", "points", "viewBox", "transform", "opacity"]
        .compactMap {
          guard let start = inside.firstRange(of: " \($0)=\"")?.upperBound else { return nil }
          let value = inside[start...].prefix { $0 != "\"" }.lowercased()
          return value.contains("nan") || value.contains("inf") ? "\($0) is \(value.prefix(40))" : nil
        }
    }
  }
}
