import Softmax
import SoftmaxLaws
import Testing

private let wholeNumbers = Generator<Int>.int(in: -300...300).map { Double($0) }
private let smallNumbers = Generator<Int>.int(in: -2...2).map { Double($0) }
private let entries = Generator<Vector<Double>>.vector(
  of: .oneOf(.double(in: -5...5), smallNumbers, .constant(.nan)), count: 0...40)

@Test func argmin_TakesTheFirstOfEqualsAndNoticesNaN() {
  #expect(argmin([2, 1, 1]) == 1)
  #expect(argmin([.infinity, .infinity]) == 0)
  #expect(argmin([1, .nan, -9]) == 1)
  #expect(argmin([-0.0, 0]) == 0 && argmin([0, -0.0]) == 0)
  #expect(argmin([3]) == 0)
  #expect(argmin(Vector<Float>([2, -.infinity, 1])) == 1)
}

@Test func argsort_IsStableInBothDirections() {
  #expect(argsort([2, 0, 1]) == [1, 2, 0])
  #expect(argsort([2, 0, 1], descending: true) == [0, 2, 1])
  #expect(argsort([1, 0, 1, 0]) == [1, 3, 0, 2])
  #expect(argsort([1, 0, 1, 0], descending: true) == [0, 2, 1, 3])
  #expect(argsort([0, -0.0, 0]) == [0, 1, 2])
  #expect(argsort([.nan, 1, .infinity, .nan, -.infinity]) == [4, 1, 2, 0, 3])
  #expect(argsort([.nan, 1, .infinity, .nan, -.infinity], descending: true) == [2, 1, 4, 0, 3])
  #expect(argsort(Vector<Double>([])) == [])
  #expect(argsort([7]) == [0])
  #expect(argsort(Vector<Float>([2, 1])) == [1, 0])
}

@Test func argsort_SortsAMillion() {
  // Two rising runs, interleaved when sorted.
  let numbers = concatenated(2 * Vector(0..<500_000) + 1, 2 * Vector(0..<500_000))
  #expect(numbers[argsort(numbers)] == Vector(0..<1_000_000))
}

@Test func argsort_IsAPermutationThatSorts() {
  let result = forAll(entries, .bool) { z, isDescending in
    let order = argsort(z, descending: isDescending)
    let sorted = z[order]
    let numbers = sorted.filter { !$0.isNaN }
    let isSorted = zip(numbers, numbers.dropFirst()).allSatisfy { isDescending ? $0 >= $1 : $0 <= $1 }
    return order.sorted() == Array(z.indices) && isSorted
      && sorted.dropFirst(numbers.count).allSatisfy(\.isNaN)
      && "\(z.sorted(descending: isDescending))" == "\(sorted)"
  }
  #expect(result.isPassed, "\(result)")
}

@Test func sorted_IsAVectorWithNaNLast() {
  let sorted = Vector([2, .nan, 1]).sorted()
  #expect("\(sorted)" == "[1.0, 2.0, nan]")
  #expect("\(Vector([2, .nan, 3]).sorted(descending: true))" == "[3.0, 2.0, nan]")
  #expect(Vector<Double>([]).sorted().isEmpty)
  #expect(String(describing: type(of: Vector([2.0, 1]).sorted())) == "Vector<Double>")
}

@Test func ranks_ShareTheMeanOfTheirPlaces() {
  #expect(ranks([10, 30, 20]) == [1, 3, 2])
  #expect(ranks([10, 30, 20], descending: true) == [3, 1, 2])
  #expect(ranks([10, 30, 30]) == [1, 2.5, 2.5])
  #expect(ranks([5, 5, 5]) == [2, 2, 2])
  #expect(ranks([0, -0.0, 1]) == [1.5, 1.5, 3])
  #expect(ranks([.infinity, -.infinity, 0]) == [3, 1, 2])
  #expect("\(ranks([2, .nan, 1]))" == "[2.0, nan, 1.0]")
  #expect(ranks(Vector<Double>([])).isEmpty)
  #expect(ranks([7]) == [1])
  #expect(1 + ranks([2, 1])[0] == 3)
  #expect(ranks(Vector<Float>([2, 1])) == [2, 1])
}

@Test func ranks_AddUpToTheSumOfPlaces() {
  let result = forAll(entries) { z in
    let numbers = Vector(ranks(z).filter { !$0.isNaN })
    return numbers.sum == Double(numbers.count * (numbers.count + 1) / 2)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func ranksOfSoftmax_AreThoseOfItsLogits() {
  let result = forAll(.vector(of: wholeNumbers, count: 0...20)) { z in
    ranks(softmax(z)) == ranks(z)
  }
  #expect(result.isPassed, "\(result)")
}
