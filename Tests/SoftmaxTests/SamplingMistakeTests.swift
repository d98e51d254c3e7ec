import Softmax
import Testing

/// A mistake, and what the program says when it stops.
enum SamplingMistake: String, Codable, CaseIterable, Sendable {
  case noProbabilities, negative, allZero, undefined, tableOfNothing, allExcluded, noLogits, logitNaN
  case temperature, temperatureNaN, count, tableCount, outcome, logOutcome, greedy, gumbel, gumbelNaN
  case draws, counted, sample, sampleCount, k, kOfLogits, pZero, pLarge, pNaN, minNegative, minLarge

  var message: String {
    switch self {
    case .noProbabilities:
      "Categorical.init(probabilities:): some probability must be greater than 0, but there are none"
    case .negative:
      "Categorical.init(probabilities:): probabilities must be finite and at least 0, but entry 1 is -0.5"
    case .allZero:
      "Categorical.init(probabilities:): some probability must be greater than 0, but all 2 are 0"
    case .undefined:
      "Categorical.init(probabilities:): probabilities must be finite and at least 0, but entry 0 is nan"
    case .tableOfNothing:
      "AliasTable.init(probabilities:): some probability must be greater than 0, but there are none"
    case .allExcluded:
      "Categorical.init(logits:temperature:): some logit must be greater than -inf, but all 2 are -inf"
    case .noLogits:
      "Categorical.init(logits:temperature:): some logit must be greater than -inf, but there are none"
    case .logitNaN: "Categorical.init(logits:temperature:): logits must not be NaN, but entry 1 is"
    case .temperature:
      "Categorical.init(logits:temperature:): temperature must be greater than 0, but it is 0.0"
    case .temperatureNaN:
      "Categorical.init(logits:temperature:): temperature must be greater than 0, but it is nan"
    case .count: "Categorical.samples: count must not be negative, but it is -1"
    case .tableCount: "AliasTable.samples: count must not be negative, but it is -2"
    case .outcome: "Categorical.probability(of:): outcome must be in 0..<2, but it is 2"
    case .logOutcome: "Categorical.logProbability(of:): outcome must be in 0..<2, but it is -1"
    case .greedy: "greedySample: logits must have at least one entry, but there are none"
    case .gumbel: "gumbelMaxSample: some logit must be greater than -inf, but all 1 are -inf"
    case .gumbelNaN: "gumbelMaxSample: logits must not be NaN, but entry 0 is"
    case .draws: "multinomialCounts: n must not be negative, but it is -1"
    case .counted: "multinomialCounts: probabilities must be finite and at least 0, but entry 0 is inf"
    case .sample: "empiricalDistribution: samples must be in 0..<2, but sample 1 is 2"
    case .sampleCount: "empiricalDistribution: count must not be negative, but it is -3"
    case .k: "topK: k must be at least 1, but it is 0"
    case .kOfLogits: "topK: k must be at least 1, but it is -1"
    case .pZero: "topP: p must be greater than 0 and at most 1, but it is 0.0"
    case .pLarge: "topP: p must be greater than 0 and at most 1, but it is 1.5"
    case .pNaN: "topP: p must be greater than 0 and at most 1, but it is nan"
    case .minNegative: "minP: p must be from 0 to 1, but it is -0.5"
    case .minLarge: "minP: p must be from 0 to 1, but it is 2.0"
    }
  }

  func make() {
    var random = SeededRandom(seed: 1)
    switch self {
    case .noProbabilities: _ = Categorical(probabilities: Vector<Double>([]))
    case .negative: _ = Categorical(probabilities: [1.5, -0.5])
    case .allZero: _ = Categorical(probabilities: [0, 0])
    case .undefined: _ = Categorical(probabilities: [.nan, 1])
    case .tableOfNothing: _ = AliasTable(probabilities: Vector<Double>([]))
    case .allExcluded: _ = Categorical(logits: [-.infinity, -.infinity])
    case .noLogits: _ = Categorical(logits: Vector<Double>([]))
    case .logitNaN: _ = Categorical(logits: [1, .nan])
    case .temperature: _ = Categorical(logits: [1, 2], temperature: 0)
    case .temperatureNaN: _ = Categorical(logits: [1, 2], temperature: .nan)
    case .count: _ = Categorical(probabilities: [1]).samples(count: -1, using: &random)
    case .tableCount: _ = AliasTable(probabilities: [1]).samples(count: -2, using: &random)
    case .outcome: _ = Categorical(probabilities: [1, 1]).probability(of: 2)
    case .logOutcome: _ = Categorical(probabilities: [1, 1]).logProbability(of: -1)
    case .greedy: _ = greedySample(Vector<Double>([]))
    case .gumbel: _ = gumbelMaxSample(logits: [-.infinity], using: &random)
    case .gumbelNaN: _ = gumbelMaxSample(logits: [.nan, 1], using: &random)
    case .draws: _ = multinomialCounts(n: -1, probabilities: [1], using: &random)
    case .counted: _ = multinomialCounts(n: 1, probabilities: [.infinity], using: &random)
    case .sample: _ = empiricalDistribution(of: [0, 2], count: 2)
    case .sampleCount: _ = empiricalDistribution(of: [], count: -3)
    case .k: _ = topK([1, 2], k: 0)
    case .kOfLogits: _ = topK(logits: [1, 2], k: -1)
    case .pZero: _ = topP([1, 2], p: 0)
    case .pLarge: _ = topP(logits: [1, 2], p: 1.5)
    case .pNaN: _ = topP([1, 2], p: .nan)
    case .minNegative: _ = minP([1, 2], p: -0.5)
    case .minLarge: _ = minP(logits: [1, 2], p: 2)
    }
  }
}

extension MistakeTests {
  @Test(arguments: SamplingMistake.allCases)
  func samplingMistake_StopsWithItsMessage(_ mistake: SamplingMistake) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [mistake] in mistake.make()
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(mistake.message))
  }
}
