/// Bytes → events. Records are lines; a line that ends nowhere is the rest of a run that was stopped.
package struct EventDecoder {
  package struct Result: Equatable, Sendable {
    package var events: [Event]
    /// The numbers of the lines that are no records of this version, from 1.
    package var badLines: [Int]

    package init(events: [Event], badLines: [Int]) {
      self.events = events
      self.badLines = badLines
    }
  }

  /// - Parameter token: what every line of this run begins with, so that a line that the lesson wrote by itself is told
  ///   from a record.
  package static func decode(_ bytes: some Collection<UInt8>, token: String) -> Result {
    var result = Result(events: [], badLines: [])
    let prefix = Array(token.utf8) + [0x20]
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.dropLast().enumerated() {
      guard line.starts(with: prefix), let json = try? JSONParser.parse(line.dropFirst(prefix.count)),
        let event = Event(json: json)
      else {
        result.badLines.append(index + 1)
        continue
      }
      result.events.append(event)
    }
    return result
  }
}

extension Event {
  /// The event as a record: one line.
  package func line(token: String) -> String {
    "\(token) \(JSONWriter.text(of: json))\n"
  }
}
