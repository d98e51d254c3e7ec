import FuzzTargets
import Glibc

/// The part that `LECTERN_FUZZ` names.
let chosenTarget: FuzzTarget? = {
  guard let name = getenv("LECTERN_FUZZ").map({ String(cString: $0) }) else { return nil }
  return FuzzTarget.all.first { $0.name == name }
}()

extension FuzzTarget {
  /// The words as libFuzzer reads them.
  var dictionary: String {
    words.map { word in
      "\""
        + word.utf8.map { "\\x" + (String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)).uppercased() }
        .joined() + "\"\n"
    }.joined()
  }

  /// Writes what fuzzing begins with to a folder that is there.
  func writeBeginnings(to folder: String) {
    write(Array(dictionary.utf8), to: folder + "/\(name).dict")
    for (number, seed) in seeds.enumerated() {
      write(Array(seed.utf8), to: folder + "/\(name)/seed-\(number)")
    }
  }

  private func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else {
      perror(path)
      exit(2)
    }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
