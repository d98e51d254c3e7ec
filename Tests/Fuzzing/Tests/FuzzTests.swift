import Foundation
import FuzzTargets
import Testing

/// What `make fuzz` does for minutes with libFuzzer, for a moment and the same each time, and all that it ever found.
@Suite(.timeLimit(.minutes(2))) struct FuzzTests {
  @Test(arguments: FuzzTarget.all.map(\.name))
  func changedSeeds_BreakNoLaw(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let seeds = target.seeds.map { Array($0.utf8) } + Self.finds(of: name).map(\.bytes)
    var mutation = Mutation(seed: 20_261, words: target.words, others: seeds)
    for seed in seeds {
      #expect(target.faults(seed) == [])
      var input = seed
      for _ in 0..<60 {
        input = mutation.changed(input)
        let faults = target.faults(input)
        #expect(faults.isEmpty, "\(faults) of \(String(decoding: input, as: UTF8.self).debugDescription)")
        // Far from any seed there is little but noise.
        if input.count > 2_000 || faults.isEmpty && input.isEmpty { input = seed }
      }
    }
  }

  /// What fuzzing found before it was mended.
  @Test(arguments: FuzzTarget.all.map(\.name))
  func find_BreaksNoLawAnyMore(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    for find in Self.finds(of: name) {
      #expect(target.faults(find.bytes) == [], "\(name)/\(find.name)")
    }
  }

  @Test func everyFind_BelongsToATarget() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(Set(folders.filter { !$0.hasPrefix(".") }).isSubset(of: FuzzTarget.all.map(\.name)))
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Finds").path

  private static func finds(of target: String) -> [(name: String, bytes: [UInt8])] {
    let path = folder + "/" + target
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().compactMap { name in
      FileManager.default.contents(atPath: path + "/" + name).map { (name, Array($0)) }
    }
  }
}
