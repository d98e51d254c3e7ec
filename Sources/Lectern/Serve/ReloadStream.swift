import FlyingSocks
import Synchronization

/// The pages that wait to be told that they are not the newest.
final class ReloadHub: Sendable {
  struct Reader: Sendable {
    var page: String
    var version: Int
    var continuation: AsyncStream<[UInt8]>.Continuation
  }

  private struct State {
    var readers: [Int: Reader] = [:]
    var latest = 0
    var hasEnded = false
  }

  private let state = Mutex(State())

  /// - Parameters:
  ///   - version: The one that the reader has.
  ///   - current: The one that it should have.
  func subscribe(to page: String, version: Int, current: Int) -> ReloadStream {
    let (stream, continuation) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(8))
    // The browser comes back after so many milliseconds when the server was gone.
    continuation.yield(Array("retry: 500\n\n".utf8))
    let number = state.withLock { state -> Int? in
      guard !state.hasEnded else { return nil }
      state.latest += 1
      state.readers[state.latest] = Reader(page: page, version: version, continuation: continuation)
      return state.latest
    }
    guard let number else {
      continuation.finish()
      return ReloadStream(stream: stream)
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { state in _ = state.readers.removeValue(forKey: number) }
    }
    if version != current { Self.reload(continuation, current) }
    return ReloadStream(stream: stream)
  }

  /// Tells those whose page has another version.
  func announce(_ version: (String) -> Int) {
    for reader in readers where version(reader.page) != reader.version {
      Self.reload(reader.continuation, version(reader.page))
    }
  }

  /// A line that means nothing: who cannot be written to is gone.
  func keepAlive() {
    for reader in readers { reader.continuation.yield(Array(": still here\n\n".utf8)) }
  }

  func end() {
    let readers = state.withLock { state in
      defer { state.readers = [:] }
      state.hasEnded = true
      return Array(state.readers.values)
    }
    for reader in readers { reader.continuation.finish() }
  }

  var count: Int { state.withLock { $0.readers.count } }

  private var readers: [Reader] { state.withLock { Array($0.readers.values) } }

  private static func reload(_ continuation: AsyncStream<[UInt8]>.Continuation, _ version: Int) {
    continuation.yield(Array("event: reload\ndata: \(version)\n\n".utf8))
  }
}

/// Server-sent events (HTML Living Standard §9.2) as the body of a response without an end.
struct ReloadStream: AsyncBufferedSequence {
  typealias Element = UInt8

  let stream: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator { Iterator(base: stream.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate var base: AsyncStream<[UInt8]>.Iterator
    private var rest: ArraySlice<UInt8> = []

    fileprivate init(base: AsyncStream<[UInt8]>.Iterator) { self.base = base }

    mutating func next() async -> UInt8? {
      await nextBuffer(suggested: 1)?.first
    }

    mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
      while rest.isEmpty {
        guard let next = await base.next() else { return nil }
        rest = next[...]
      }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
  }
}
