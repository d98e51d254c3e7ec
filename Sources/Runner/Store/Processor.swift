import Foundation

/// What the C library chooses its functions by: with fused multiply-add, `exp` may round otherwise.
///
/// Not the model: a result that one machine of a server farm has stored is valid on its neighbour.
enum Processor {
  static let level: String = {
    let machine = Self.machine
    #if os(Linux)
      guard machine == "x86_64", let data = FileManager.default.contents(atPath: "/proc/cpuinfo") else {
        return machine
      }
      return level(inProcessorInformation: String(decoding: data, as: UTF8.self)) ?? machine
    #else
      return machine
    #endif
  }()

  private static var machine: String {
    #if arch(arm64)
      "aarch64"
    #else
      "x86_64"
    #endif
  }

  /// The highest level of the x86-64 psABI whose features the first processor has; nothing if it lists none.
  static func level(inProcessorInformation text: String) -> String? {
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("flags") }),
      let colon = line.firstIndex(of: ":")
    else { return nil }
    let features = Set(line[line.index(after: colon)...].split(separator: " "))
    let levels: [(name: String, needs: Set<Substring>)] = [
      ("x86-64-v2", ["sse4_2", "ssse3", "popcnt"]), ("x86-64-v3", ["avx2", "fma", "bmi2"]),
      ("x86-64-v4", ["avx512f", "avx512bw", "avx512dq", "avx512vl"]),
    ]
    return levels.prefix { $0.needs.isSubset(of: features) }.last?.name ?? "x86-64-v1"
  }
}
