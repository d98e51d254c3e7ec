import Randomness
import Testing

@Test func numbersBelowABound_AreEvenlySpread() {
  var random = SeededRandom(seed: 1)
  var counts = [Int](repeating: 0, count: 6)
  for _ in 0..<60_000 { counts[Int(random.number(upTo: 5))] += 1 }
  // Five standard deviations of 60,000 throws of a die.
  #expect(counts.allSatisfy { abs($0 - 10_000) < 460 })
}

@Test func randomNumbers_AreThoseOfTheReferenceImplementation() {
  var random = SeededRandom(seed: 1_234_567)
  #expect(
    [random.next(), random.next(), random.next()] == [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
    ])
}
