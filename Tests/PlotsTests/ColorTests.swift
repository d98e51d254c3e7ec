import Testing

@testable import Plots

@Suite struct ColorTests {
  /// How a theme of the page's stylesheet colours figures.
  struct Theme: Sendable {
    let paper: String
    let series: [String]
    let low, high, negative, middle, positive, onPale, onStrong: String
  }

  static let light = Theme(
    paper: "#ffffff",
    series: ["#3b61d3", "#df7617", "#06a68b", "#855884", "#a36915", "#b53955", "#0f85b8", "#757d8a"],
    low: "#eef3fa", high: "#052a60", negative: "#6b2000", middle: "#f0f0ee", positive: "#053772",
    onPale: "#000000", onStrong: "#ffffff")
  static let dark = Theme(
    paper: "#15181c",
    series: ["#69a9ef", "#f08a55", "#40e4c4", "#af839a", "#d4bd56", "#d49291", "#5fc5e9", "#adb3bf"],
    low: "#1c2733", high: "#89b5ea", negative: "#e09363", middle: "#25292e", positive: "#79a9e2",
    onPale: "#ffffff", onStrong: "#000000")

  /// Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision
  /// Deficiency", 2009, severity 1.0, on linear light.
  static let deficiencies: [(name: String, rows: [[Double]])] = [
    (
      "protanopia",
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
      ]
    ),
    (
      "deuteranopia",
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    (
      "tritanopia",
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
  ]

  private func color(_ hex: String) throws -> PlotColor { try #require(PlotColor(hex: hex)) }

  private func seen(_ color: PlotColor, _ rows: [[Double]]) -> PlotColor {
    let channels = rows.map { row in
      zip(row, [color.red, color.green, color.blue]).map { $0 * $1 }.reduce(0, +)
    }
    return PlotColor(
      red: min(max(channels[0], 0), 1), green: min(max(channels[1], 0), 1), blue: min(max(channels[2], 0), 1))
  }

  @Test func hex_ReadsBack() throws {
    for hex in ["#000000", "#ffffff", "#2f78c4", "#0a0b0c"] { #expect(try color(hex).hex == hex) }
    for hex in ["", "#fff", "2f78c4", "#2f78cx", "#+f78c4", "#2f78c4aa"] {
      #expect(PlotColor(hex: hex) == nil)
    }
  }

  @Test func contrast_IsThatOfWCAG() throws {
    #expect(try color("#000000").contrast(with: color("#ffffff")) == 21)
    #expect(abs(try color("#777777").contrast(with: color("#ffffff")) - 4.478) < 1e-3)
  }

  @Test func oklab_OfWhiteAndBack() throws {
    let white = OKLab(try color("#ffffff"))
    #expect(abs(white.lightness - 1) < 1e-6 && abs(white.a) < 1e-6 && abs(white.b) < 1e-6)
    for hex in ["#2f78c4", "#df6223", "#123456"] { #expect(OKLab(try color(hex)).color.hex == hex) }
  }

  @Test func seriesColors_StandOutFromThePaper() throws {
    for theme in [Self.light, Self.dark] {
      for hex in theme.series { #expect(try color(hex).contrast(with: color(theme.paper)) >= 3, "\(hex)") }
    }
    for hex in SeriesStyle.palette {
      #expect(try color(hex).contrast(with: color("#ffffff")) >= 3, "\(hex)")
      #expect(try color(hex).contrast(with: color("#1a1a1a")) >= 3, "\(hex)")
    }
  }

  @Test func firstFourSeries_StayApartForEveryEye() throws {
    for palette in [SeriesStyle.palette, Self.light.series, Self.dark.series] {
      for (name, rows) in Self.deficiencies {
        let labs = try palette.prefix(4).map { OKLab(seen(try color($0), rows)) }
        for (index, one) in labs.enumerated() {
          for other in labs.dropFirst(index + 1) {
            #expect(one.distance(to: other) >= 0.12, "\(name) \(palette[index]) \(one.distance(to: other))")
          }
        }
      }
    }
  }

  @Test func allSeries_DifferForEveryEye() throws {
    for palette in [SeriesStyle.palette, Self.light.series, Self.dark.series] {
      for (name, rows) in Self.deficiencies {
        let labs = try palette.map { OKLab(seen(try color($0), rows)) }
        for (index, one) in labs.enumerated() {
          for other in labs.dropFirst(index + 1) {
            #expect(one.distance(to: other) >= 0.06, "\(name) \(palette[index]) \(one.distance(to: other))")
          }
        }
      }
    }
  }

  @Test func ramps_GoEvenlyFromEndToEnd() throws {
    let lightness = try (0...10).map { step in
      OKLab(try color(ColorRamp.sequential.color(at: Double(step) / 10))).lightness
    }
    let steps = zip(lightness, lightness.dropFirst()).map { $0 - $1 }
    #expect(steps.allSatisfy { abs($0 - 0.0665) < 0.005 }, "\(steps)")
    #expect(ColorRamp.sequential.color(at: 0) == "#eef3fa")
    #expect(ColorRamp.sequential.color(at: 1) == "#052a60")
    #expect(ColorRamp.diverging.color(at: 0) == "#6b2000")
    #expect(ColorRamp.diverging.color(at: 0.5) == "#f0f0ee")
    #expect(ColorRamp.diverging.color(at: 1) == "#053772")
  }

  @Test func valuesBeyondTheRamp_HaveTheColorOfItsEnd() {
    for ramp in [ColorRamp.sequential, .diverging] {
      #expect(ramp.color(at: -3) == ramp.color(at: 0))
      #expect(ramp.color(at: .infinity) == ramp.color(at: 1))
      #expect(ramp.color(at: .nan) == "none" && ramp.css(at: .nan) == "none")
      #expect(ramp.textCSS(at: .nan) == "currentColor")
    }
  }

  @Test func theSidesOfTheDivergingRamp_DifferForEveryEye() throws {
    for (name, rows) in Self.deficiencies {
      for part in [0.0, 0.1, 0.2, 0.3] {
        let one = OKLab(seen(try color(ColorRamp.diverging.color(at: part)), rows))
        let other = OKLab(seen(try color(ColorRamp.diverging.color(at: 1 - part)), rows))
        #expect(one.distance(to: other) >= 0.05, "\(name) at \(part)")
      }
    }
  }

  @Test func textOnARamp_IsReadableInBothThemes() throws {
    for theme in [Self.light, Self.dark] {
      let ramps = [
        (ColorRamp.sequential, theme.low, theme.low, theme.high),
        (ColorRamp.diverging, theme.negative, theme.middle, theme.positive),
      ]
      for (ramp, below, pale, above) in ramps {
        for step in 0...200 {
          let part = Double(step) / 200
          let isDiverging = ramp == .diverging
          let share = isDiverging ? abs(2 * part - 1) : part
          let end = isDiverging && part < 0.5 ? below : above
          let mixed = OKLab(try color(pale)).mixed(with: OKLab(try color(end)), part: share).color
          let isPale = ramp.textCSS(at: part).contains("--chart-on-pale")
          let text = try color(isPale ? theme.onPale : theme.onStrong)
          #expect(try color(mixed.hex).contrast(with: text) >= 4.49, "\(theme.paper) \(part)")
        }
      }
    }
  }

  @Test func textOnAnyColor_IsReadable() throws {
    for red in stride(from: 0, through: 255, by: 15) {
      for green in stride(from: 0, through: 255, by: 15) {
        let hex = PlotColor(red: Double(red) / 255, green: Double(green) / 255, blue: 0.3).hex
        #expect(try color(hex).contrast(with: color(textColor(on: hex))) >= 4.5)
      }
    }
    #expect(textColor(on: "no colour") == "#000000")
  }

  @Test func css_MixesTheEndsOfThePage() {
    #expect(ColorRamp.sequential.css(at: 0) == "var(--chart-low,#eef3fa)")
    #expect(
      ColorRamp.sequential.css(at: 0.25)
        == "color-mix(in oklab,var(--chart-high,#052a60) 25%,var(--chart-low,#eef3fa))")
  }
}
