package import Diagnostics

extension Lesson {
  /// Stretches in which every number is compared with what the lesson computes, beside the texts of claims: stated outputs, and
  /// the cells of tables with a claim, but those that it leaves out.
  package var coveredRanges: [SourceRange] {
    claims.compactMap(\.table).flatMap(\.comparedCells)
      + expectedOutputs.filter { $0.cell != nil }.map(\.body.range)
  }
}

extension ClaimedTable {
  fileprivate var comparedCells: [SourceRange] {
    rows.dropFirst(headerRows).flatMap { row in
      row.indices.filter { $0 >= stubColumns && !skippedColumns.contains($0) }.map { row[$0].range }
    }
  }
}
