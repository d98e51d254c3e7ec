extension Transcript {
  /// Folds what a run left: its events and what it printed.
  package init(events: [Event], output: [UInt8], error: [UInt8]) {
    self.init()
    var fold = TranscriptFold(output: output, error: error)
    for event in events { fold.take(event, into: &self) }
    fold.takeRest(into: &self)
  }
}

/// Printed text belongs to the part during which it was printed, before the event that follows it.
private struct TranscriptFold {
  let output: [UInt8]
  let error: [UInt8]
  var taken = PrintedBytes.none
  var part: Int?
  /// How many items stood between the parts when the last part or claim ended.
  var settled = 0

  mutating func take(_ event: Event, into transcript: inout Transcript) {
    switch event.kind {
    case .started:
      transcript.started = true
      taken = event.printed
      return
    default:
      takePrinted(upTo: event.printed, into: &transcript)
    }
    switch event.kind {
    case .started: break
    case .finished: transcript.finished = true
    case .began(let part):
      self.part = part
      settled = transcript.between.count
      transcript.parts[part, default: Transcript.Part()] = Transcript.Part()
    case .ended(let part):
      transcript.parts[part, default: Transcript.Part()].ended = true
      self.part = nil
    case .failed(let part, let message):
      transcript.parts[part, default: Transcript.Part()].failure = message
    case .value(let value): append(.value(value), to: &transcript)
    case .check(let record): append(.check(record), to: &transcript)
    case .property(let record): append(.property(record), to: &transcript)
    case .claim(let id, let value):
      transcript.claims[id] = value
      let items = transcript.between[settled...]
      if !items.isEmpty { transcript.claimItems[id] = Array(items) }
      transcript.between.removeSubrange(settled...)
    }
  }

  mutating func takeRest(into transcript: inout Transcript) {
    takePrinted(upTo: PrintedBytes(output: output.count, error: error.count), into: &transcript)
  }

  private mutating func takePrinted(upTo printed: PrintedBytes, into transcript: inout Transcript) {
    if let text = text(of: output, from: taken.output, to: printed.output) {
      append(.printed(text), to: &transcript)
    }
    if let text = text(of: error, from: taken.error, to: printed.error) {
      append(.printedToError(text), to: &transcript)
    }
    taken.output = max(taken.output, printed.output)
    taken.error = max(taken.error, printed.error)
  }

  private func text(of bytes: [UInt8], from start: Int, to end: Int) -> String? {
    let end = min(end, bytes.count)
    guard start >= 0, start < end else { return nil }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func append(_ item: Transcript.Item, to transcript: inout Transcript) {
    if let part {
      transcript.parts[part, default: Transcript.Part()].items.append(item)
    } else {
      transcript.between.append(item)
    }
  }
}
