import Events
import Testing

@Suite struct ClaimTableTests {
  /// What cannot be read in full is not read: an entry that is missing would be compared with its neighbour.
  @Test(arguments: [
    #"{}"#, #"{"rows": 1}"#, #"{"rows": [1]}"#, #"{"rows": [[1]]}"#, #"{"rows": [[{"number": "one"}]]}"#,
    #"{"rows": [[{"number": 1}, {}]]}"#, #"{"rows": [[{"number": 1}]], "columns": [1]}"#,
    #"{"rows": [[{"number": 1}]], "labels": ["a", "b"]}"#, #"{"rows": [[{"number": 1}]], "labelHeader": 1}"#,
  ])
  func brokenTable_IsNone(text: String) throws {
    let event = #"{"version": 1, "output": 0, "error": 0, "kind": "claim", "claim": 0, "payload": {"table": "#
    let whole = event + #"{"rows": [[{"number": 1}]], "labels": ["a"]}}}"#
    #expect(EventDecoder.decode(Array("t \(whole)\n".utf8), token: "t").events.count == 1)
    #expect(EventDecoder.decode(Array("t \(event)\(text)}}\n".utf8), token: "t").badLines == [1])
  }
}
