import Events
import Plots
import Softmax

/// Small charts of a counterexample or a witness, where one says more than the numbers do.
enum ExamplePictures {
  /// One number needs no chart, and more bars than this cannot be told apart on a phone.
  static let counts = 2...24
  /// More charts than this explain nothing.
  static let mostPictures = 4
  private static let size = (width: 276.0, height: 160.0)

  /// Bars for each argument that is a list of finite numbers that are not all equal. If it is the only
  /// one, its softmax stands beside it, since that is what most laws of lessons speak of; not that of
  /// whole numbers, which are no logits.
  static func pictures(of arguments: [[Double]?], texts: [String]) -> [PropertyRecord.Picture] {
    let lists = arguments.enumerated().compactMap { index, numbers -> (index: Int, numbers: [Double])? in
      numbers.flatMap { isWorthAPicture($0) ? (index, $0) : nil }
    }
    var pictures = lists.prefix(mostPictures).map { list in
      picture(list.numbers, of: list.index, .values, unit: "value")
    }
    if lists.count == 1, let list = lists.first, texts.indices.contains(list.index),
      texts[list.index].utf8.contains(UInt8(ascii: "."))
    {
      let probabilities = Array(softmax(Vector(list.numbers)))
      pictures.append(picture(probabilities, of: list.index, .softmax, unit: "probability"))
    }
    return pictures
  }

  private static func picture(
    _ numbers: [Double], of argument: Int, _ subject: PropertyRecord.Picture.Subject, unit: String
  ) -> PropertyRecord.Picture {
    let chart = barChart(numbers.indices.map(String.init), numbers, x: "index", y: unit)
      .size(width: size.width, height: size.height)
    return PropertyRecord.Picture(argument: argument, subject: subject, figure: Figure(chart))
  }

  private static func isWorthAPicture(_ numbers: [Double]) -> Bool {
    counts.contains(numbers.count) && numbers.allSatisfy(\.isFinite) && Set(numbers).count > 1
  }
}
