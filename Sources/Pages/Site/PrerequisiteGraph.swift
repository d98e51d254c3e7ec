/// Which lessons come before which, as a drawing: lessons in columns, each right of what it requires.
struct PrerequisiteGraph {
  /// More are a thicket; the list below the drawing says the same in words.
  static let mostLessons = 60
  private static let (width, height, gap, rowGap) = (176, 46, 44, 14)
  /// Characters on a line of a box.
  private static let lineLength = 24

  private struct Node {
    var entry: IndexPage.Entry
    var requirements: [Int]
    var column = 0
    var row = 0
  }

  private var nodes: [Node] = []

  /// Lessons that neither require one nor are required are left out. Of a circle, which is an error elsewhere, the edges
  /// that close it are left out.
  init(_ lessons: [IndexPage.Entry]) {
    let required = Set(lessons.flatMap(\.requirements))
    let shown = lessons.indices.filter { !lessons[$0].requirements.isEmpty || required.contains($0) }
    guard !shown.isEmpty, shown.count <= Self.mostLessons else { return }
    let numbers = Dictionary(shown.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    nodes = shown.map { index in
      Node(entry: lessons[index], requirements: lessons[index].requirements.compactMap { numbers[$0] })
    }
    layOut()
  }

  private mutating func layOut() {
    var columns: [Int: Int] = [:]
    // Longest way from the start; as many rounds as there are lessons are enough, and a circle ends them.
    for _ in nodes.indices {
      var hasChanged = false
      for index in nodes.indices {
        let wanted = (nodes[index].requirements.map { nodes[$0].column + 1 }.max() ?? 0)
        if wanted > nodes[index].column, wanted < nodes.count {
          nodes[index].column = wanted
          hasChanged = true
        }
      }
      if !hasChanged { break }
    }
    var reached = [Set<Int>](repeating: [], count: nodes.count)
    for index in nodes.indices.sorted(by: { (nodes[$0].column, $0) < (nodes[$1].column, $1) }) {
      let node = nodes[index]
      let earlier = node.requirements.filter { nodes[$0].column < node.column }
      // What another requirement requires is drawn there.
      let implied = earlier.reduce(into: Set<Int>()) { $0.formUnion(reached[$1]) }
      reached[index] = implied.union(earlier)
      nodes[index].requirements = earlier.filter { !implied.contains($0) }
      nodes[index].row = columns[nodes[index].column, default: 0]
      columns[nodes[index].column, default: 0] += 1
    }
  }

  /// Nothing if there is nothing to draw.
  var html: [HTMLNode] {
    guard !nodes.isEmpty else { return [] }
    let (columns, rows) = ((nodes.map(\.column).max() ?? 0) + 1, (nodes.map(\.row).max() ?? 0) + 1)
    let size = (columns * (Self.width + Self.gap) - Self.gap + 4, rows * (Self.height + Self.rowGap) + 2)
    let edges = nodes.flatMap { node in node.requirements.map { edge(from: nodes[$0], to: node) } }
    let svg = HTMLNode.element(
      "svg",
      [
        "class": "graph", "viewBox": "0 0 \(size.0) \(size.1)", "width": "\(size.0)", "height": "\(size.1)",
        "aria-label": "What to read before what",
      ], edges + nodes.map(box))
    return [svg]
  }

  private func place(_ node: Node) -> (x: Int, y: Int) {
    (2 + node.column * (Self.width + Self.gap), 2 + node.row * (Self.height + Self.rowGap))
  }

  private func edge(from: Node, to: Node) -> HTMLNode {
    let (start, end) = (place(from), place(to))
    let (x1, y1) = (start.x + Self.width, start.y + Self.height / 2)
    let (x2, y2) = (end.x - 1, end.y + Self.height / 2)
    let middle = (x1 + x2) / 2
    let path =
      "M\(x1) \(y1)C\(middle) \(y1) \(middle) \(y2) \(x2) \(y2)m-6 -4l6 4l-6 4"
    return .element("path", ["class": "graph-edge", "d": path, "aria-hidden": "true"])
  }

  private func box(_ node: Node) -> HTMLNode {
    let (x, y) = place(node)
    let shape = HTMLNode.element(
      "rect",
      [
        "class": "graph-box", "x": "\(x)", "y": "\(y)", "width": "\(Self.width)", "height": "\(Self.height)",
        "rx": "6",
      ])
    let lines = Self.lines(node.entry.title)
    let first = y + Self.height / 2 + (lines.count == 1 ? 5 : -4)
    let texts = lines.enumerated().map { number, line in
      HTMLNode.element(
        "text",
        ["x": "\(x + Self.width / 2)", "y": "\(first + number * 17)", "text-anchor": "middle"], text: line)
    }
    let name = node.entry.title
    guard let address = node.entry.address else {
      return .element("g", ["class": "graph-node", "role": "img", "aria-label": name], [shape] + texts)
    }
    return .element(
      "a", ["class": "graph-node", "href": address, "aria-label": name],
      [shape] + texts)
  }

  /// Two lines at most, the second with an ellipsis where the words go on.
  private static func lines(_ title: String) -> [String] {
    var lines: [String] = [""]
    for word in title.split(separator: " ") {
      let last = lines[lines.count - 1]
      let longer = last.isEmpty ? String(word) : last + " " + word
      if longer.count <= lineLength || last.isEmpty && lines.count == 2 {
        lines[lines.count - 1] = longer
      } else if lines.count == 1 && !last.isEmpty {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = longer
        break
      }
    }
    return lines.map { $0.count <= lineLength ? $0 : $0.prefix(lineLength - 1) + "…" }
  }
}
