internal import Markdown

extension TableBlock {
  var dump: String {
    var words = ["table"]
    if let number { words.append("no. \(number)") }
    words.append("“\(title.plainText)”")
    if let label { words.append("#" + label) }
    words.append("\(rows.count)×\(columns)")
    if headerRows != 1 { words.append("header-rows:\(headerRows)") }
    if stubColumns > 0 { words.append("stub-columns:\(stubColumns)") }
    if !widths.isEmpty { words.append("widths:" + widths.map(String.init).joined(separator: ",")) }
    if let placement { words.append("align:\(placement.rawValue)") }
    if let claim { words.append("= claim \(claim)") }
    return words.joined(separator: " ")
  }
}

extension ClaimedTable {
  /// A line for each row of cells, with the place of each.
  var dump: [String] {
    var options = skippedColumns.sorted().map { "skip:\($0 + 1)" }
    if skipsBlanks { options.append("skip-blank") }
    let rows = rows.enumerated().map { index, row in
      "  \(index < headerRows ? "header" : "row") " + row.map(\.dump).joined(separator: " | ")
    }
    return (options.isEmpty ? [] : ["  " + options.joined(separator: " ")]) + rows
  }
}

extension ClaimedTable.Cell {
  fileprivate var dump: String {
    let place = text.range(ofBytes: 0..<text.text.utf8.count)?.start ?? range.start
    var words = ["\(place.line):\(place.column)", "\(text.notation) “\(text.text)”"]
    if let besideClaims { words.append("claims, “\(besideClaims.text)”") }
    if !isText { words.append("no text") }
    return words.joined(separator: " ")
  }
}
