/// Names in the order in which they first appear, and what they are names of.
struct Names: Equatable {
  private(set) var all: [String] = []
  /// Whether every name is that of a number.
  private(set) var areNumbers = true
  var label = ""
  private var indices: [String: Int] = [:]

  var count: Int { all.count }

  func name(_ index: Int) -> String { all.indices.contains(index) ? all[index] : "" }

  /// The name with what it is a number of, `T = 0.5`.
  func fullName(_ index: Int) -> String {
    areNumbers && !label.isEmpty ? "\(label) = \(name(index))" : name(index)
  }

  func index(of name: String) -> Int? { indices[name] }

  mutating func index(_ value: PlottableValue) -> Int {
    if label.isEmpty { label = value.label }
    if case .number = value.datum {} else { areNumbers = false }
    return index(named: value.datum.text)
  }

  mutating func index(named name: String) -> Int {
    if let known = indices[name] { return known }
    indices[name] = all.count
    all.append(name)
    return all.count - 1
  }
}
