/// How much a text may ask for. Lessons stay far below; what lies above would keep libcmark busy, or nest deeper
/// than recursion over a tree of values can follow. Measured in `docs/decisions/0002-reading-hostile-markdown.md`.
package enum MarkdownLimits {
  /// Bytes of one text: two thick novels.
  package static let bytes = 2_000_000

  /// Block quotes and list items within one another. libcmark 0.30.2 needs time quadratic in this number when blank
  /// lines follow, and the tree of values is destroyed and rendered recursively.
  package static let containerDepth = 100

  /// Containers that lines are matched against, summed over the lines. A blank line belongs to all the list items that
  /// are open, so a short text can ask for the product of its lines and its depth. 10⁷ take libcmark about 0.1 s.
  package static let containerVisits = 10_000_000

  /// Emphasis, links and images within one another; what is deeper loses its markup but not its text.
  package static let inlineDepth = 100

  /// Each link makes libcmark 0.30.2 visit every `![` still open in its paragraph. Number of `![` times number of
  /// `]`, summed over the paragraphs: 10⁸ take about 0.1 s.
  package static let openImageVisits = 100_000_000

  /// Cells that rows of tables lack. A short text can ask for the product of its header's cells and its rows.
  package static let missingCells = 100_000

  /// Directives within one another. Each level is parsed by the caller, from the body of the one around it.
  package static let directiveDepth = 32
}
