package import Diagnostics

/// In which order the lessons of a course are to be read, by what they require.
///
/// A lesson comes behind all that it requires, and else as early as its name says.
package struct ReadingOrder: Equatable, Sendable {
  package struct Entry: Sendable {
    /// `a/b.md`
    package var name: String
    package var requires: [String]
    /// Where they stand in the front matter.
    package var ranges: [SourceRange]
    package var file: String

    package init(name: String, requires: [String], ranges: [SourceRange], file: String) {
      self.name = name
      self.requires = requires
      self.ranges = ranges
      self.file = file
    }

    package init(name: String, lesson: Lesson) {
      self.init(
        name: name, requires: lesson.frontMatter.requires, ranges: lesson.frontMatter.requiresRanges,
        file: lesson.file.name)
    }
  }

  /// Indices of the entries, in reading order.
  package private(set) var order: [Int] = []
  /// For each entry those that it requires, in the order written: the edges of the graph.
  package private(set) var requirements: [[Int]]
  package private(set) var problems: [Diagnostic] = []

  /// - Parameter isWhole: False for lessons without their course: what they require may be elsewhere.
  package init(_ entries: [Entry], isWhole: Bool = true) {
    let names = LessonNames(entries.map(\.name))
    requirements = []
    for (number, entry) in entries.enumerated() {
      var found: [Int] = []
      for (position, text) in entry.requires.enumerated() {
        let range = entry.ranges.indices.contains(position) ? entry.ranges[position] : SourceRange(.start)
        if let index = names.index(of: text, from: entry.name) {
          if index == number {
            report("“\(text)” requires itself", at: range, in: entry, hint: "Remove it.")
          } else if !found.contains(index) {
            found.append(index)
          }
        } else if isWhole {
          report(
            "there is no lesson “\(text)” to read first", at: range, in: entry,
            hint: names.nearest(to: text).map { "Did you mean “\($0)”?" }
              ?? "Name it by its path, with or without “.md”.")
        }
      }
      requirements.append(found)
    }
    sort(entries)
  }

  private mutating func report(_ message: String, at range: SourceRange, in entry: Entry, hint: String?) {
    problems.append(
      Diagnostic(.error, code: "requires", file: entry.file, range: range, message: message, hint: hint))
  }

  private mutating func sort(_ entries: [Entry]) {
    var missing = requirements.map(\.count)
    var dependents: [[Int]] = Array(repeating: [], count: entries.count)
    for (number, required) in requirements.enumerated() {
      for other in required { dependents[other].append(number) }
    }
    var ready = IndexQueue()
    for number in entries.indices where missing[number] == 0 { ready.add(number) }
    while let number = ready.removeFirst() {
      order.append(number)
      for dependent in dependents[number] {
        missing[dependent] -= 1
        if missing[dependent] == 0 { ready.add(dependent) }
      }
    }
    guard order.count < entries.count else { return }
    reportCycles(entries, missing)
    let placed = Set(order)
    order += entries.indices.filter { !placed.contains($0) }
  }

  /// From each lesson that waits there is a way back along lessons that wait, which ends in a cycle.
  private mutating func reportCycles(_ entries: [Entry], _ missing: [Int]) {
    var seenFrom: [Int: Int] = [:]
    for start in entries.indices where missing[start] > 0 && seenFrom[start] == nil {
      var way: [Int] = []
      var number = start
      while seenFrom[number] == nil {
        seenFrom[number] = start
        way.append(number)
        guard let next = requirements[number].first(where: { missing[$0] > 0 }) else { break }
        number = next
      }
      guard seenFrom[number] == start, let first = way.firstIndex(of: number) else { continue }
      report(cycle: Array(way[first...]), entries)
    }
  }

  /// At the first of its lessons by name.
  private mutating func report(cycle: [Int], _ entries: [Entry]) {
    guard let least = cycle.indices.min(by: { cycle[$0] < cycle[$1] }) else { return }
    let turned = Array(cycle[least...] + cycle[..<least])
    let first = entries[turned[0]]
    let next = turned.count > 1 ? turned[1] : turned[0]
    let names = (turned + [turned[0]]).map { entries[$0].name }.joined(separator: " → ")
    let position = requirementPosition(of: next, in: turned[0], entries)
    report(
      "these lessons require each other: \(names)", at: position, in: first,
      hint: "Remove one of the requirements.")
  }

  private func requirementPosition(of target: Int, in number: Int, _ entries: [Entry]) -> SourceRange {
    let names = LessonNames([entries[target].name])
    let entry = entries[number]
    let position = entry.requires.firstIndex { names.index(of: $0, from: entry.name) != nil }
    return position.flatMap { entry.ranges.indices.contains($0) ? entry.ranges[$0] : nil }
      ?? SourceRange(.start)
  }
}

/// Numbers, of which the least comes first: a binary heap.
private struct IndexQueue {
  private var heap: [Int] = []

  mutating func add(_ number: Int) {
    heap.append(number)
    var child = heap.count - 1
    while child > 0, heap[(child - 1) / 2] > heap[child] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeFirst() -> Int? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
      guard let least = children.min(by: { heap[$0] < heap[$1] }), heap[least] < heap[parent] else { break }
      heap.swapAt(parent, least)
      parent = least
    }
    return first
  }
}
