/// Times what `make bench` compares, and computes what `make accuracy` measures.
///
///     Benchmarks list
///     Benchmarks softmax-large-double 5 [INPUT [OUTPUT]]
///     Benchmarks accuracy < requests > results
///
/// A benchmark writes `count N`, the number of things that one repetition does, and a line `seconds S` for
/// each repetition, after one that is not counted. INPUT and OUTPUT are files of the numbers as they lie in
/// memory, so that others can be timed and checked on the same ones.
@main
struct BenchmarkCommand {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "list":
      for benchmark in Benchmark.all { print(benchmark.name) }
    case "accuracy":
      AccuracyExchange.run()
    case let name?:
      guard let benchmark = Benchmark.all.first(where: { $0.name == name }) else {
        fail("there is no benchmark \(name); `Benchmarks list` names those that there are")
      }
      guard arguments.count >= 2, let repetitions = Int(arguments[1]), repetitions > 0 else {
        fail("after \(name) comes a number of repetitions, at least 1")
      }
      let files = arguments.dropFirst(2)
      benchmark.run(repetitions: repetitions, input: files.first, output: files.dropFirst().first)
    case nil:
      fail("usage: Benchmarks list | accuracy | NAME REPETITIONS [INPUT [OUTPUT]]")
    }
  }
}
