#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A histogram: how many samples lie in each of some intervals of equal width.
///
/// ```swift
/// histogram(of: samples, bins: 20, title: "A thousand draws", x: "waiting time")
/// ```
///
/// - Without a number of bins their width is a round number near that of Freedman and Diaconis, 2 · IQR / ∛n, and
///   bins begin at its multiples; whole numbers in a range of at most 50 have a bar each.
/// - A bin holds its lower end and not its upper, but the last bin holds both.
/// - NaN and ±∞ are not counted, and the figure says how many there are.
///
/// - Parameter bins: from 1 to 1,000, from the smallest to the largest sample.
/// - Complexity: O(n log n).
///
/// Source: D. Freedman and P. Diaconis, "On the histogram as a density estimator: L₂ theory", Zeitschrift für
/// Wahrscheinlichkeitstheorie und verwandte Gebiete 57 (1981).
public func histogram<Samples: Sequence>(
  of samples: Samples, bins: Int? = nil, title: String? = nil, x: String = "", y: String = "count"
) -> Chart where Samples.Element: BinaryFloatingPoint {
  let all = samples.doubles
  let finite = all.filter(\.isFinite).sorted()
  let edges = HistogramEdges(sorted: finite, bins: bins)
  let counts = edges.counts(sorted: finite)
  let chart = Chart {
    // Nothing beside a single bin says how wide it is.
    if edges.count == 1 {
      RectangleMark(
        xStart: .value(x, edges[0]), xEnd: .value(x, edges[1]), yStart: .value(y, 0),
        yEnd: .value(y, counts[0])
      ).opacity(1)
    }
    for (index, count) in counts.enumerated() where edges.count > 1 {
      RectangleMark(x: .value(x, edges.middle(index)), yStart: .value(y, 0), yEnd: .value(y, count)).opacity(
        1)
    }
  }
  // A bin that fills the plot would not look like one.
  let width = edges.count == 1 ? edges[1] - edges[0] : 0
  let roomy = width > 0 ? chart.chartXScale(domain: (edges[0] - width)...(edges[1] + width)) : chart
  return roomy.titled(title).subject(phrase("Histogram", of: x)).describingSamples(all, finite) {
    guard let most = counts.max(), let index = counts.firstIndex(of: most), counts.count > 1 else {
      return ""
    }
    return "\(counts.count) bins; the fullest, from \(numberText(edges[index])) to "
      + "\(numberText(edges[index + 1])), holds \(Plots.count(most))."
  }
}

/// A histogram of whole numbers; see the overload for floating-point samples.
public func histogram<Samples: Sequence>(
  of samples: Samples, bins: Int? = nil, title: String? = nil, x: String = "", y: String = "count"
) -> Chart where Samples.Element: BinaryInteger {
  histogram(of: samples.map { Double($0) }, bins: bins, title: title, x: x, y: y)
}

/// The empirical distribution function of samples: the share of them that is at most x, as steps from 0 to 1.
///
/// ```swift
/// empiricalDistribution(of: samples, title: "A thousand draws", x: "waiting time")
/// ```
///
/// NaN and ±∞ are not counted, and the figure says how many there are.
///
/// - Complexity: O(n log n).
public func empiricalDistribution<Samples: Sequence>(
  of samples: Samples, title: String? = nil, x: String = "", y: String = "share"
) -> Chart where Samples.Element: BinaryFloatingPoint {
  let all = samples.doubles
  let finite = all.filter(\.isFinite).sorted()
  let chart = Chart(distributionSteps(sorted: finite)) {
    LineMark(x: .value(x, $0.x), y: .value(y, $0.share)).interpolationMethod(.stepEnd)
  }
  return chart.titled(title).chartYScale(domain: 0...1)
    .subject(phrase("Empirical distribution", of: x)).describingSamples(all, finite) {
      guard let low = finite.first, let high = finite.last else { return "" }
      let middle = finite[finite.count / 2]
      return "It rises from \(numberText(low)) to \(numberText(high)); half of them are at most "
        + "\(numberText(middle))."
    }
}

/// The corners of the steps, with a piece of the level before the first and after the last.
private func distributionSteps(sorted values: [Double]) -> [(x: Double, share: Double)] {
  guard let low = values.first, let high = values.last else { return [] }
  let margin = high > low ? high / 20 - low / 20 : max(low.magnitude / 20, 0.5)
  var steps: [(x: Double, share: Double)] = [(low - margin, 0)]
  for (index, value) in values.enumerated() where index + 1 == values.count || values[index + 1] != value {
    steps.append((value, Double(index + 1) / Double(values.count)))
  }
  return (steps + [(high + margin, 1)]).filter { $0.x.isFinite }
}

extension Chart {
  /// Says how many samples there are, and how many could not be counted.
  fileprivate func describingSamples(_ all: [Double], _ finite: [Double], facts: () -> String) -> Chart {
    let left = all.count - finite.count
    let note =
      left == 0
      ? ""
      : "\(count(left)) of \(count(all.count)) samples \(left == 1 ? "is" : "are") NaN or infinite and not counted."
    let words = [
      "\(options.subject ?? "").", "\(count(finite.count)) \(finite.count == 1 ? "sample" : "samples").",
      facts(), note,
    ]
    let chart = description(words.filter { !$0.isEmpty }.joined(separator: " "))
    return note.isEmpty ? chart : chart.caption(note)
  }
}
