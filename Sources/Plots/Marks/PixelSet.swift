/// A set of pixels of a figure, one bit for each.
struct PixelSet {
  private let width: Int
  private let height: Int
  private var bits: [UInt64]
  private(set) var count = 0

  private static let perWord = 64

  /// - Parameters:
  ///   - width: of the figure, in pixels; its pixels are 0…width.
  ///   - height: likewise.
  init(width: Double, height: Double) {
    self.width = max(Int(width), 0) + 1
    self.height = max(Int(height), 0) + 1
    bits = Array(repeating: 0, count: (self.width * self.height - 1) / Self.perWord + 1)
  }

  /// - Returns: whether the pixel at a place is new; `false` outside of the figure.
  @discardableResult
  mutating func insert(x: Double, y: Double) -> Bool {
    let (column, row) = (Int(x), Int(y))
    guard (0..<width).contains(column), (0..<height).contains(row) else { return false }
    let (word, bit) = (row * width + column).quotientAndRemainder(dividingBy: Self.perWord)
    let mask = UInt64(1) << UInt64(bit)
    guard bits[word] & mask == 0 else { return false }
    bits[word] |= mask
    count += 1
    return true
  }

  /// The middles of the pixels, in rows from the top, neighbours in a row as one stroke.
  var rows: SVGPath {
    var path = SVGPath(capacity: 2 * count)
    var (row, last) = (-1, -1)
    for (index, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        let place = index * Self.perWord + rest.trailingZeroBitCount
        rest &= rest - 1
        if place != last + 1 || place / width != row {
          if last >= 0 { path.horizontal(to: Double(last % width) + 0.5) }
          row = place / width
          path.move(Double(place % width) + 0.5, Double(row) + 0.5)
        }
        last = place
      }
    }
    if last >= 0 { path.horizontal(to: Double(last % width) + 0.5) }
    return path
  }
}
