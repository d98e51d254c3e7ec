/// Writes a path in as few characters as its hundredths of a pixel allow: relative commands, or absolute ones
/// where these are shorter, `h` and `v` where one coordinate stays, no commands and no spaces that say nothing.
///
/// Coordinates are whole hundredths from the first on, so that no error adds up.
struct SVGPathWriter {
  private var x = 0
  private var y = 0
  private var start = (x: 0, y: 0)
  private var last: UInt8 = 0
  /// Whether the number written last has a point, so that a next one may begin with its own.
  private var endsInFraction = false
  /// Whether the numbers of a curve have been begun.
  private var isInCurve = false

  private static let atATime = 256
  /// A circle is two arcs, each of a letter, three numbers, four flags and what parts them, and an end.
  private static let mostPerCommand = 2 * (1 + 3 * (SVGDigits.most + 1) + 4 * 2) + 1

  static func write(_ path: SVGPath, to text: inout SVGText) {
    var writer = SVGPathWriter()
    var rest = path.commands[...]
    while !rest.isEmpty {
      let some = rest.prefix(Self.atATime)
      text.append(atMost: some.count * Self.mostPerCommand) { digits in
        for command in some { writer.write(command, &digits) }
      }
      rest = rest.dropFirst(some.count)
    }
  }

  private mutating func write(_ command: SVGPath.Command, _ text: inout SVGDigits) {
    switch command {
    case .move(let x, let y): move(hundredths(x), hundredths(y), &text)
    case .line(let x, let y): line(hundredths(x), hundredths(y), &text)
    case .horizontal(let x): line(hundredths(x), y, &text)
    case .vertical(let y): line(x, hundredths(y), &text)
    case .control(let x, let y):
      // A second one goes on with the numbers of the first.
      let isFirst = !isInCurve && !put(Self.curve, &text)
      isInCurve = true
      put(hundredths(x) - self.x, isFirst: isFirst, &text)
      put(hundredths(y) - self.y, &text)
    case .curve(let toX, let toY):
      isInCurve = false
      let (fromX, fromY) = (x, y)
      (x, y) = (hundredths(toX), hundredths(toY))
      put(x - fromX, &text)
      put(y - fromY, &text)
    case .circle(let radius):
      let radius = hundredths(radius)
      arc(radius, 2 * radius, &text)
      arc(radius, -2 * radius, &text)
      put(Self.close, &text)
    case .close:
      put(Self.close, &text)
      (x, y) = start
    }
  }

  private mutating func move(_ toX: Int, _ toY: Int, _ text: inout SVGDigits) {
    let (dx, dy) = (toX - x, toY - y)
    // A step of less than ten pixels is nearly always shorter than a place.
    let isNear = dx.magnitude < 1_000 && dy.magnitude < 1_000
    let isAbsolute = last == 0 || (!isNear && Self.length(toX, toY) < Self.length(dx, dy))
    put(isAbsolute ? Self.absoluteMove : Self.move, &text)
    put(isAbsolute ? toX : dx, isFirst: true, &text)
    put(isAbsolute ? toY : dy, &text)
    (x, y) = (toX, toY)
    start = (toX, toY)
  }

  private mutating func line(_ toX: Int, _ toY: Int, _ text: inout SVGDigits) {
    let (dx, dy) = (toX - x, toY - y)
    if dy == 0 {
      // A line of no length is kept: with round ends it is a dot.
      if dx == 0, last != Self.absoluteMove, last != Self.move { return }
      put(dx, isFirst: !put(Self.horizontal, &text), &text)
    } else if dx == 0 {
      put(dy, isFirst: !put(Self.vertical, &text), &text)
    } else {
      put(dx, isFirst: !put(Self.line, &text), &text)
      put(dy, &text)
    }
    (x, y) = (toX, toY)
  }

  private mutating func arc(_ radius: Int, _ dx: Int, _ text: inout SVGDigits) {
    put(radius, isFirst: !put(Self.arc, &text), &text)
    put(radius, &text)
    for flag in [0, 100, 0] { put(flag, &text) }
    put(dx, &text)
    put(0, &text)
  }

  private static let absoluteMove = UInt8(ascii: "M")
  private static let move = UInt8(ascii: "m")
  private static let line = UInt8(ascii: "l")
  private static let horizontal = UInt8(ascii: "h")
  private static let vertical = UInt8(ascii: "v")
  private static let curve = UInt8(ascii: "c")
  private static let arc = UInt8(ascii: "a")
  private static let close = UInt8(ascii: "z")

  /// - Returns: whether the command went without saying: what follows its like, and a line after a move.
  @discardableResult
  private mutating func put(_ name: UInt8, _ text: inout SVGDigits) -> Bool {
    let isImplied =
      switch (last, name) {
      case (Self.move, Self.line): true
      case (Self.move, _), (Self.absoluteMove, _), (Self.close, _): false
      default: name == last
      }
    if !isImplied { text.put(name) }
    last = name
    return isImplied
  }

  /// How many characters two numbers take.
  private static func length(_ first: Int, _ second: Int) -> Int {
    length(first) + length(second) + (second < 0 ? 0 : 1)
  }

  private static func length(_ hundredths: Int) -> Int {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    var length = hundredths < 0 ? 1 : 0
    if rest > 0 { length += rest % 10 == 0 ? 2 : 3 }
    if whole == 0 { return length + (rest == 0 ? 1 : 0) }
    return length + (whole < 10 ? 1 : whole < 100 ? 2 : whole < 1_000 ? 3 : 4)
  }

  private mutating func put(_ hundredths: Int, isFirst: Bool = false, _ text: inout SVGDigits) {
    let beginsWithPoint = (1..<100).contains(hundredths)
    if !isFirst, hundredths >= 0, !(beginsWithPoint && endsInFraction) { text.put(UInt8(ascii: " ")) }
    text.put(hundredths: hundredths, hasZeroBeforePoint: false)
    endsInFraction = hundredths % 100 != 0
  }
}
