/// The marks as columns: what each layer has along x and y, which series there are, and what the axes are
/// called.
///
/// This is the first step of rendering. It knows the data and no pixels.
struct Channels: Equatable {
  struct Point: Equatable {
    var x: Datum
    var y: Datum
    /// Where a stacked bar begins; zero for all other marks.
    var base = 0.0
  }

  /// The marks of one kind and one series; a rule is a layer of its own.
  struct Layer: Equatable {
    let kind: Mark.Kind
    let series: Int?
    var annotation: String?
    var points: [Point]
  }

  private(set) var layers: [Layer] = []
  private(set) var series: [String] = []
  private(set) var seriesLabel = ""
  private(set) var xLabel = ""
  private(set) var yLabel = ""

  init(_ marks: [Mark]) {
    collect(marks)
    nameEverythingOnCategoryAxes()
    stackBars()
  }

  // MARK: - Queries

  var isEmpty: Bool { layers.allSatisfy { $0.points.isEmpty } }

  func has(_ kind: Mark.Kind) -> Bool { layers.contains { $0.kind == kind } }

  /// Bars lie when their categories stand along y and their numbers along x.
  var barsLie: Bool { has(.bar) && hasCategories(\.y) && !hasCategories(\.x) }

  /// The series that have bars, in order; bars of different series stand side by side.
  var barSlots: [Int?] { layers.filter { $0.kind == .bar }.map(\.series) }

  func hasCategories(_ channel: KeyPath<Point, Datum>) -> Bool {
    layers.contains {
      $0.points.contains { if case .category = $0[keyPath: channel] { true } else { false } }
    }
  }

  // MARK: - Steps

  private mutating func collect(_ marks: [Mark]) {
    struct Key: Hashable {
      let kind: Mark.Kind
      let series: Int?
    }
    var layerIndices: [Key: Int] = [:]
    var seriesIndices: [String: Int] = [:]
    for mark in marks {
      if mark.kind != .rule {
        if xLabel.isEmpty { xLabel = mark.x?.label ?? "" }
        if yLabel.isEmpty { yLabel = mark.y?.label ?? "" }
      }
      let index = mark.series.map { value in
        if seriesLabel.isEmpty { seriesLabel = value.label }
        let name = value.datum.text
        if let known = seriesIndices[name] { return known }
        seriesIndices[name] = series.count
        series.append(name)
        return series.count - 1
      }
      let point = Point(x: mark.x?.datum ?? .missing, y: mark.y?.datum ?? .missing)
      if mark.kind == .rule {
        let name = mark.annotation ?? (mark.x ?? mark.y)?.label
        layers.append(Layer(kind: .rule, series: index, annotation: name, points: [point]))
      } else if let layer = layerIndices[Key(kind: mark.kind, series: index)] {
        layers[layer].points.append(point)
      } else {
        layerIndices[Key(kind: mark.kind, series: index)] = layers.count
        layers.append(Layer(kind: mark.kind, series: index, points: [point]))
      }
    }
  }

  /// An axis with one category is an axis of categories; a number on it is a name.
  private mutating func nameEverythingOnCategoryAxes() {
    for channel in [\Point.x, \Point.y] where hasCategories(channel) {
      for layer in layers.indices {
        for point in layers[layer].points.indices {
          if case .number = layers[layer].points[point][keyPath: channel] {
            let text = layers[layer].points[point][keyPath: channel].text
            layers[layer].points[point][keyPath: channel] = .category(text)
          }
        }
      }
    }
  }

  /// Bars of one series at one place stand on each other, positive ones upwards, negative ones downwards.
  private mutating func stackBars() {
    let lies = barsLie
    let (place, length) = lies ? (\Point.y, \Point.x) : (\Point.x, \Point.y)
    for layer in layers.indices where layers[layer].kind == .bar {
      var ends: [String: (up: Double, down: Double)] = [:]
      for index in layers[layer].points.indices {
        let point = layers[layer].points[index]
        guard let value = point[keyPath: length].finite else { continue }
        // A number's shortest digits tell every two numbers apart, which its four-digit text does not.
        let key = point[keyPath: place].finite.map { "\($0)" } ?? point[keyPath: place].text
        var end = ends[key] ?? (0, 0)
        layers[layer].points[index].base = value < 0 ? end.down : end.up
        if value < 0 { end.down += value } else { end.up += value }
        ends[key] = end
      }
    }
  }
}
