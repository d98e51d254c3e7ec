/// A stretch of the description of a work.
package enum WorkPiece: Equatable, Sendable {
  case text(String)
  case emphasis(String)
  /// An address that begins with `https://` or `http://`.
  case link(String, address: String)
}

extension BibliographyEntry {
  /// Who, what, where and when, as a list of works gives it.
  package var description: [WorkPiece] {
    var pieces: [WorkPiece] = []
    func say(_ parts: WorkPiece...) {
      if !pieces.isEmpty { pieces.append(.text(" ")) }
      pieces += parts
      pieces.append(.text("."))
    }
    let names = people.prefix(10).map(\.full)
    if !names.isEmpty {
      let isEdited = fields["author"] == nil
      let more = people.count > 10 ? " et al" : ""
      let list =
        names.count < 2 || !more.isEmpty
        ? names.joined(separator: ", ") + more
        : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
      say(.text(list.droppingLastPoint + (isEdited ? " (ed.)" : "")))
    }
    let title = (text("title") ?? key).droppingLastPoint
    let isPart = container != nil
    say(isPart ? .text(title) : .emphasis(title))
    if let container {
      let isBook = fields["booktitle"] != nil
      say(.text(isBook ? "In " : ""), .emphasis(container), .text(details), .text(", \(year)"))
    } else {
      let facts = [publisher, text("edition").map { $0 + " edition" }, year].compactMap { $0 }
      say(.text(facts.joined(separator: ", ").droppingLastPoint))
    }
    if let link { say(link) }
    return pieces.filter { $0 != .text("") }
  }

  private var container: String? { text("journal") ?? text("journaltitle") ?? text("booktitle") }

  private var publisher: String? {
    text("publisher") ?? text("school") ?? text("institution")
      ?? text("howpublished").flatMap {
        $0.contains("://") ? nil : $0
      }
  }

  /// ` 12(3), 45–67`
  private var details: String {
    var details = ""
    if let volume = text("volume") { details += " " + volume + (text("number").map { "(\($0))" } ?? "") }
    if let pages = text("pages") { details += ", " + Self.range(pages) }
    return details
  }

  /// `45-67` is written with a dash of its own.
  private static func range(_ pages: String) -> String {
    pages.contains("–") ? pages : pages.split(separator: "-", maxSplits: 1).joined(separator: "–")
  }

  private var link: WorkPiece? {
    if let doi = fields["doi"]?.trimmingBlanks, let start = doi.firstRange(of: "10.") {
      let name = String(doi[start.lowerBound...])
      return .link("doi:" + name, address: "https://doi.org/" + name)
    }
    if let number = fields["eprint"]?.trimmingBlanks, !number.isEmpty,
      (fields["archiveprefix"] ?? fields["eprinttype"] ?? "").lowercased() == "arxiv"
    {
      return .link("arXiv:" + number, address: "https://arxiv.org/abs/" + number)
    }
    let address = (fields["url"] ?? fields["howpublished"] ?? "")
      .replacing("\\url", with: "").replacing("\\_", with: "_").filter { $0 != "{" && $0 != "}" }
      .trimmingBlanks
    guard ["https://", "http://"].contains(where: address.hasPrefix), !address.contains(where: \.isWhitespace)
    else { return nil }
    return .link(address, address: address)
  }
}

extension String {
  fileprivate var droppingLastPoint: String { hasSuffix(".") ? String(dropLast()) : self }
}
