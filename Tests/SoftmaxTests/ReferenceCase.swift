import Softmax
import Testing

/// An exact number: the nearest one of a format, and what it lacks, in units of its last place.
struct ExactNumber: Sendable {
  let nearest: Double
  let offset: Double

  /// Reads `0x1.8p-1@-123`: a float and thousandths of its unit in the last place.
  init(_ text: Substring) {
    let parts = text.split(separator: "@")
    nearest = Double(parts[0]) ?? .nan
    offset = parts.count > 1 ? (Double(parts[1]) ?? .nan) / 1000 : 0
  }

  /// How many units in the last place of the exact number a computed one is off.
  func ulps(of computed: Double, unit: Double) -> Double {
    if computed == nearest && !nearest.isFinite { return 0 }
    let error = ((computed - nearest) / unit - offset).magnitude
    return error.isNaN ? .infinity : error
  }
}

/// Logits, a temperature and the exact results, read from `referenceText`:
///
///     = double 0x1p-1 the name      format, temperature, name
///     x 2 1 0                       logits; or `i` and indices into those of a formula
///     p 0x1.bbcef5030c75fp-1@-423   softmax
///     l …                           log-softmax
///     s 0x1.0925p+2@421 0x1.24bp-3  log-sum-exp, and the logarithm that is added to maximum / T
///     h …                           the entropy of softmax
struct ReferenceCase: CustomTestStringConvertible, Sendable {
  let isDouble: Bool
  let temperature: Double
  let name: String
  var logits: [Double] = []
  var indices: [Int] = []
  var softmax: [ExactNumber] = []
  var logSoftmax: [ExactNumber] = []
  var logSumExp = ExactNumber("nan")
  var logarithm = Double.nan
  var entropy = ExactNumber("nan")

  var testDescription: String { "\(name), T = \(temperature), \(isDouble ? "Double" : "Float")" }

  static let all: [ReferenceCase] = {
    var cases: [ReferenceCase] = []
    for line in referenceText.split(separator: "\n") {
      let words = line.split(separator: " ").dropFirst()
      if line.first == "=" {
        cases.append(
          ReferenceCase(
            isDouble: words.first == "double", temperature: Double(words.dropFirst().first ?? "") ?? .nan,
            name: words.dropFirst(2).joined(separator: " ")))
      } else if var last = cases.popLast() {
        last.read(line.first, words)
        cases.append(last)
      }
    }
    return cases
  }()

  private mutating func read(_ label: Character?, _ words: ArraySlice<Substring>) {
    switch label {
    case "x": logits += words.map { Double($0) ?? .nan }
    case "i": indices += words.map { Int($0) ?? -1 }
    case "p": softmax += words.map { ExactNumber($0) }
    case "l": logSoftmax += words.map { ExactNumber($0) }
    case "s":
      logSumExp = ExactNumber(words.first ?? "")
      logarithm = words.last.flatMap { Double($0) } ?? .nan
    case "h": entropy = ExactNumber(words.first ?? "")
    default: break
    }
  }

  /// The unit in the last place of an exact number in the format of the case.
  func unit(of number: ExactNumber) -> Double {
    let ulp = unit(of: number.nearest)
    // Below a power of two, units are half as large.
    let isBelow = number.offset < 0 && number.nearest.significand == 1
    return isBelow && ulp != unit(of: 0) ? ulp / 2 : ulp
  }

  func unit(of value: Double) -> Double {
    isDouble ? value.ulp : Double(Float(value).ulp)
  }
}

/// The largest error that was seen, and where.
struct WorstError: CustomStringConvertible {
  var ulps = 0.0
  var place = "nowhere"

  mutating func note(_ ulps: Double, _ place: @autoclosure () -> String) {
    if ulps > self.ulps { (self.ulps, self.place) = (ulps, place()) }
  }

  var description: String { "the worst error is \(ulps) ulps, in \(place)" }
}
