import Properties

/// What the caller of `test` has asked for, and where: the result is one of that line.
struct LawCall {
  let trials: Int?
  let seed: UInt64?
  let filePath: String
  let fileID: String
  let function: String
  let line: Int
  let column: Int

  init(
    _ trials: Int?, _ seed: UInt64?, _ filePath: String, _ fileID: String, _ function: String, _ line: Int,
    _ column: Int
  ) {
    self.trials = trials
    self.seed = seed
    self.filePath = filePath
    self.fileID = fileID
    self.function = function
    self.line = line
    self.column = column
  }

  func forAll<First>(
    _ first: Generator<First>, law: (First) throws -> Bool
  ) -> PropertyResult {
    Properties.forAll(
      first, trials: trials, seed: seed, filePath: filePath, fileID: fileID, function: function, line: line,
      column: column, law: law)
  }

  func forAll<First, Second>(
    _ first: Generator<First>, _ second: Generator<Second>, law: (First, Second) throws -> Bool
  ) -> PropertyResult {
    Properties.forAll(
      first, second, trials: trials, seed: seed, filePath: filePath, fileID: fileID, function: function,
      line: line, column: column, law: law)
  }

  func forAll<First, Second, Third>(
    _ first: Generator<First>, _ second: Generator<Second>, _ third: Generator<Third>,
    law: (First, Second, Third) throws -> Bool
  ) -> PropertyResult {
    Properties.forAll(
      first, second, third, trials: trials, seed: seed, filePath: filePath, fileID: fileID,
      function: function, line: line, column: column, law: law)
  }

  func exists<First, Second>(
    _ first: Generator<First>, _ second: Generator<Second>, condition: (First, Second) throws -> Bool
  ) -> PropertyResult {
    Properties.exists(
      first, second, trials: trials, seed: seed, filePath: filePath, fileID: fileID, function: function,
      line: line, column: column, condition: condition)
  }
}
