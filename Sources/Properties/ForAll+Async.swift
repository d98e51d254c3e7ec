// For the number of functions see ForAll.swift.
//
// These are disfavoured, since a closure that does not suspend would do for them as well: where both fit, the
// function that needs no `await` is meant.

/// Tries to find values for which a law that suspends is false.
///
///     await forAll(.int(in: 0...99)) { n in await server.answer(to: n) == n }
///
/// As `forAll` of a law that does not suspend. The cases are run one after the other, in the isolation of the
/// caller, so the law may use what the caller may use, and what it sees depends on nothing but the seed. The
/// law may have child tasks; these should end with it.
@_disfavoredOverload
@discardableResult
nonisolated(nonsending)
  public func forAll<First>(
    _ first: Generator<First>,
    trials: Int? = nil, seed: UInt64? = nil, replaying: String? = nil,
    filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
    line: Int = #line, column: Int = #column,
    law: nonisolated(nonsending) (First) async throws -> Bool
  ) async -> PropertyResult
{
  let place = PropertyPlace(filePath, fileID, function, line, column)
  let request = Request(.forAll, trials: trials, seed: seed, replaying: replaying, place: place)
  return await quantify(
    request, first, describe: { describe(first, from: $0) }, law: law)
}

/// As `forAll` of one generator, with two generators.
@_disfavoredOverload
@discardableResult
nonisolated(nonsending)
  public func forAll<First, Second>(
    _ first: Generator<First>, _ second: Generator<Second>,
    trials: Int? = nil, seed: UInt64? = nil, replaying: String? = nil,
    filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
    line: Int = #line, column: Int = #column,
    law: nonisolated(nonsending) (First, Second) async throws -> Bool
  ) async -> PropertyResult
{
  let place = PropertyPlace(filePath, fileID, function, line, column)
  let request = Request(.forAll, trials: trials, seed: seed, replaying: replaying, place: place)
  return await quantify(
    request, .tuple(first, second), describe: { describe(first, second, from: $0) },
    law: { try await law($0.0, $0.1) })
}

/// As `forAll` of one generator, with three generators.
@_disfavoredOverload
@discardableResult
nonisolated(nonsending)
  public func forAll<First, Second, Third>(
    _ first: Generator<First>, _ second: Generator<Second>, _ third: Generator<Third>,
    trials: Int? = nil, seed: UInt64? = nil, replaying: String? = nil,
    filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
    line: Int = #line, column: Int = #column,
    law: nonisolated(nonsending) (First, Second, Third) async throws -> Bool
  ) async -> PropertyResult
{
  let place = PropertyPlace(filePath, fileID, function, line, column)
  let request = Request(.forAll, trials: trials, seed: seed, replaying: replaying, place: place)
  return await quantify(
    request, .tuple(first, second, third), describe: { describe(first, second, third, from: $0) },
    law: { try await law($0.0, $0.1, $0.2) })
}

/// As `forAll` of one generator, with four or more generators.
@_disfavoredOverload
@discardableResult
nonisolated(nonsending)
  public func forAll<First, Second, Third, Fourth, each Value>(
    _ first: Generator<First>, _ second: Generator<Second>,
    _ third: Generator<Third>, _ fourth: Generator<Fourth>,
    _ rest: repeat Generator<each Value>,
    trials: Int? = nil, seed: UInt64? = nil, replaying: String? = nil,
    filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
    line: Int = #line, column: Int = #column,
    law: nonisolated(nonsending) (First, Second, Third, Fourth, repeat each Value) async throws -> Bool
  ) async -> PropertyResult
{
  let place = PropertyPlace(filePath, fileID, function, line, column)
  let request = Request(.forAll, trials: trials, seed: seed, replaying: replaying, place: place)
  let generator = Generator<(First, Second, Third, Fourth, (repeat each Value))>(
    choosing: { choices throws(Rejection) in
      (
        try first.draw(&choices), try second.draw(&choices), try third.draw(&choices),
        try fourth.draw(&choices), (repeat try (each rest).draw(&choices))
      )
    })
  return await quantify(
    request, generator, describe: { describe(first, second, third, fourth, repeat each rest, from: $0) },
    law: { try await law($0.0, $0.1, $0.2, $0.3, repeat each $0.4) })
}
