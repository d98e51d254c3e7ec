import Testing

@testable import Runner

@Suite struct ProcessorTests {
  @Test(arguments: [
    (
      "flags\t\t: sse2 ssse3 sse4_2 popcnt avx avx2 bmi2 fma avx512f avx512bw avx512dq avx512vl\n",
      "x86-64-v4"
    ),
    ("processor: 0\nflags\t\t: ssse3 sse4_2 popcnt avx2 bmi2 fma\n\nflags: sse2\n", "x86-64-v3"),
    ("flags : ssse3 sse4_2 popcnt avx2 fma\n", "x86-64-v2"), ("flags :\n", "x86-64-v1"),
    ("model name: x\n", nil), ("flags", nil),
  ])
  func level_IsThatOfTheFeatures(text: String, level: String?) {
    #expect(Processor.level(inProcessorInformation: text) == level)
  }

}
