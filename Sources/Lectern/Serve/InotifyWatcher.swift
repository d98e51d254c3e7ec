#if os(Linux)
  import Foundation
  import Glibc

  /// Is told by Linux's kernel of changes (inotify(7)).
  struct InotifyWatcher: FolderWatcher {
    var folders: WatchedFolders
    private let events: Events

    init(_ folders: WatchedFolders) throws(WatchProblem) {
      self.folders = folders
      events = try Events(folders.folders())
    }

    func changes() -> AsyncStream<Void> {
      AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
        let end = StopSignal()
        continuation.onTermination = { _ in end.send() }
        let watch = Watch(folders: folders, events: events, end: end)
        Thread.detachNewThread {
          var watch = watch
          watch.run { continuation.yield() }
        }
      }
    }

    /// The loop of the thread that waits.
    private struct Watch: Sendable {
      /// How often a folder that is gone is looked for.
      private static let searchInterval = Duration.milliseconds(250)

      let folders: WatchedFolders
      var events: Events
      let end: StopSignal
      private var debounce = Debounce()
      private var isComplete = true

      init(folders: WatchedFolders, events: Events, end: StopSignal) {
        (self.folders, self.events, self.end) = (folders, events, end)
      }

      mutating func run(_ changed: () -> Void) {
        while true {
          let search = isComplete ? nil : Self.searchInterval
          let waits = [debounce.wait(at: MonotonicTime.now), search].compactMap(\.self)
          let outcome = events.wait(atMost: waits.min(), end: end)
          if outcome.contains(.ended) { return }
          if outcome.contains(.rootMoved) || (!isComplete && folders.exist) { restart() }
          // A folder may have come with files in it.
          if outcome.contains(.folders) { isComplete = events.add(folders.folders()) && folders.exist }
          if !outcome.isEmpty { debounce.note(at: MonotonicTime.now) }
          if debounce.isDue(at: MonotonicTime.now) { changed() }
        }
      }

      private mutating func restart() {
        guard let fresh = try? Events(folders.folders()) else { return }
        events = fresh
        isComplete = folders.exist
        debounce.note(at: MonotonicTime.now)
      }
    }
  }

  extension InotifyWatcher {
    struct Outcome: OptionSet {
      let rawValue: Int
      static let files = Outcome(rawValue: 1)
      static let folders = Outcome(rawValue: 2)
      static let rootMoved = Outcome(rawValue: 4)
      static let ended = Outcome(rawValue: 8)
    }

    /// An instance of inotify, closed when nobody has it any more.
    final class Events: Sendable {
      private static let mask = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF)

      private let descriptor: Int32

      init(_ folders: [String]) throws(WatchProblem) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard descriptor >= 0 else { throw .unavailable(reason: String(cString: strerror(errno))) }
        guard add(folders) else {
          throw .unavailable(reason: "more folders than fs.inotify.max_user_watches allows")
        }
      }

      deinit { if descriptor >= 0 { close(descriptor) } }

      /// Watches folders; those that are watched already stay so. False if the kernel has no watch left.
      func add(_ folders: [String]) -> Bool {
        for folder in folders where inotify_add_watch(descriptor, folder, Self.mask) < 0 {
          // One that went away meanwhile is no matter.
          if errno == ENOSPC || errno == ENOMEM { return false }
        }
        return true
      }

      func wait(atMost duration: Duration?, end: StopSignal) -> Outcome {
        var descriptors = [
          pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
          pollfd(fd: end.readEnd, events: Int16(POLLIN), revents: 0),
        ]
        let milliseconds = duration.map { Int32(clamping: Int(($0 / .milliseconds(1)).rounded(.up))) }
        guard poll(&descriptors, 2, milliseconds ?? -1) > 0 else { return [] }
        if descriptors[1].revents != 0 { return .ended }
        return descriptors[0].revents == 0 ? [] : read()
      }

      private func read() -> Outcome {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        var outcome: Outcome = []
        while true {
          let count = Glibc.read(descriptor, &buffer, buffer.count)
          guard count > 0 else { return outcome }
          buffer.withUnsafeBytes { bytes in
            outcome.formUnion(Self.outcome(of: UnsafeRawBufferPointer(rebasing: bytes[..<count])))
          }
        }
      }

      /// What a buffer of `inotify_event` comes to: number of the watch, mask, cookie, length of the name, name.
      private static func outcome(of bytes: UnsafeRawBufferPointer) -> Outcome {
        let header = MemoryLayout<inotify_event>.size
        var outcome: Outcome = []
        var start = 0
        while start + header <= bytes.count {
          let mask = bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
          let length = Int(bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
          let end = min(start + header + length, bytes.count)
          let name = String(decoding: bytes[(start + header)..<end].prefix { $0 != 0 }, as: UTF8.self)
          outcome.formUnion(self.outcome(mask: Int(mask), name: name))
          start = end
        }
        return outcome
      }

      private static func outcome(mask: Int, name: String) -> Outcome {
        // A folder below that moved away is told by the one above it, too: starting anew is right for both.
        if mask & Int(IN_DELETE_SELF | IN_MOVE_SELF) != 0 { return .rootMoved }
        if mask & Int(IN_Q_OVERFLOW) != 0 { return [.files, .folders] }
        guard ChangeFilter.isRelevant(name) else { return [] }
        if mask & Int(IN_ISDIR) != 0 { return [.files, .folders] }
        // A file is told of again when it has been written; a link to a folder is not.
        return mask & Int(IN_CREATE) != 0 ? [.files, .folders] : .files
      }
    }
  }

  /// A pipe by which a thread that waits is told to end.
  final class StopSignal: Sendable {
    let readEnd: Int32
    private let writeEnd: Int32

    init() {
      var ends: [Int32] = [-1, -1]
      _ = pipe(&ends)
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (readEnd, writeEnd) = (ends[0], ends[1])
    }

    deinit {
      close(readEnd)
      close(writeEnd)
    }

    func send() {
      var byte: UInt8 = 0
      _ = write(writeEnd, &byte, 1)
    }
  }
#endif
