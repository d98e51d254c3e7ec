import Testing

@testable import Plots

@Suite struct SweepTests {
  private func chart(_ value: Double) -> Chart { barChart(["a", "b"], [value, 1], x: "class", y: "p") }

  @Test func values_AreWrittenForReaders() {
    #expect(
      Sweep(over: [0.25, 1, 1e-9, .infinity]) { chart($0) }.frames.map(\.value) == ["0.25", "1", "10⁻⁹", "∞"])
    #expect(Sweep(over: 1...3) { chart(Double($0)) }.frames.map(\.value) == ["1", "2", "3"])
    #expect(Sweep(over: ["cold", "hot"]) { _ in chart(1) }.frames.map(\.value) == ["cold", "hot"])
  }

  @Test func frames_ShareTheirScalesUnlessAskedNotTo() {
    let sweep = Sweep(over: [1.0, 8]) { chart($0) }
    #expect(sweep.frames[0].figure.svg().contains(">8<"))
    #expect(!sweep.sharingScales(false).frames[0].figure.svg().contains(">8<"))
  }

  @Test func tooManyValues_AreThinnedEvenlyAndSaid() {
    let sweep = Sweep(over: 0..<1_000) { chart(Double($0)) }
    #expect(sweep.frames.count == Sweep.mostFrames)
    #expect(sweep.frames.first?.value == "0" && sweep.frames.last?.value == "999")
    #expect(sweep.note == "Shown are 32 of 1000 values.")
    #expect(Sweep(over: 0..<32) { chart(Double($0)) }.note.isEmpty)
  }

  @Test func printedFrames_AreTheFirstTheMiddleAndTheLast() {
    let sweep = Sweep(over: 0..<7) { chart(Double($0)) }
    #expect(sweep.frames.filter(\.isPrinted).map(\.value) == ["0", "3", "6"])
    #expect(sweep.printing(1, 2, 99).frames.filter(\.isPrinted).map(\.value) == ["1", "2"])
    #expect(sweep.printing(99).frames.filter(\.isPrinted).map(\.value) == ["0", "3", "6"])
    #expect(sweep.printing(1).sharingScales(false).frames.filter(\.isPrinted).map(\.value) == ["1"])
    #expect(Sweep(over: [1.0]) { chart($0) }.frames.filter(\.isPrinted).count == 1)
  }

  @Test func firstFrame_IsOneThatExists() {
    let sweep = Sweep(over: 0..<3) { chart(Double($0)) }
    #expect(sweep.starting(at: 2).first == 2)
    #expect(sweep.starting(at: 3).first == 0 && sweep.starting(at: -1).first == 0)
  }

  @Test func words_SayWhatIsSweptOver() {
    let sweep = Sweep(over: [0.5, 2], label: "T") { chart($0) }
    #expect(sweep.title == "Bar chart of p by class")
    #expect(
      sweep.description
        == "One of 2 figures for values of T from 0.5 to 2. T = 0.5: Bar chart of p by class. 0.5 at a, 1 at b."
        + " T = 2: Bar chart of p by class. 2 at a, 1 at b.")
    #expect(sweep.title("Given").title == "Given")
    #expect(Sweep(over: 1...2, label: "T") { chart(1).title("\($0)") }.title == "Sweep over T")
  }

  @Test func sweepOfNothing_SaysSo() {
    let sweep = Sweep(over: [Double](), label: "T") { chart($0) }
    #expect(sweep.note == "There is no value to sweep over.")
    #expect(sweep.description == "A sweep without frames.")
    #expect(sweep.svg().contains("No charts"))
  }

  @Test func frames_CanBeAnyFigure() {
    let sweep = Sweep(over: [0.1, 0.2]) { p in SimplexPlot("a", "b", "c") { TernaryPoint((p, 0.5, 0.5 - p)) }
    }
    #expect(sweep.frames.count == 2)
    let grids = Sweep(over: [1.0, 8]) { value in
      ChartGrid {
        chart(value)
        chart(1)
      }
    }
    #expect(grids.frames[0].figure.svg().contains(">8<"))
  }

  @Test func dataTable_HasTheValueOfEachFrame() {
    let sweep = Sweep(over: [0.5, 2], label: "T") { chart($0).showsData() }
    #expect(sweep.offersData)
    #expect(sweep.dataTable.columns == ["T", "class", "p"])
    #expect(sweep.dataTable.rows.map { $0[0].text } == ["0.5", "0.5", "2", "2"])
  }
}
