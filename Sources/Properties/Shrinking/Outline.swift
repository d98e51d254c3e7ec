/// What the draw of one generator has recorded: the shrinker moves and leaves out whole spans.
struct Span {
  /// The parent of what no generator encloses.
  static let root = -1

  let start: Int
  /// The index after its last choice; `nil` if the draw was given up.
  var end: Int?
  let parent: Int
  /// The type of the generator's values: where one fits, another of the same type may.
  let type: ObjectIdentifier

  init(start: Int, parent: Int, type: ObjectIdentifier) {
    self.start = start
    self.parent = parent
    self.type = type
  }
}

/// The place of a choice whether a collection goes on, and the span of the collection.
struct Continuation {
  let index: Int
  let goesOn: Bool
  let span: Int
}

/// How the choices of one case belong together.
struct Outline {
  /// A part of a collection that could be missing.
  struct Element {
    /// The choice to go on with it; `nil` if the collection must have it.
    var continuation: Int?
    var body: Range<Int>
  }

  struct Collection {
    let span: Int
    let range: Range<Int>
    var elements: [Element] = []
    /// The choice not to go on; `nil` for a collection that has all the elements it may have.
    var end: Int?
  }

  /// A generator's choices, at least one; the outer come before the inner, the earlier before the later.
  struct Part {
    let range: Range<Int>
    let type: ObjectIdentifier
  }

  let spans: [Span]
  let parts: [Part]
  let collections: [Collection]
  /// Parts side by side in the same part, none of them empty, at least two.
  let siblings: [[Part]]
  /// The choices that are values, not continuations.
  let leaves: [Int]

  init(spans: [Span], continuations: [Continuation], count: Int) {
    self.spans = spans
    var parts: [Part] = []
    var children: [[Part]] = Array(repeating: [], count: spans.count + 1)
    for span in spans {
      guard let end = span.end, end > span.start else { continue }
      let part = Part(range: span.start..<end, type: span.type)
      children[span.parent + 1].append(part)
      if parts.last?.range != part.range || parts.last?.type != part.type { parts.append(part) }
    }
    self.parts = parts
    siblings = children.filter { $0.count > 1 }
    collections = Self.collections(spans, continuations, children)
    var isContinuation = Array(repeating: false, count: count)
    for continuation in continuations where continuation.index < count {
      isContinuation[continuation.index] = true
    }
    leaves = isContinuation.indices.filter { !isContinuation[$0] }
  }

  private static func collections(
    _ spans: [Span], _ continuations: [Continuation], _ children: [[Part]]
  ) -> [Collection] {
    var flags: [[Continuation]] = Array(repeating: [], count: spans.count)
    for continuation in continuations where continuation.span != Span.root {
      flags[continuation.span].append(continuation)
    }
    return flags.indices.compactMap { index in
      guard let first = flags[index].first, let end = spans[index].end else { return nil }
      var collection = Collection(span: index, range: spans[index].start..<end)
      for part in children[index + 1] where part.range.upperBound <= first.index {
        collection.elements.append(Element(continuation: nil, body: part.range))
      }
      for (number, flag) in flags[index].enumerated() {
        let next = number + 1 < flags[index].count ? flags[index][number + 1].index : end
        if flag.goesOn {
          collection.elements.append(Element(continuation: flag.index, body: (flag.index + 1)..<next))
        } else {
          collection.end = flag.index
        }
      }
      return collection
    }
  }
}
