/// Writes a path in as few characters as its hundredths of a pixel allow: relative commands, `h` and `v` where
/// one coordinate stays, no commands that say nothing.
///
/// Coordinates are whole hundredths from the first on, so that no error adds up.
struct SVGPathText {
  private(set) var text = ""
  private var x = 0
  private var y = 0
  private var start = (x: 0, y: 0)
  private var last: Character?

  init(_ path: SVGPath) {
    for command in path.commands { write(command) }
  }

  private mutating func write(_ command: SVGPath.Command) {
    switch command {
    case .move(let x, let y): move(hundredths(x), hundredths(y))
    case .line(let x, let y): line(hundredths(x), hundredths(y))
    case .horizontal(let x): line(hundredths(x), y)
    case .vertical(let y): line(x, hundredths(y))
    case .curve(let x1, let y1, let x2, let y2, let endX, let endY):
      let end = (x: hundredths(endX), y: hundredths(endY))
      put(
        "c",
        [
          hundredths(x1) - x, hundredths(y1) - y, hundredths(x2) - x, hundredths(y2) - y, end.x - x,
          end.y - y,
        ])
      (x, y) = end
    case .circle(let centerX, let centerY, let radius):
      let radius = hundredths(radius)
      move(hundredths(centerX) - radius, hundredths(centerY))
      for side in [2, -2] { put("a", [radius, radius, 0, 100, 0, side * radius, 0]) }
      put("z", [])
    case .close:
      put("z", [])
      (x, y) = start
    }
  }

  private mutating func move(_ toX: Int, _ toY: Int) {
    if last == nil { put("M", [toX, toY]) } else { put("m", [toX - x, toY - y]) }
    (x, y) = (toX, toY)
    start = (toX, toY)
  }

  private mutating func line(_ toX: Int, _ toY: Int) {
    let (dx, dy) = (toX - x, toY - y)
    if dy == 0 {
      // A line of no length is kept: with round ends it is a dot.
      if dx != 0 || last == "M" || last == "m" { put("h", [dx]) }
    } else if dx == 0 {
      put("v", [dy])
    } else {
      put("l", [dx, dy])
    }
    (x, y) = (toX, toY)
  }

  private mutating func put(_ name: Character, _ numbers: [Int]) {
    // What follows a move, and what follows its like, need not say that it is a line.
    let isImplied = name == last && name != "z" && name != "m" || (name == "l" && last == "m")
    if !isImplied { text.append(name) }
    var needsSpace = isImplied
    for number in numbers {
      let digits = Self.digits(number)
      if needsSpace, digits.first != "-" { text.append(" ") }
      text += digits
      needsSpace = true
    }
    last = name
  }

  private static func digits(_ hundredths: Int) -> String {
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    var text = hundredths < 0 ? "-" : ""
    if whole > 0 || rest == 0 { text += String(whole) }
    if rest > 0 { text += rest < 10 ? ".0\(rest)" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest)" }
    return text
  }
}

/// A coordinate in whole hundredths of a pixel; what is not finite is 0, what is beyond any page is cut.
func hundredths(_ number: Double) -> Int {
  number.isFinite ? Int((min(max(number, -1e7), 1e7) * 100).rounded()) : 0
}
