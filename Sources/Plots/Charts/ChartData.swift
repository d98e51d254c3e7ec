extension Sequence where Element: BinaryFloatingPoint {
  /// The numbers as they are drawn.
  var doubles: [Double] { self as? [Double] ?? map { Double($0) } }
}

extension Chart {
  /// The same chart, with a title if there is one.
  func titled(_ title: String?) -> Chart { title.map { self.title($0) } ?? self }

  /// The same chart with its accessible name, unless it has a title: "Histogram of height".
  func subject(_ text: String) -> Chart {
    var copy = self
    copy.options.subject = text
    return copy
  }

  /// The same chart with an axis of probabilities along y that ends at 1, so that charts can be compared.
  ///
  /// Small probabilities keep an axis of their own, or nothing would be seen of them; so do numbers that are
  /// no probabilities, or nobody would see that they are none.
  func probabilityAxis(for values: some Sequence<Double>) -> Chart {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max(), low >= 0, high <= 1, high >= 0.4 else {
      return self
    }
    return chartYScale(domain: 0...1)
  }
}

/// A name of a quantity in a sentence, with what it is a quantity of: "Histogram of height", "Histogram".
func phrase(_ kind: String, of name: String) -> String { name.isEmpty ? kind : "\(kind) of \(name)" }

func paired<Xs: Sequence, Ys: Sequence>(_ x: Xs, _ y: Ys) -> [(Double?, Double?)]
where Xs.Element: BinaryFloatingPoint, Ys.Element: BinaryFloatingPoint {
  let (xs, ys) = (x.doubles, y.doubles)
  return (0..<max(xs.count, ys.count)).map { ($0 < xs.count ? xs[$0] : nil, $0 < ys.count ? ys[$0] : nil) }
}

/// The names, each later occurrence of one told apart by its count.
func distinct(_ names: [String]) -> [String] {
  var counts: [String: Int] = [:]
  var used = Set(names)
  return names.map { name in
    let count = counts[name, default: 0] + 1
    counts[name] = count
    guard count > 1 else { return name }
    var number = count
    var candidate = name + lowered(number)
    while !used.insert(candidate).inserted {
      number += 1
      candidate = name + lowered(number)
    }
    counts[name] = number
    return candidate
  }
}
