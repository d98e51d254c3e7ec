/// What the toolchain adds to standard error that is not the lesson's own.
enum CompilerOutput {
  private static let crashReports = [
    "Current stack trace:\n0 ", "Stack dump:\n0.", "PLEASE submit a bug report", "*** Signal ",
    "*** Program crashed",
  ]

  /// A report of a crash is the last thing that a process writes, and never longer than this.
  private static let longestReport = 256 << 10

  /// Standard error without the compiler's report of its own crash, which a trap in a lesson brings about.
  static func withoutCrashReport(_ bytes: [UInt8]) -> [UInt8] {
    let tail = bytes.suffix(longestReport)
    let starts = crashReports.compactMap { tail.firstRange(of: Array($0.utf8))?.lowerBound }
    guard let start = starts.min() else { return bytes }
    return Array(bytes[..<start])
  }

  /// The first line that says something, for a message.
  static func summary(of output: String) -> String {
    let text = String(decoding: withoutCrashReport(Array(output.utf8)), as: UTF8.self)
    let lines = text.split(separator: "\n")
    let line = lines.first { $0.contains("error:") } ?? lines.first ?? "it said nothing"
    return String(line.prefix(300))
  }

  /// The reason that the Swift runtime gives for a trap.
  static func trapReason(in bytes: [UInt8]) -> String? {
    let text = String(decoding: withoutCrashReport(bytes).suffix(longestReport), as: UTF8.self)
    let mark = "Fatal error: "
    guard
      let line = text.split(separator: "\n").last(where: { $0.contains(mark) }),
      let range = line.firstRange(of: mark)
    else { return nil }
    return String(line[range.upperBound...])
  }
}
