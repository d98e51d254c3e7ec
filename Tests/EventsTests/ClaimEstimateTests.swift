import Testing

@testable import Events

@Suite struct ClaimEstimateTests {
  @Test(arguments: [
    ("0.24471", "0.0011", "0.2447 ± 0.0011"), ("0.24471", "0.00196", "0.2447 ± 0.0020"),
    ("-0.24471", "0.0996", "−0.24 ± 0.10"), ("123.456", "45.6", "123 ± 46"), ("123.5", "456", "124 ± 456"),
    ("0.00001", "0.01", "0.000 ± 0.010"), ("9.999", "0.01", "9.999 ± 0.010"),
    ("9.9996", "0.1", "10.00 ± 0.10"),
    ("0.25", "0.0", "0.25 ± 0"), ("0.25", "nan", "0.25 ± NaN"), ("inf", "nan", "∞ ± NaN"),
    ("1e-30", "2e-31", "1e-30 ± 2e-31"), ("1.5e-05", "2e-06", "0.0000150 ± 0.0000020"),
  ])
  func text_RoundsToTheError(mean: String, error: String, text: String) {
    #expect(ClaimEstimate.Component(mean: mean, standardError: error, replicates: 2).text == text)
  }

  @Test func description_SaysHowManyReplicates() {
    func component(_ count: Int) -> ClaimEstimate.Component {
      ClaimEstimate.Component(mean: "0.5", standardError: "0.1", replicates: count)
    }
    func text(_ counts: [Int], _ isSequence: Bool = true) -> String {
      ClaimEstimate(components: counts.map(component), isSequence: isSequence).description
    }
    #expect(text([32], false) == "0.50 ± 0.10 (32 replicates)")
    #expect(text([2, 2]) == "(0.50 ± 0.10, 0.50 ± 0.10) (2 replicates)")
    #expect(text([2, 1]) == "(0.50 ± 0.10 (2 replicates), 0.50 ± 0.10 (1 replicate))")
  }

  @Test func record_ReadsBackAsItIs() throws {
    let component = ClaimEstimate.Component(mean: "-0.5", standardError: "nan", replicates: 1)
    for isSequence in [true, false] {
      let value = ClaimValue.estimate(ClaimEstimate(components: [component], isSequence: isSequence))
      let text = JSONWriter.text(of: value.json)
      #expect(ClaimValue(json: try JSONParser.parse(Array(text.utf8))) == value)
    }
    for text in [
      #"{"estimate":{"sequence":true,"components":[]}}"#,
      #"{"estimate":{"sequence":false,"components":[{"mean":1,"error":1}]}}"#,
      #"{"estimate":{"sequence":true,"components":[{"mean":1,"error":"x","replicates":2}]}}"#,
    ] {
      #expect(ClaimValue(json: try JSONParser.parse(Array(text.utf8))) == nil)
    }
  }
}
