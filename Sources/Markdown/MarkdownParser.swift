package import Diagnostics

/// A document, and what is wrong with the text it was read from.
package struct ParsedMarkdown: Equatable, Sendable {
  package var document: Document
  /// In the order of the text.
  package var problems: [MarkdownProblem]

  package init(document: Document, problems: [MarkdownProblem]) {
    self.document = document
    self.problems = problems
  }
}

/// Text → `Document`: CommonMark as libcmark reads it, with mathematics, roles and directives.
///
/// Our own blocks and inlines are found first and hidden from libcmark behind placeholders; its tree is then turned into
/// values, with every place brought back to the file. Front matter must have been cut off.
package enum MarkdownParser {
  ///
  /// - Parameters:
  ///   - blockBreaks: whether `+++` divides the text, as in MyST, or is a paragraph, as in CommonMark.
  ///   - level: how many directives, footnotes and definitions the text stands in.
  package static func parse(
    _ text: SourceText, blockBreaks: Bool = false, level: Int = 0
  ) -> ParsedMarkdown {
    do throws(MarkdownProblem) {
      return try read(text, blockBreaks: blockBreaks, level: level)
    } catch {
      return ParsedMarkdown(document: Document(), problems: [error])
    }
  }

  static func read(
    _ text: SourceText, blockBreaks: Bool, level: Int
  ) throws(MarkdownProblem) -> ParsedMarkdown {
    let bytes = text.lines.reduce(0) { $0 + $1.text.utf8.count + 1 }
    guard bytes <= MarkdownLimits.bytes else {
      throw MarkdownProblem(
        .tooLong(bytes: bytes), range: SourceRange(text.lines.first?.position ?? .start))
    }
    var scanner = BlockScanner(text, blockBreaks: blockBreaks, level: level)
    try scanner.scan()
    var writer = FeedWriter(scanner)
    try writer.checkCost()
    writer.write()
    var builder = DocumentBuilder(writer.feed, writer.placeholders)
    if let tree = CmarkTree(writer.feed.bytes) { builder.build(tree) }
    let problems = scanner.problems + writer.problems + builder.problems
    return ParsedMarkdown(
      document: builder.document, problems: problems.sorted { ($0.range, $0.code) < ($1.range, $1.code) })
  }
}
