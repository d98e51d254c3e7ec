import Softmax
import Testing

@Test func masks_FromFlags() {
  let mask: Mask = [true, true, false]
  #expect(mask.rows == 1 && mask.columns == 3)
  #expect(mask[0, 1] && !mask[0, 2])
  #expect(Mask([true, false]) == [true, false])
  #expect(Mask(rows: [[true, false], [false, true]])[1, 1])
  #expect("\(mask)" == "[true, true, false]")
  #expect("\(Mask(rows: [[true, false], [false, true]]))" == "[[true, false], [false, true]]")
  #expect("\(Mask(rows: [[Bool]]()))" == "[]")
  #expect("\(Mask([]))" == "[]")
}

@Test func causalMasks_LetTheLastQuerySeeEveryKey() {
  #expect("\(Mask.causal(queries: 2, keys: 3))" == "[[true, true, false], [true, true, true]]")
  #expect("\(Mask.causal(queries: 3, keys: 2))" == "[[false, false], [true, false], [true, true]]")
  #expect(Mask.causal(queries: 0, keys: 2).rows == 0)
  #expect(Mask.causal(queries: 1, keys: 1) == [true])
}

@Test func paddingMasks_KeepTheBeginning() {
  #expect(Mask.padding(after: 2, of: 3) == [true, true, false])
  #expect(Mask.padding(after: 0, of: 2) == [false, false])
  #expect(Mask.padding(after: [1, 3], of: 3) == Mask(rows: [[true, false, false], [true, true, true]]))
}

@Test func masks_FromConditions() {
  #expect(Mask(of: [2, -1, 0.5]) { $0 > 0 } == [true, false, true])
  #expect(Mask(of: [.nan, 1, -.infinity]) { $0 > -.infinity } == [false, true, false])
  let m: Matrix = [[1, 2], [3, 4]]
  #expect(Mask(of: m) { $0 != 2 } == Mask(rows: [[true, false], [true, true]]))
  #expect(Mask(of: Vector<Float>([1, 2])) { $0 > 1 } == [false, true])
  #expect(Mask(of: Matrix<Float>([[1, 2]] as [Vector<Float>])) { $0 > 1 } == [false, true])
}

@Test func masks_CanBeCombined() {
  let a: Mask = [true, true, false, false]
  let b: Mask = [true, false, true, false]
  #expect(a.intersection(b) == [true, false, false, false])
  #expect(a.union(b) == [true, true, true, false])
  #expect(a.complement == [false, false, true, true])
  #expect(a.union(b).complement == a.complement.intersection(b.complement))
}

@Test func aMaskOfOneRow_GoesWithEveryRow() {
  let causal = Mask.causal(queries: 3, keys: 3)
  let padded = Mask(rows: [[true, false, false], [true, true, false], [true, true, false]])
  #expect(causal.intersection([true, true, false]) == padded)
  #expect(Mask([true, true, false]).intersection(causal) == padded)
  #expect(Mask.causal(queries: 0, keys: 1).intersection([true]).rows == 0)
}

@Test func filledMasks_KeepTheirNumber() {
  let mask = Mask([true, false]).filled(with: -1e9)
  #expect("\(mask)" == "[true, false] filled with -1000000000.0")
  #expect(mask != [true, false])
  #expect(mask.intersection(mask) == mask)
  #expect(mask.complement == Mask([false, true]).filled(with: -1e9))
  #expect(mask.filled(with: -.infinity) == [true, false])
}
