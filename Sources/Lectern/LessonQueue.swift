/// Runs work on many lessons at once, some at a time, and returns the results in the order of the lessons.
enum LessonQueue {
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], jobs: Int, each: @escaping @Sendable (Input) async -> Output,
    ended: (Output) -> Void = { _ in }
  ) async -> [Output] {
    await withTaskGroup(of: (Int, Output).self) { group in
      var outputs: [Int: Output] = [:]
      var waiting = inputs.enumerated().makeIterator()
      func addNext() {
        guard let (index, input) = waiting.next() else { return }
        group.addTask { (index, await each(input)) }
      }
      for _ in 0..<max(1, jobs) { addNext() }
      while let (index, output) = await group.next() {
        outputs[index] = output
        ended(output)
        addNext()
      }
      return inputs.indices.compactMap { outputs[$0] }
    }
  }
}
