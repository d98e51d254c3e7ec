import Foundation
import Pages
import Runner

/// Which tool this is: every file that its process consists of, and the files of other projects that it makes pages with.
///
/// These are known by their stamps: they are large, and whoever installs them leaves a new one.
enum ToolState {
  static func text(executable: String) throws(BuildDoubt) -> String {
    guard let libraries, let own = stamp(executable) else { throw .unidentified }
    var lines = ["tool \(own)"]
    for library in libraries {
      guard let stamp = stamp(library) else { throw .unidentified }
      lines.append("\(library) \(stamp)")
    }
    // It is loaded only when a script is run, so that the loader may or may not have it.
    lines += ScriptCore.candidates.map { "\($0) \(stamp($0) ?? "missing")" }
    for asset in [WebAssets.katex, .highlighter] {
      for folder in asset.candidates { lines += try stamps(below: folder) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func stamp(_ path: String) -> String? { FileStamp(of: path, followsLinks: true)?.text }

  /// Links are followed: packages of a distribution consist of them.
  private static func stamps(below folder: String, depth: Int = 0) throws(BuildDoubt) -> [String] {
    guard let own = FileStamp(of: folder, followsLinks: true) else { return ["\(folder) missing"] }
    var lines = ["\(folder) \(own.text)"]
    guard own.kind == .folder else { return lines }
    guard depth < 4, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .tooMuch(folder)
    }
    for name in names.sorted() {
      lines += try stamps(below: folder + "/" + name, depth: depth + 1)
      guard lines.count <= FolderListing.mostEntries else { throw .tooMuch(folder) }
    }
    return lines
  }

  #if os(Linux)
    /// What the loader calls for each library; the name stands behind the address in `dl_phdr_info`.
    private typealias Visitor =
      @convention(c) (UnsafeRawPointer?, Int, UnsafeMutableRawPointer?) -> CInt
    private typealias Iterator = @convention(c) (Visitor, UnsafeMutableRawPointer?) -> CInt

    /// The libraries that the process was started with, as the loader tells them: dl_iterate_phdr(3), which the C library declares
    /// only for programs that ask for GNU's extensions.
    private static let libraries: [String]? = {
      guard let symbol = dlsym(nil, "dl_iterate_phdr") else { return nil }
      let iterate = unsafeBitCast(symbol, to: Iterator.self)
      var paths: [String] = []
      withUnsafeMutablePointer(to: &paths) { pointer in
        _ = iterate(
          { info, _, paths in
            let place = MemoryLayout<UInt>.size
            guard let name = info?.load(fromByteOffset: place, as: UnsafePointer<CChar>?.self) else {
              return 0
            }
            let path = String(cString: name)
            // The executable has no name here, and what the kernel brings along no file.
            if path.hasPrefix("/") { paths?.assumingMemoryBound(to: [String].self).pointee.append(path) }
            return 0
          }, pointer)
      }
      return paths.isEmpty ? nil : paths.sorted()
    }()
  #else
    private static let libraries: [String]? = nil
  #endif
}
