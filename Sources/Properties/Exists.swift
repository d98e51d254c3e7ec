// One function would do, if the compiler understood implicit members with trailing closures inside a
// parameter pack: it rejects `forAll(.int(in: 0...9).filter { $0 > 2 }) { … }`. So there is one for each of
// one, two and three generators, and one for four or more, whose pack is the rest.

/// Tries to find values for which a condition is true.
///
///     exists(.int(in: 1...99), .int(in: 1...99)) { a, b in a * a == 2 * b * b + 1 }   // 3, 2
///
/// - Parameters:
///   - generators: one for each argument of the condition.
///   - trials: how many cases to try, at least 1; without it ``PropertyDefaults`` decide.
///   - seed: what the cases follow from; without it ``PropertyDefaults`` decide.
///   - replaying: the text of one case, from ``PropertyResult/Example/replay``: it alone is run, and not
///     shrunk. A text that stands for no case is reported as an error.
///   - condition: what should be true once. An error it throws ends the search, except that of `assume`.
/// - Returns: the result, which is passed if a witness was found; it is shrunk to a minimal one.
@discardableResult
public func exists<First>(
  _ first: Generator<First>,
  trials: Int? = nil, seed: UInt64? = nil, replaying: String? = nil,
  filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
  line: Int = #line, column: Int = #column,
  condition: (First) throws -> Bool
) -> PropertyResult {
  let place = PropertyPlace(filePath, fileID, function, line, column)
  let request = Request(.exists, trials: trials, seed: seed, replaying: replaying, place: place)
  return quantify(request, first, law: condition)
}

/// As `exists` of one generator, with two generators.
@discardableResult
public func exists<First, Second>(
  _ first: Generator<First>, _ second: Generator<Second>,
  trials: Int? = nil, seed: UInt64? = nil, replaying: String? = nil,
  filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
  line: Int = #line, column: Int = #column,
  condition: (First, Second) throws -> Bool
) -> PropertyResult {
  let place = PropertyPlace(filePath, fileID, function, line, column)
  let request = Request(.exists, trials: trials, seed: seed, replaying: replaying, place: place)
  return quantify(request, first, second, law: condition)
}

/// As `exists` of one generator, with three generators.
@discardableResult
public func exists<First, Second, Third>(
  _ first: Generator<First>, _ second: Generator<Second>, _ third: Generator<Third>,
  trials: Int? = nil, seed: UInt64? = nil, replaying: String? = nil,
  filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
  line: Int = #line, column: Int = #column,
  condition: (First, Second, Third) throws -> Bool
) -> PropertyResult {
  let place = PropertyPlace(filePath, fileID, function, line, column)
  let request = Request(.exists, trials: trials, seed: seed, replaying: replaying, place: place)
  return quantify(request, first, second, third, law: condition)
}

/// As `exists` of one generator, with four or more generators.
@discardableResult
public func exists<First, Second, Third, Fourth, each Value>(
  _ first: Generator<First>, _ second: Generator<Second>,
  _ third: Generator<Third>, _ fourth: Generator<Fourth>,
  _ rest: repeat Generator<each Value>,
  trials: Int? = nil, seed: UInt64? = nil, replaying: String? = nil,
  filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
  line: Int = #line, column: Int = #column,
  condition: (First, Second, Third, Fourth, repeat each Value) throws -> Bool
) -> PropertyResult {
  let place = PropertyPlace(filePath, fileID, function, line, column)
  let request = Request(.exists, trials: trials, seed: seed, replaying: replaying, place: place)
  return quantify(request, first, second, third, fourth, repeat each rest, law: condition)
}
