@testable import Plots

/// Reads a figure's tree as a browser would: where every shape and every text stands.
struct SVGShapes {
  struct Text {
    let text: String
    let box: Box
    let rotation: Double
  }

  private(set) var texts: [Text] = []
  private(set) var points: [(x: Double, y: Double)] = []
  private(set) var width = 0.0
  private(set) var height = 0.0
  /// Numbers that are not, or are not finite.
  private(set) var strange: [String] = []

  private struct Context {
    var size = 13.0
    var anchor = "start"
    var isBold = false
  }

  init(_ node: SVGNode) { read(node, Context()) }

  private mutating func read(_ node: SVGNode, _ outer: Context) {
    guard case .element(let element) = node else { return }
    var context = outer
    func number(_ attribute: SVGAttribute) -> Double? {
      guard case .number(let value) = element.attributes[attribute] else { return nil }
      return value
    }
    for entry in element.attributes.entries {
      if case .number(let value) = entry.value, !value.isFinite {
        strange.append("\(entry.attribute)=\(value)")
      }
      if case .path(let path) = entry.value {
        for command in path.commands where !command.numbers.allSatisfy(\.isFinite) {
          strange.append("\(command)")
        }
        points += path.commands.compactMap(\.end)
      }
    }
    if case .numbers(let box) = element.attributes[.viewBox], box.count == 4 {
      (width, height) = (box[2], box[3])
    }
    context.size = number(.fontSize) ?? context.size
    if case .text(let anchor) = element.attributes[.textAnchor] { context.anchor = anchor }
    if number(.fontWeight) == 600 { context.isBold = true }
    if element.name == .rect, let x = number(.x), let y = number(.y), let w = number(.width),
      let h = number(.height)
    {
      points += [(x, y), (x + w, y + h)]
      if w < 0 || h < 0 { strange.append("rect \(w) × \(h)") }
    }
    if element.name == .text, case .text(let text) = element.children.first, let x = number(.x),
      let y = number(.y)
    {
      let width = TextMetrics.width(text, size: context.isBold ? context.size * 1.17 : context.size)
      let start = context.anchor == "start" ? x : context.anchor == "end" ? x - width : x - width / 2
      var degrees = 0.0
      if case .rotation(let angle, _, _) = element.attributes[.transform] { degrees = angle }
      // From the top of an x to the baseline: what must not touch.
      texts.append(
        Text(
          text: text, box: Box(x: start, y: y - context.size * 0.6, width: width, height: context.size * 0.6),
          rotation: degrees))
    }
    for child in element.children { read(child, context) }
  }

  /// Level texts that stand on each other.
  var overlaps: [String] {
    let level = texts.filter { $0.rotation == 0 && !$0.text.isEmpty }.sorted { $0.box.x < $1.box.x }
    var found: [String] = []
    for (index, text) in level.enumerated() {
      for other in level[(index + 1)...] {
        if other.box.x >= text.box.right { break }
        if text.box.insetBy(0.5).intersects(other.box.insetBy(0.5)) {
          found.append("\(text.text) | \(other.text)")
        }
      }
    }
    return found
  }

  /// What stands outside of the picture by more than half a line's width.
  var outside: [String] {
    let level = texts.filter { $0.rotation == 0 }.filter {
      $0.box.x < -1 || $0.box.right > width + 1 || $0.box.y < -1 || $0.box.bottom > height + 1
    }
    let shapes = points.filter { $0.x < -5 || $0.y < -5 || $0.x > width + 5 || $0.y > height + 5 }
    return level.map(\.text) + shapes.prefix(3).map { "\($0)" }
  }

  /// The places a path goes through, from its text.
  static func points(_ text: String) -> [(x: Double, y: Double)] {
    var points: [(x: Double, y: Double)] = []
    var (x, y) = (0.0, 0.0)
    var start = (x: 0.0, y: 0.0)
    var command: Character = "M"
    var numbers: [Double] = []
    func finish() {
      switch command {
      case "M", "m", "l":
        var isFirst = true
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
          if command == "M" && isFirst {
            (x, y) = (numbers[index], numbers[index + 1])
          } else {
            (x, y) = (x + numbers[index], y + numbers[index + 1])
          }
          if isFirst, command != "l" { start = (x, y) }
          isFirst = false
          points.append((x, y))
        }
      case "h":
        for number in numbers {
          x += number
          points.append((x, y))
        }
      case "v":
        for number in numbers {
          y += number
          points.append((x, y))
        }
      case "c":
        for index in stride(from: 0, to: numbers.count - 5, by: 6) {
          (x, y) = (x + numbers[index + 4], y + numbers[index + 5])
          points.append((x, y))
        }
      case "a":
        for index in stride(from: 0, to: numbers.count - 6, by: 7) {
          (x, y) = (x + numbers[index + 5], y + numbers[index + 6])
          points.append((x, y))
        }
      default: (x, y) = start
      }
      numbers = []
    }
    var digits = ""
    func flush() {
      if let number = Double(digits) { numbers.append(number) }
      digits = ""
    }
    for character in text {
      if character.isLetter {
        flush()
        if character != "M" || !points.isEmpty { finish() }
        command = character
      } else if character == " " {
        flush()
      } else if character == "-" || (character == "." && digits.contains(".")) {
        flush()
        digits = String(character)
      } else {
        digits.append(character)
      }
    }
    flush()
    finish()
    return points
  }
}

extension SVGPath.Command {
  var numbers: [Double] {
    switch self {
    case .move(let x, let y), .line(let x, let y), .control(let x, let y), .curve(let x, let y): [x, y]
    case .horizontal(let value), .vertical(let value), .circle(let value): [value]
    case .close: []
    }
  }

  /// Where the command leads; nothing where one coordinate stays, which has been seen before.
  var end: (x: Double, y: Double)? {
    switch self {
    case .move(let x, let y), .line(let x, let y), .curve(let x, let y): (x, y)
    case .horizontal(let x): (x, 1)
    case .vertical(let y): (1, y)
    case .circle, .control, .close: nil
    }
  }
}
