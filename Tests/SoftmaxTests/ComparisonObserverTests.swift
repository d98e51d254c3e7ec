@_spi(Lectern) import Softmax
import Synchronization
import Testing

/// What was observed in one task: other tests compare at the same time, and observers hear of all.
private final class Journal: Sendable {
  @TaskLocal static var current: Journal?

  private let pairs = Mutex<[[Double]]>([])

  var entries: [[Double]] { pairs.withLock { $0 } }

  func add(_ actual: Double, _ expected: Double) { pairs.withLock { $0.append([actual, expected]) } }

  /// What the comparisons in a closure report.
  static func entries(_ compare: () -> Void) -> [[Double]] {
    let journal = Journal()
    let token = ComparisonObserver.add { Journal.current?.add($0, $1) }
    Journal.$current.withValue(journal) { compare() }
    ComparisonObserver.remove(token)
    Journal.$current.withValue(journal) { _ = isClose(98, 99) }
    return journal.entries
  }
}

/// Of a comparison that is made for being observed.
private func ignore(_ outcome: Bool) {}

@Test func observer_HearsOfNumbers() {
  let entries = Journal.entries {
    _ = isClose(1, 2)
    ignore(3.0 ≈ 4.0)
    ignore(Float(0.5) ≈ Float(0.25))
    _ = closeReport(5, 6)
    _ = try? assertClose(7, 8)
  }
  #expect(entries == [[1, 2], [3, 4], [0.5, 0.25], [5, 6], [7, 8]])
}

@Test func observer_HearsOfTheFurthestPair() {
  let a: Vector = [1, 2, 3]
  let m: Matrix = [[1, 2], [3, 4]]
  let entries = Journal.entries {
    ignore(a ≈ [1, 2.0.nextUp, 3.0.nextUp.nextUp])
    _ = isClose(a, [1.5, 2.5, 3])
    ignore(a ≈ [1, .nan, 9])
    ignore(a ≈ a)
    ignore(m ≈ m + [[0, 0], [1, 0]])
    ignore(Vector<Float>([1, 2]) ≈ [1, 3])
  }
  #expect(entries[0] == [3, 3.0.nextUp.nextUp])
  #expect(entries[1] == [1, 1.5])
  #expect(entries[2][0] == 2 && entries[2][1].isNaN)
  #expect(entries[3] == [1, 1])
  #expect(entries[4] == [3, 4])
  #expect(entries[5] == [2, 3])
  #expect(entries.count == 6)
}

@Test func observer_HearsNothingOfNothing() {
  #expect(Journal.entries { ignore(Vector<Double>([]) ≈ []) }.isEmpty)
}

@Test func observer_MayCompareAndRemoveItself() {
  let count = Atomic(0)
  let token = Mutex<ComparisonObserver.Token?>(nil)
  let journal = Journal()
  let added = ComparisonObserver.add { actual, expected in
    guard Journal.current === journal else { return }
    count.add(1, ordering: .relaxed)
    // A comparison of its own would come back here without end.
    Journal.$current.withValue(nil) { ignore(actual ≈ expected) }
    token.withLock { token in token.map { ComparisonObserver.remove($0) } }
  }
  token.withLock { $0 = added }
  Journal.$current.withValue(journal) {
    _ = isClose(1, 2)
    _ = isClose(1, 2)
  }
  #expect(count.load(ordering: .relaxed) == 1)
}

@Test func observers_CanComeAndGoWhileOthersCompare() async {
  let journal = Journal()
  await Journal.$current.withValue(journal) {
    let lasting = ComparisonObserver.add { if Journal.current === journal { journal.add($0, $1) } }
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          for _ in 0..<50 {
            let token = ComparisonObserver.add { _, _ in }
            _ = isClose(Double(number), -1)
            ComparisonObserver.remove(token)
          }
        }
      }
    }
    ComparisonObserver.remove(lasting)
  }
  #expect(journal.entries.count == 400)
  #expect(Set(journal.entries.map { $0[0] }).count == 8)
}
