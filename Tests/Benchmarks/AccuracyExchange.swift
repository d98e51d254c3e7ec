import RealModule
import Softmax

/// Answers the requests of the scripts in `accuracy`, so that results are measured as this library computes them.
///
/// A request is a line of a function, a type, a temperature and the logits; the answer is a line of the
/// entries of the result. Numbers are hexadecimal, so that nothing is rounded on the way:
///
///     softmax double 0x1p+0 0x1p+1 0x1p+0 0x0p+0
enum AccuracyExchange {
  static func run() {
    while let line = readLine() {
      let words = line.split(separator: " ")
      guard words.count >= 3 else { fail("a request has a function, a type, a temperature and logits") }
      switch words[1] {
      case "double": print(answer(String(words[0]), words.dropFirst(2), Double.self))
      case "float": print(answer(String(words[0]), words.dropFirst(2), Float.self))
      default: fail("the type must be double or float, but it is \(words[1])")
      }
    }
  }

  private static func answer<Scalar: Real & BinaryFloatingPoint & LosslessStringConvertible>(
    _ function: String, _ words: some Sequence<Substring>, _ type: Scalar.Type
  ) -> String {
    let numbers = words.map { word in
      guard let number = Scalar(String(word)) else { fail("\(word) is not a number") }
      return number
    }
    let (temperature, logits) = (numbers[0], Vector(numbers.dropFirst()))
    let result: Vector<Scalar> =
      switch function {
      case "softmax": softmax(logits, temperature: temperature)
      case "logSoftmax": logSoftmax(logits, temperature: temperature)
      case "logSumExp": [logSumExp(logits)]
      default: fail("there is no function \(function) to measure")
      }
    return result.map { hexadecimalText(Double($0)) }.joined(separator: " ")
  }
}

/// The number as C and Python write it with `%a`, `0x1.8p+1`, which states every bit.
func hexadecimalText(_ value: Double) -> String {
  guard value.isFinite else { return "\(value)" }
  let sign = value.sign == .minus ? "-" : ""
  let digits = String(value.significandBitPattern, radix: 16)
  let fraction = String(repeating: "0", count: 13 - digits.count) + digits
  let exponent = value.isNormal ? Int(value.exponent) : value == 0 ? 0 : -1022
  return "\(sign)0x\(value.isNormal ? 1 : 0).\(fraction)p\(exponent < 0 ? "" : "+")\(exponent)"
}
