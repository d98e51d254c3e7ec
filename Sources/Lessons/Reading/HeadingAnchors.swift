/// Anchors as GitHub makes them, each once: lower case, punctuation left out, blanks as hyphens, `-1` after the second.
struct HeadingAnchors {
  private var used: Set<String> = []
  private var next: [String: Int] = [:]

  mutating func anchor(for text: String) -> String {
    var slug = ""
    for character in text.trimmingBlanks.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        slug.append(character)
      } else if character.isWhitespace {
        slug.append("-")
      }
    }
    if slug.isEmpty { slug = "section" }
    var anchor = slug
    var count = next[slug] ?? 0
    while !used.insert(anchor).inserted {
      count += 1
      anchor = "\(slug)-\(count)"
    }
    next[slug] = count
    return anchor
  }
}
