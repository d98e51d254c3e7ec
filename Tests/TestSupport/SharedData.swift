package import Foundation

/// Data that lies beside the checkout, in `shared/data`; tests that need it are skipped where it is absent.
package enum SharedData {
  package static func file(_ name: String, from testFile: String = #filePath) -> URL? {
    var folder = URL(filePath: testFile).deletingLastPathComponent()
    while folder.path() != "/" {
      let file = folder.appending(path: "shared/data/\(name)")
      if FileManager.default.fileExists(atPath: file.path()) { return file }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }

  package static func decode<Value: Decodable>(_ type: Value.Type, from name: String) throws -> Value? {
    try file(name).map { try JSONDecoder().decode(type, from: Data(contentsOf: $0)) }
  }
}
