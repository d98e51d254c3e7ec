import Plots
import Testing

@Suite struct ChartTests {
  @Test func builder_AcceptsLoopsConditionsAndArrays() {
    let rules = [RuleMark(y: .value("a", 1.0)), RuleMark(y: .value("b", 2.0))]
    func chart(_ isLong: Bool, _ rule: RuleMark?) -> Chart {
      Chart {
        for x in [1.0, 2, 3] { LineMark(x: .value("x", x), y: .value("y", x)) }
        if isLong { rules } else { RuleMark(y: .value("c", 3.0)) }
        if let rule { rule }
        rule
      }
    }
    #expect(chart(true, nil).description.contains("line at 1 (a). Horizontal line at 2 (b)."))
    #expect(chart(false, nil).description.contains("line at 3 (c)."))
    #expect(chart(false, RuleMark(x: .value("d", 2.5))).description.contains("Vertical line at 2.5 (d)."))
  }

  @Test func values_AreAnyNumbersAndStrings() {
    let one = Chart { PointMark(x: .value("x", Float(0.5)), y: .value("y", UInt8(3))) }
    let other = Chart { PointMark(x: .value("x", 0.5), y: .value("y", 3)) }
    #expect(one == other)
    #expect(
      barChart("ab".map(String.init), [1, 2])
        == barChart(["a", "b"][...].lazy.map { $0 }, [1.0, 2].lazy.map { $0 }))
  }

  @Test func lines_RunOverWholeNumbersToo() {
    #expect(lineChart(x: 1...2, y: [0.5, 0.7]) == lineChart(x: [1.0, 2], y: [0.5, 0.7]))
    #expect(
      lineChart(x: [1, 2], series: ["a": [1, 2]]) == lineChart(x: [1.0, 2.0], series: ["a": [1.0, 2.0]]))
  }

  @Test func symbolsOnALine_AreDescribedOnce() {
    let chart = Chart([1.0, 2]) { x in
      LineMark(x: .value("x", x), y: .value("y", x))
      PointMark(x: .value("x", x), y: .value("y", x))
    }
    #expect(chart.description == "Line chart of y against x. Values from 1 at x = 1 to 2 at x = 2.")
  }

  @Test func modifiers_LeaveTheirChartAlone() {
    let plain = barChart(["a"], [1])
    let titled = plain.title("T").description("D")
    #expect(plain.title == "Bar chart")
    #expect(titled.title == "T")
    #expect(titled.description == "D")
    #expect("\(titled)" == "D")
  }

  @Test(
    "The generated words state kind, axes and values",
    arguments: [
      (
        barChart(["cat", "dog"], [0.7, 0.3], x: "class", y: "p"), "Bar chart of p by class",
        "Bar chart of p by class. 0.7 at cat, 0.3 at dog."
      ),
      (
        lineChart(x: [1.0, 2, 3], y: [5.0, 7, 6], xLabel: "T", yLabel: "loss"),
        "Line chart of loss against T",
        "Line chart of loss against T. Values from 5 at T = 1 to 7 at T = 2."
      ),
      (Chart {}, "Chart", "Chart without data."),
      (
        barChart(["a", "b"], [Double.nan, -.infinity]), "Bar chart",
        "Bar chart. No finite value. Not drawn: NaN at a, −∞ at b."
      ),
      (
        lineChart(x: [1.0, 2], y: [3.0]), "Line chart", "Line chart. One value 3. Not drawn: missing at 2."
      ),
    ])
  func words_StateTheFacts(chart: Chart, title: String, description: String) {
    #expect(chart.title == title)
    #expect(chart.description == description)
  }

  @Test func repeatedLabels_KeepTheirBars() {
    let chart = barChart(["the", "cat", "the", "the₂"], [1.0, 2, 3, 4])
    #expect(chart.description == "Bar chart. 1 at the, 2 at cat, 3 at the₃, 4 at the₂.")
  }

  @Test func labelsAndValuesOfDifferentCount_AreAllKept() {
    #expect(barChart(["a"], [1.0, 2]).description == "Bar chart. 1 at a, 2 at #2.")
    #expect(barChart(["a", "b"], [1.0]).description == "Bar chart. 1 at a. Not drawn: missing at b.")
  }

  @Test func stackedBars_EndAtTheirSum() {
    let chart = Chart {
      for value in [1.0, 2, -1] { BarMark(x: .value("", "a"), y: .value("", value)) }
    }
    #expect(chart.svg().contains(">3<"))
    #expect(chart.svg().contains(">−1<"))
  }

  @Test func impossibleDomain_IsIgnoredAndSaid() {
    let line = lineChart(x: [1.0, 2], y: [1.0, 2])
    let note = "The y axis cannot run from 0 to ∞; the data’s own ends are used."
    #expect(line.chartYScale(domain: 0...(.infinity)).description.hasSuffix(note))
    #expect(line.chartYScale(domain: 1...1).svg().contains("cannot run from 1 to 1"))
    #expect(line.chartYScale(domain: 0...1, type: .log).svg().contains("cannot run from 0 to 1"))
    #expect(line.chartYScale(domain: 0...4).description == line.description)
  }

  @Test func whatLiesOutsideTheDomain_IsCutOffAndCounted() {
    let chart = lineChart(x: [0.0, 1, 2], y: [0, 10, 0], title: "").chartYScale(domain: 0...5)
    #expect(chart.description.hasSuffix("One value lies beyond the axes."))
    // The line leaves at half its height, and comes back.
    let path = chart.svg().split(separator: "\n").first { $0.contains("stroke-linejoin") }
    let data = path?.split(separator: "\"").first { $0.hasPrefix("M") }
    #expect(data?.filter { $0 == "M" || $0 == "m" }.count == 2)
  }

  @Test func logAxis_NamesWhatItCannotShow() {
    let chart = lineChart(x: [1.0, 2, 3], y: [1.0, 0, -3]).chartYScale(type: .log)
    #expect(chart.description.hasSuffix("Not drawn: 0 at 2, a negative number at 3."))
  }

  @Test func longNames_GoOnInTheNextLine() throws {
    let chart = Chart {
      BarMark(x: .value("x", 1.0), y: .value("", "a different seed, everything else equal"))
      BarMark(x: .value("x", 2.0), y: .value("", "short"))
    }
    let svg = chart.svg()
    #expect(svg.contains(">a different seed,") && svg.contains(">short</text>"))
    #expect(!svg.contains("…"))
  }
}
