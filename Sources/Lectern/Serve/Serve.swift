import Diagnostics
import Foundation
import Pages
import Synchronization

/// Building, serving, watching, and building again.
package enum Serve {
  package static let firstPort: UInt16 = 8000
  static let mostPorts: UInt16 = 20

  package struct Options: Sendable {
    /// A folder or a lesson, as typed.
    package var source: String
    package var build: BuildOptions
    /// The folder that the site is written to as well.
    package var output: String?
    /// Nothing for the first that is free.
    package var port: UInt16?

    package init(source: String, build: BuildOptions, output: String? = nil, port: UInt16? = nil) {
      self.source = source
      self.build = build
      self.output = output
      self.port = port
    }
  }

  /// Serves until the task is cancelled.
  package static func run(
    _ options: Options, happened: @escaping @Sendable (ServeEvent) -> Void
  ) async throws(ServeProblem) {
    let output = try options.output.map { path throws(ServeProblem) in
      let folder = OutputFolder(path: path)
      return (folder, try lock(folder))
    }
    defer { output?.1.release() }
    var build = options.build
    build.mapsFiles = false
    let live = LiveBuild(source: options.source, options: build, output: output)
    let server = SiteServer(token: String(UInt64.random(in: .min ... .max), radix: 36))
    let ports = options.port.map { $0...$0 } ?? firstPort...(firstPort + mostPorts - 1)
    for port in ports {
      do throws(ServeProblem) {
        return try await server.run(on: port) { port in
          happened(.listening(port: port))
          await Self.build(live, server, options, happened)
        }
      } catch {
        guard case .portTaken = error, options.port == nil else { throw error }
      }
    }
    throw .portsTaken(ports.lowerBound, ports.upperBound)
  }

  /// Builds at once, and after each change.
  private static func build(
    _ live: LiveBuild, _ server: SiteServer, _ options: Options,
    _ happened: @escaping @Sendable (ServeEvent) -> Void
  ) async {
    var folders = folders(options)
    while !Task.isCancelled {
      // Before the first build: what changes during it is built, too, and ends what runs with an old text.
      let changes = watcher(of: folders, happened).changes()
      let (due, builds) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
      let watching = Task {
        for await _ in changes {
          live.noteChange()
          builds.yield()
        }
        builds.finish()
      }
      defer { watching.cancel() }
      var needed = folders.adding(await build(live, server, happened))
      if needed == folders {
        for await _ in due {
          needed = folders.adding(await build(live, server, happened))
          if needed != folders { break }
        }
      }
      // The end of the changes is the end of the task.
      guard needed != folders else { return }
      folders = needed
    }
  }

  /// - Returns: The folders of included files.
  private static func build(
    _ live: LiveBuild, _ server: SiteServer, _ happened: (ServeEvent) -> Void
  ) async -> Set<String> {
    let start = ContinuousClock.now
    do throws(LessonFolder.Failure) {
      let outcome = try await live.run(hasPage: server.contains)
      // What was interrupted is no result.
      guard !Task.isCancelled, !outcome.isOutdated else { return outcome.includedFolders }
      let changed = server.publish(outcome.files, keeping: outcome.kept, problems: outcome.problems)
      happened(.built(outcome.report, changed: changed, took: .now - start))
      return outcome.includedFolders
    } catch {
      let sentence = sentence(error)
      _ = server.publish(nil, problems: ServedProblems(general: [.init(headline: sentence)]))
      happened(.waiting(sentence))
      return []
    }
  }

  private static func sentence(_ failure: LessonFolder.Failure) -> String {
    switch failure {
    case .missing(let path): "\(path) is gone; waiting until it is there again"
    case .noLessons(let path): "there are no lessons (*.md) in \(path); waiting for one"
    case .unreadable(let path, let reason): "\(path.printable) cannot be read: \(reason)"
    case .isOutput(let path): "the site cannot be written to \(path), where the lessons are"
    }
  }

  private static func lock(_ folder: OutputFolder) throws(ServeProblem) -> OutputLock {
    do {
      return try folder.lock(patience: .zero, purpose: "lectern serve")
    } catch {
      switch error {
      case .locked(let path, let writer): throw .locked(folder: path, by: writer)
      case .unwritable(_, let reason): throw .unwritable(folder: folder.path, reason: reason)
      }
    }
  }

  static func folders(_ options: Options) -> WatchedFolders {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: options.source, isDirectory: &isFolder)
    let isLesson = exists && !isFolder.boolValue
    let parts = options.source.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/") + "/"
    var roots = [isLesson ? folder : options.source]
    if let templates = options.build.templates { roots.append(templates) }
    return WatchedFolders(roots: roots, isShallow: isLesson, excluded: options.output)
  }

  private static func watcher(
    of folders: WatchedFolders, _ happened: (ServeEvent) -> Void
  ) -> any FolderWatcher {
    #if os(Linux)
      do throws(WatchProblem) {
        return try InotifyWatcher(folders)
      } catch {
        if case .unavailable(let reason) = error { happened(.polling(reason: reason)) }
      }
    #endif
    return PollingWatcher(folders: folders)
  }
}
