/// Names spread in equal bands from 0 to 1: those given first, then the others in the order in which they
/// first appear.
struct CategoryScale: Equatable {
  let names: [String]
  /// Whether the first name stands at 1, as in a list read from the top.
  let isDescending: Bool
  private let indices: [String: Int]

  init(_ all: some Sequence<String>, isDescending: Bool = false) {
    var names: [String] = []
    var indices: [String: Int] = [:]
    for name in all where indices[name] == nil {
      indices[name] = names.count
      names.append(name)
    }
    self.names = names
    self.isDescending = isDescending
    self.indices = indices
  }

  /// The width of one band.
  var band: Double { 1 / Double(max(names.count, 1)) }

  /// The middle of a name's band; `nil` for a name that has none.
  func position(of name: String) -> Double? { indices[name].map(position(at:)) }

  func position(at index: Int) -> Double {
    let place = (Double(index) + 0.5) * band
    return isDescending ? 1 - place : place
  }
}
