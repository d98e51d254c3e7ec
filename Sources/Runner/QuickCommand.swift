import Foundation

/// Commands of the machine that answer at once, such as a request for a version.
enum QuickCommand {
  /// The first line that the command prints; nothing if it cannot be started or says nothing.
  static func firstLine(of command: [String]) -> String? {
    guard let program = command.first else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = Array(command.dropFirst())
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return output.split(separator: "\n").first.map(String.init)
  }
}
