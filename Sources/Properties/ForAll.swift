// One function would do, if the compiler understood implicit members with trailing closures inside a
// parameter pack: it rejects `forAll(.int(in: 0...9).filter { $0 > 2 }) { … }`. So there is one for each of
// one, two and three generators, and one for four or more, whose pack is the rest.

/// Tries to find values for which a law is false.
///
///     forAll(.int(in: -9...9), .int(in: -9...9)) { a, b in abs(a + b) <= abs(a) + abs(b) }
///
/// The law holds as far as the trials go when none of them makes it false. The first case has the simplest
/// value of each generator; a counterexample is shrunk to a minimal one. The law may call ``label(_:)``,
/// ``classify(_:_:)``, ``cover(_:_:_:)``, ``target(_:_:)`` and ``deviation(_:_:)``, and discard a case with
/// ``assume(_:filePath:line:column:)``.
///
/// - Parameters:
///   - generators: one for each argument of the law.
///   - trials: how many cases to try, at least 1; without it ``PropertyDefaults`` decide.
///   - seed: what the cases follow from; without it ``PropertyDefaults`` decide.
///   - replaying: the text of one case, from ``PropertyResult/Example/replay``: it alone is run, and not
///     shrunk. A text that stands for no case is reported as an error.
///   - law: what should be true. An error it throws counts against it, except that of `assume`.
/// - Returns: the result, which is passed if no counterexample was found and the trials could be made.
@discardableResult
public func forAll<First>(
  _ first: Generator<First>,
  trials: Int? = nil, seed: UInt64? = nil, replaying: String? = nil,
  filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
  line: Int = #line, column: Int = #column,
  law: (First) throws -> Bool
) -> PropertyResult {
  let place = PropertyPlace(filePath, fileID, function, line, column)
  let request = Request(.forAll, trials: trials, seed: seed, replaying: replaying, place: place)
  return quantify(request, first, law: law)
}

/// As `forAll` of one generator, with two generators.
@discardableResult
public func forAll<First, Second>(
  _ first: Generator<First>, _ second: Generator<Second>,
  trials: Int? = nil, seed: UInt64? = nil, replaying: String? = nil,
  filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
  line: Int = #line, column: Int = #column,
  law: (First, Second) throws -> Bool
) -> PropertyResult {
  let place = PropertyPlace(filePath, fileID, function, line, column)
  let request = Request(.forAll, trials: trials, seed: seed, replaying: replaying, place: place)
  return quantify(request, first, second, law: law)
}

/// As `forAll` of one generator, with three generators.
@discardableResult
public func forAll<First, Second, Third>(
  _ first: Generator<First>, _ second: Generator<Second>, _ third: Generator<Third>,
  trials: Int? = nil, seed: UInt64? = nil, replaying: String? = nil,
  filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
  line: Int = #line, column: Int = #column,
  law: (First, Second, Third) throws -> Bool
) -> PropertyResult {
  let place = PropertyPlace(filePath, fileID, function, line, column)
  let request = Request(.forAll, trials: trials, seed: seed, replaying: replaying, place: place)
  return quantify(request, first, second, third, law: law)
}

/// As `forAll` of one generator, with four or more generators.
@discardableResult
public func forAll<First, Second, Third, Fourth, each Value>(
  _ first: Generator<First>, _ second: Generator<Second>,
  _ third: Generator<Third>, _ fourth: Generator<Fourth>,
  _ rest: repeat Generator<each Value>,
  trials: Int? = nil, seed: UInt64? = nil, replaying: String? = nil,
  filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
  line: Int = #line, column: Int = #column,
  law: (First, Second, Third, Fourth, repeat each Value) throws -> Bool
) -> PropertyResult {
  let place = PropertyPlace(filePath, fileID, function, line, column)
  let request = Request(.forAll, trials: trials, seed: seed, replaying: replaying, place: place)
  return quantify(request, first, second, third, fourth, repeat each rest, law: law)
}
