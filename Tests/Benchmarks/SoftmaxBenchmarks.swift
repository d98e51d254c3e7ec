import Properties
import RealModule
import Softmax

/// Softmax of one long vector, of many rows, and of many short vectors, for both types.
///
/// As in the scripts that call other libraries, a result is given up before the next one is computed: its
/// memory can be used again.
enum SoftmaxBenchmarks {
  static let largeCount = 10_000_000
  static let rows = 100_000
  static let columns = 64
  static let smallCount = 100_000
  static let smallLength = 10

  static let all = [
    large("softmax-large-double", Double.self) { softmax($0) },
    large("softmax-large-float", Float.self) { softmax($0) },
    ofRows("softmax-rows-double", Double.self, softmaxOfRows),
    ofRows("softmax-rows-float", Float.self, softmaxOfRows),
    small("softmax-small-double", Double.self) { softmax($0) },
    small("softmax-small-float", Float.self) { softmax($0) },
    large("logsoftmax-large-double", Double.self) { logSoftmax($0) },
    large("logsoftmax-large-float", Float.self) { logSoftmax($0) },
    ofRows("logsoftmax-rows-double", Double.self) { logSoftmax($0, along: .rows) },
    ofRows("logsoftmax-rows-float", Float.self) { logSoftmax($0, along: .rows) },
    large("logsumexp-large-double", Double.self) { [logSumExp($0)] },
    large("logsumexp-large-float", Float.self) { [logSumExp($0)] },
    ofRows("logsumexp-rows-double", Double.self) { [logSumExp($0, along: .rows)] },
    ofRows("logsumexp-rows-float", Float.self) { [logSumExp($0, along: .rows)] },
    large("logsoftmax-narrow-double", Double.self) { $0.logSoftmax(in: .narrow) },
    large("logsoftmax-narrow-float", Float.self) { $0.logSoftmax(in: .narrow) },
  ]

  /// Softmax of each row.
  private static func softmaxOfRows(_ matrix: Matrix<Double>) -> Matrix<Double> {
    softmax(matrix, along: .rows)
  }

  private static func softmaxOfRows(_ matrix: Matrix<Float>) -> Matrix<Float> {
    softmax(matrix, along: .rows)
  }

  private static func large<Scalar: Real & BinaryFloatingPoint & SendableMetatype>(
    _ name: String, _ type: Scalar.Type,
    _ softmax: @escaping @Sendable (Vector<Scalar>) -> Vector<Scalar>
  ) -> Benchmark {
    Benchmark(name: name, count: 1) { input in
      let logits = Vector(numbers(from: input, count: largeCount, type))
      return Benchmark.Prepared {
        keep(softmax(logits))
      } write: {
        NumberFile.write(Array(softmax(logits)), to: $0)
      }
    }
  }

  private static func ofRows<Scalar: Real & BinaryFloatingPoint & SendableMetatype>(
    _ name: String, _ type: Scalar.Type,
    _ softmax: @escaping @Sendable (Matrix<Scalar>) -> Matrix<Scalar>
  ) -> Benchmark {
    Benchmark(name: name, count: rows) { input in
      let logits = numbers(from: input, count: rows * columns, type)
      let matrix = Matrix(rows: logits.count / columns, columns: columns, elements: logits)
      return Benchmark.Prepared {
        keep(softmax(matrix))
      } write: {
        NumberFile.write(softmax(matrix).elements, to: $0)
      }
    }
  }

  private static func small<Scalar: Real & BinaryFloatingPoint & SendableMetatype>(
    _ name: String, _ type: Scalar.Type,
    _ softmax: @escaping @Sendable (Vector<Scalar>) -> Vector<Scalar>
  ) -> Benchmark {
    Benchmark(name: name, count: smallCount) { input in
      let logits = numbers(from: input, count: 1_000 * smallLength, type)
      let vectors = stride(from: 0, to: logits.count, by: smallLength).map {
        Vector(logits[$0..<($0 + smallLength)])
      }
      return Benchmark.Prepared {
        for index in 0..<smallCount { keep(softmax(vectors[index % vectors.count])) }
      } write: {
        NumberFile.write(vectors.flatMap { Array(softmax($0)) }, to: $0)
      }
    }
  }

  private static func numbers<Scalar: BinaryFloatingPoint>(
    from input: String?, count: Int, _ type: Scalar.Type
  ) -> [Scalar] {
    if let input { return NumberFile.read(input, as: type) }
    var random = SeededRandom(seed: 1)
    return (0..<count).map { _ in Scalar(20 * random.fraction() - 10) }
  }
}
