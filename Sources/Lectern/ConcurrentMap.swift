import Dispatch
import Synchronization

/// The same step for many values, on all processors, for steps that do not wait.
enum ConcurrentMap {
  /// - Parameter chunk: How many values one processor takes at a time.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], chunk: Int, _ each: @Sendable (Input) -> Output
  ) -> [Output] {
    let count = (inputs.count + chunk - 1) / chunk
    let parts = Mutex<[Int: [Output]]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let part = inputs[(number * chunk)..<min(inputs.count, (number + 1) * chunk)].map(each)
      parts.withLock { $0[number] = part }
    }
    let found = parts.withLock { $0 }
    return (0..<count).flatMap { found[$0] ?? [] }
  }
}
