import Foundation

/// Headless Chromium as a process that gets a page and gives back what became of it.
struct Browser: Sendable {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  var executable: String

  /// The first Chromium on the path, if there is one.
  static let installed: Browser? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for name in ["chromium", "chromium-browser", "google-chrome"] {
      for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
        return Browser(executable: "\(folder)/\(name)")
      }
    }
    return nil
  }()

  /// No page of a test takes a hundredth of this on an idle machine.
  private static let timeLimit: TimeInterval = 900

  /// The document when it has loaded, as HTML.
  ///
  /// - Parameters:
  ///   - query: What stands behind the question mark of the address, without it.
  ///   - scratch: A folder for the browser's profile and output.
  func document(at file: String, query: String = "", scratch: String) throws -> String {
    let output = scratch + "/document.html"
    try Data().write(to: URL(fileURLWithPath: output))
    guard let sink = FileHandle(forWritingAtPath: output) else { throw Failure(description: "no \(output)") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
      "--disable-background-networking", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND",
      "--user-data-dir=\(scratch)/profile", "--allow-file-access-from-files", "--window-size=1400,1000",
      "--dump-dom", URL(fileURLWithPath: file).absoluteString + (query.isEmpty ? "" : "?" + query),
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = sink
    process.standardError = FileHandle.nullDevice
    try process.run()
    let limit = DispatchWorkItem { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.timeLimit, execute: limit)
    process.waitUntilExit()
    limit.cancel()
    try sink.close()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure(description: "\(executable) ended with status \(process.terminationStatus)")
    }
    return try String(contentsOfFile: output, encoding: .utf8)
  }
}
