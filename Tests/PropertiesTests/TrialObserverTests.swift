import Synchronization
import Testing

@_spi(Lectern) @testable import Properties

/// Who watches the cases that a property tries. The observer is that of the process, so these run one by
/// one, and each looks only at what happens at its own place.
@Suite(.serialized) struct TrialObserverTests {
  private struct Case: Equatable {
    var trial: Int
    var seed: UInt64
    var arguments: [String]
  }

  /// A place of the file that no other test has.
  private func watch(line: Int, describes: Bool = true, _ body: () -> Void) -> [Case] {
    let cases = Mutex<[Case]>([])
    let box = Box(cases)
    PropertyTrialObserver.set { location, trial, seed, arguments in
      guard location.file == "watched", location.line == line else { return }
      box.cases.withLock {
        $0.append(Case(trial: trial, seed: seed, arguments: describes ? arguments() : []))
      }
    }
    defer { PropertyTrialObserver.set(nil) }
    body()
    return box.cases.withLock { $0 }
  }

  private final class Box: Sendable {
    let cases: Mutex<[Case]>
    init(_ cases: consuming Mutex<[Case]>) { self.cases = cases }
  }

  @Test func everyTrial_IsToldWithItsArguments() {
    var seen: [[String]] = []
    let cases = watch(line: 1) {
      forAll(.int(in: 0...99), .double(in: 0...1), trials: 20, seed: 7, filePath: "watched", line: 1) {
        n, x in
        seen.append([String(reflecting: n), String(reflecting: x)])
        return true
      }
    }
    #expect(cases.map(\.trial) == Array(1...20))
    #expect(cases.allSatisfy { $0.seed == 7 })
    #expect(cases.map(\.arguments) == seen)
  }

  @Test func casesOfShrinking_KeepTheNumberOfTheirTrial() {
    var tried: [Int] = []
    var result: PropertyResult?
    let cases = watch(line: 2) {
      result = forAll(.int(in: 0...9_999), trials: 100, seed: 1, filePath: "watched", line: 2) { n in
        tried.append(n)
        return n < 50
      }
    }
    #expect(result?.example?.arguments == ["50"])
    #expect(cases.map(\.arguments) == tried.map { ["\($0)"] })
    #expect(cases.last?.trial == result?.trials)
    #expect(cases.count > result?.trials ?? .max)
  }

  @Test func propertyInsideALaw_IsNotTold() {
    let cases = watch(line: 3) {
      forAll(.int(in: 0...9), trials: 3, filePath: "watched", line: 99) { _ in
        forAll(.int(in: 0...9), trials: 3, filePath: "watched", line: 3) { _ in true }.isPassed
      }
    }
    #expect(cases == [])
  }

  @Test func exactSeed_IsThatOfEveryProperty() async {
    // Defaults are those of the process, which other tests use, too.
    await #expect(processExitsWith: .success) {
      PropertyDefaults.setExactly(PropertyDefaults(trials: 5, seed: 0xC0FFEE))
      let first = forAll(.int(in: 0...9)) { _ in true }
      let second = forAll(.int(in: 0...9)) { _ in true }
      precondition([first.seed, second.seed] == [0xC0FFEE, 0xC0FFEE] && first.trials == 5)
      PropertyDefaults.set(PropertyDefaults(trials: 5, seed: 0xC0FFEE))
      let third = forAll(.int(in: 0...9)) { _ in true }
      precondition(third.seed != 0xC0FFEE)
    }
  }
}
