/// How one axis places its values, from 0 (left, bottom) to 1 (right, top).
enum PositionScale: Equatable {
  case linear(LinearScale)
  case log(LogScale)
  case category(CategoryScale)
  /// No value can be placed: there is none, or none that is finite (and positive on a logarithmic axis).
  case empty

  /// The place of a value; `nil` for what the axis cannot show.
  func position(of datum: Datum) -> Double? {
    switch (self, datum) {
    case (.linear(let scale), .number(let value)) where value.isFinite: scale.position(of: value)
    case (.log(let scale), .number(let value)): scale.position(of: value)
    case (.category(let scale), .category(let name)): scale.position(of: name)
    default: nil
    }
  }

  struct PlacedTick: Equatable {
    let position: Double
    let label: String
  }

  var ticks: [PlacedTick] {
    switch self {
    case .linear(let scale):
      scale.ticks.map { PlacedTick(position: scale.position(of: $0.value), label: $0.label) }
    case .log(let scale):
      scale.ticks.map { PlacedTick(position: scale.position(of: $0.value) ?? 0, label: $0.label) }
    case .category(let scale):
      scale.names.indices.map { PlacedTick(position: scale.position(at: $0), label: scale.names[$0]) }
    case .empty: []
    }
  }

  /// Where bars begin: at zero, or on a logarithmic axis at its lower end.
  var baseline: Double {
    if case .linear(let scale) = self { min(max(scale.position(of: 0), 0), 1) } else { 0 }
  }

  /// The room of one category, as a part of the axis; 0 on a numeric axis.
  var band: Double { if case .category(let scale) = self { scale.band } else { 0 } }

  var isCategory: Bool { if case .category = self { true } else { false } }

  var isNumeric: Bool {
    switch self {
    case .linear, .log: true
    case .category, .empty: false
    }
  }
}
