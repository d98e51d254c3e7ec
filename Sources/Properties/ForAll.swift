// One function would do, if the compiler understood implicit members with trailing closures inside a
// parameter pack: it rejects `forAll(.int(in: 0...9).filter { $0 > 2 }) { … }`. So there is one for each of
// one, two and three generators, and one for four or more, whose pack is the rest.

/// Tries to find values for which a law is false.
///
///     forAll(.int(in: -9...9), .int(in: -9...9)) { a, b in abs(a + b) <= abs(a) + abs(b) }
///
/// The law holds as far as the trials go when none of them makes it false. The first case has the simplest
/// value of each generator; a counterexample is shrunk to a minimal one.
///
/// - Parameters:
///   - generators: one for each argument of the law.
///   - trials: how many cases to try, at least 1; without it ``PropertyDefaults`` decide.
///   - seed: what the cases follow from; without it ``PropertyDefaults`` decide.
///   - law: what should be true. An error it throws counts against it, except that of ``assume(_:)``.
/// - Returns: the result, which is passed if no counterexample was found and the trials could be made.
@discardableResult
public func forAll<First>(
  _ first: Generator<First>,
  trials: Int? = nil, seed: UInt64? = nil,
  filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
  line: Int = #line, column: Int = #column,
  law: (First) throws -> Bool
) -> PropertyResult {
  let place = PropertyPlace(filePath, fileID, function, line, column)
  return quantify(.forAll, first, trials: trials, seed: seed, place: place, law: law)
}

/// As `forAll` of one generator, with two generators.
@discardableResult
public func forAll<First, Second>(
  _ first: Generator<First>, _ second: Generator<Second>,
  trials: Int? = nil, seed: UInt64? = nil,
  filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
  line: Int = #line, column: Int = #column,
  law: (First, Second) throws -> Bool
) -> PropertyResult {
  let place = PropertyPlace(filePath, fileID, function, line, column)
  return quantify(.forAll, first, second, trials: trials, seed: seed, place: place, law: law)
}

/// As `forAll` of one generator, with three generators.
@discardableResult
public func forAll<First, Second, Third>(
  _ first: Generator<First>, _ second: Generator<Second>, _ third: Generator<Third>,
  trials: Int? = nil, seed: UInt64? = nil,
  filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
  line: Int = #line, column: Int = #column,
  law: (First, Second, Third) throws -> Bool
) -> PropertyResult {
  let place = PropertyPlace(filePath, fileID, function, line, column)
  return quantify(.forAll, first, second, third, trials: trials, seed: seed, place: place, law: law)
}

/// As `forAll` of one generator, with four or more generators.
@discardableResult
public func forAll<First, Second, Third, Fourth, each Value>(
  _ first: Generator<First>, _ second: Generator<Second>,
  _ third: Generator<Third>, _ fourth: Generator<Fourth>,
  _ rest: repeat Generator<each Value>,
  trials: Int? = nil, seed: UInt64? = nil,
  filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
  line: Int = #line, column: Int = #column,
  law: (First, Second, Third, Fourth, repeat each Value) throws -> Bool
) -> PropertyResult {
  let place = PropertyPlace(filePath, fileID, function, line, column)
  return quantify(
    .forAll, first, second, third, fourth, repeat each rest, trials: trials, seed: seed, place: place,
    law: law)
}
