/// How one axis places its values, from 0 (left, bottom) to 1 (right, top).
enum PositionScale: Equatable {
  case numeric(NumericScale)
  case category(CategoryScale)
  /// No value can be placed: there is none, or none that is finite (and positive on a logarithmic axis).
  case empty

  /// The place of a value; `nil` for what the axis cannot show.
  func position(of datum: Datum) -> Double? {
    switch self {
    case .numeric(let scale): if case .number(let value) = datum { scale.position(of: value) } else { nil }
    case .category(let scale): if case .category(let name) = datum { scale.position(of: name) } else { nil }
    case .empty: nil
    }
  }

  struct PlacedTick: Equatable {
    let position: Double
    let label: String
  }

  var ticks: [PlacedTick] {
    switch self {
    case .numeric(let scale):
      scale.ticks.map { PlacedTick(position: scale.position(of: $0.value) ?? 0, label: $0.label) }
        .sorted { $0.position < $1.position }
    case .category(let scale):
      scale.names.indices.map { PlacedTick(position: scale.position(at: $0), label: scale.names[$0]) }
    case .empty: []
    }
  }

  var minorTicks: [Double] {
    if case .numeric(let scale) = self { scale.minorTicks.compactMap(scale.position) } else { [] }
  }

  /// Where bars begin: at zero, or at the end of the axis that is nearest to it.
  var baseline: Double {
    guard case .numeric(let scale) = self else { return 0 }
    return min(max(scale.position(of: 0) ?? (scale.isReversed ? 1 : 0), 0), 1)
  }

  /// Whether zero lies between the ends.
  var straddlesZero: Bool {
    if case .numeric(let scale) = self { scale.low < 0 && scale.high > 0 } else { false }
  }

  var isReversed: Bool { if case .numeric(let scale) = self { scale.isReversed } else { false } }

  /// The room of one category, as a part of the axis; 0 on a numeric axis.
  var band: Double { if case .category(let scale) = self { scale.band } else { 0 } }

  var isCategory: Bool { if case .category = self { true } else { false } }

  var isNumeric: Bool { if case .numeric = self { true } else { false } }
}
