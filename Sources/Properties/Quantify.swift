/// Discards the case at hand unless a condition is true: the law says nothing about it.
///
///     forAll(.double(in: -1...1)) { x in
///       try assume(x != 0)
///       return x / x == 1
///     }
public func assume(_ condition: Bool) throws {
  if !condition { throw UnmetAssumption() }
}

struct UnmetAssumption: Error {}

/// Where a property stands, and what tells it from others for its seed.
struct PropertyPlace {
  let location: PropertyResult.Location
  let fileID: String
  let function: String

  init(_ filePath: String, _ fileID: String, _ function: String, _ line: Int, _ column: Int) {
    location = PropertyResult.Location(file: filePath, line: line, column: column)
    self.fileID = fileID
    self.function = function
  }
}

/// Runs a property and reports it.
func quantify<each Value>(
  _ quantifier: PropertyResult.Quantifier, _ generators: repeat Generator<each Value>,
  trials: Int?, seed: UInt64?, place: PropertyPlace,
  law: (repeat each Value) throws -> Bool
) -> PropertyResult {
  let trials = trials ?? PropertyDefaults.current.trials
  if trials < 1 { stop("forAll, exists", "trials must be at least 1, but they are \(trials)") }
  let seed = seed ?? PropertyDefaults.nextSeed(fileID: place.fileID, function: place.function)

  func evaluate(_ choices: inout Choices) -> CaseOutcome {
    do {
      let values = (repeat try (each generators).draw(&choices))
      return try law(repeat each values) ? .isTrue : .isFalse
    } catch is Rejection {
      return .discarded
    } catch is UnmetAssumption {
      return .discarded
    } catch {
      return .threw(String(describing: error))
    }
  }
  func describe(_ choices: inout Choices) -> [String] {
    var texts: [String] = []
    do {
      let values = (repeat try (each generators).draw(&choices))
      for value in repeat each values { texts.append(String(reflecting: value)) }
    } catch {
      // The choices are those of a case that was evaluated, so no generator rejects them.
      texts.append(String(describing: error))
    }
    return texts
  }

  let isInsideLaw = PropertyScope.current?.isInsideLaw ?? false
  let result = PropertyScope.insideLaw(seed: seed).run {
    withoutActuallyEscaping(evaluate) { evaluate in
      PropertyRun(
        quantifier: quantifier, trials: trials, seed: seed, location: place.location, evaluate: evaluate,
        describe: describe
      ).result()
    }
  }
  if !isInsideLaw { PropertyObserver.notify(result) }
  return result
}
