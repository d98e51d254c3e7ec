import Diagnostics
import Markdown
import Testing

/// Compares what a text is read as with a tree and its problems in one literal.
func expectDump(
  of text: String, firstLine: Int = 1, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let parsed = MarkdownParser.parse(SourceText(text, firstLine: firstLine))
  var dump = parsed.document.dump
  for problem in parsed.problems { dump += "problem \(problem.code) \(problem.range)\n" }
  #expect(dump == expected + "\n", sourceLocation: sourceLocation)
}
