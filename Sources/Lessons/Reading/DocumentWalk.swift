package import Markdown

/// What is still to be looked at, the next on top. A stack of its own, because documents nest as deep as their authors
/// like.
struct DocumentWalk {
  enum Step {
    /// With the targets that stand before it and name it.
    case block(Block, depth: Int, targets: [Target])
    case inline(Inline, depth: Int)
    /// Targets with no block behind them.
    case lostTargets([Target])
  }

  private var steps: [Step] = []

  mutating func next() -> Step? { steps.popLast() }

  /// `depth` counts the directives around.
  mutating func push(_ blocks: [Block], depth: Int) {
    var added: [Step] = []
    var targets: [Target] = []
    for block in blocks {
      switch block.kind {
      case .target(let target): targets.append(target)
      case .comment, .blockBreak: added.append(.block(block, depth: depth, targets: []))
      case .html(let text) where RawHTML.isComment(text):
        added.append(.block(block, depth: depth, targets: []))
      default:
        added.append(.block(block, depth: depth, targets: targets))
        targets = []
      }
    }
    if !targets.isEmpty { added.append(.lostTargets(targets)) }
    steps += added.reversed()
  }

  mutating func push(_ inlines: [Inline], depth: Int) {
    for inline in inlines.reversed() { steps.append(.inline(inline, depth: depth)) }
  }
}

extension [Inline] {
  /// The text that a reader sees, without its looks. A claim is its text, a formula its TeX.
  package var plainText: String {
    var text = ""
    var rest = Array(reversed())
    while let inline = rest.popLast() {
      switch inline.kind {
      case .text(let content), .code(let content): text += content
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        rest += content.reversed()
      case .link(let link), .image(let link): rest += link.content.reversed()
      case .html, .footnote: continue
      case .math(let mathematics): text += FormulaSplitter(mathematics.source).plainText
      case .role(let role):
        if role.name == RoleName.claim, case .claim(let claim) = ClaimSplitter(role.content).split() {
          text += claim.text.joinedLines
        } else {
          text += role.content.joinedLines
        }
      }
    }
    return text
  }
}

extension Lesson {
  /// The claims in some inlines, in order.
  package func claims(in content: [Inline]) -> [Int] {
    var found: [Int] = []
    var rest = Array(content.reversed())
    while let inline = rest.popLast() {
      switch inline.kind {
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        rest += content.reversed()
      case .link(let link), .image(let link): rest += link.content.reversed()
      case .role, .math:
        if case .claim(let id) = roles[inline.range.start] { found.append(id) }
        found += (formulas[inline.range.start] ?? []).compactMap { piece in
          if case .claim(let id) = piece { id } else { nil }
        }
      case .text, .code, .html, .footnote, .softBreak, .lineBreak: continue
      }
    }
    return found.filter(claims.indices.contains)
  }
}
