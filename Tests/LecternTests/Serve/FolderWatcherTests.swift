import Foundation
import Testing

@testable import Lectern

/// What is waited for comes, or the test ends after an hour. How fast matters to none: hundreds of tests run beside these.
@Suite(.serialized, .timeLimit(.minutes(60)))
struct FolderWatcherTests {
  enum Kind: CaseIterable { case kernel, polling }

  private func watcher(_ kind: Kind, _ folders: WatchedFolders) throws -> any FolderWatcher {
    #if os(Linux)
      if kind == .kernel { return try InotifyWatcher(folders) }
    #endif
    return PollingWatcher(folders: folders, interval: .milliseconds(20))
  }

  @Test(arguments: Kind.allCases)
  func changes_AreNoticedWhereverTheyAre(kind: Kind) async throws {
    let folder = try TestFolder(["a.md": "a", "b/c.md": "c"])
    let watcher = try watcher(kind, WatchedFolders(roots: [folder.source], excluded: folder.source + "/out"))
    var changes = watcher.changes().makeAsyncIterator()
    try folder.write("aa", to: "a.md")
    await changes.next()
    try folder.write("cc", to: "b/c.md")
    await changes.next()
    // A new folder, and then a file in it.
    try folder.write("d", to: "new/deep/d.md")
    await changes.next()
    try folder.write("ddd", to: "new/deep/d.md")
    await changes.next()
    // As editors save: beside it, and renamed.
    try folder.write("aaaa", to: ".a.md.new")
    #expect(rename(folder.source + "/.a.md.new", folder.source + "/a.md") == 0)
    await changes.next()
    try folder.remove("new")
    await changes.next()
    // The whole folder goes and comes back.
    try FileManager.default.moveItem(atPath: folder.source, toPath: folder.path + "/elsewhere")
    await changes.next()
    try folder.write("back", to: "a.md")
    await changes.next()
    try folder.write("again", to: "a.md")
    await changes.next()
    #expect(FileManager.default.fileExists(atPath: folder.source + "/a.md"))
  }

  @Test func stamps_AreOfRelevantFilesOutsideOfTheOutput() throws {
    let folder = try TestFolder(["a.md": "a", "a.md~": "", ".git/x": "", "out/b.html": "", "c/d.md": ""])
    try FileManager.default.createSymbolicLink(
      atPath: folder.source + "/c/up", withDestinationPath: folder.source)
    let folders = WatchedFolders(roots: [folder.source], excluded: folder.source + "/out")
    let names = folders.stamps().keys.map { $0.dropFirst(folder.source.count + 1) }
    #expect(names.filter { $0.hasSuffix(".md") }.sorted() == ["a.md", "c/d.md"])
    #expect(!names.contains { $0.hasPrefix(".git") || $0.hasSuffix("~") || $0.hasSuffix(".html") })
    #expect(folders.folders() == [folder.source, folder.source + "/c"])
    #expect(WatchedFolders(roots: [folder.source], isShallow: true).folders() == [folder.source])
  }

  @Test func lessonByItself_WatchesTheFilesBesideIt() throws {
    let folder = try TestFolder(["a.md": "a", "b/c.md": "c"])
    func folders(_ source: String) -> WatchedFolders {
      let build = BuildOptions(check: TestSite.options, source: source, output: "_site", isStrict: false)
      return Serve.folders(Serve.Options(source: source, build: build))
    }
    #expect(folders(folder.source + "/a.md").folders() == [folder.source + "/"])
    #expect(folders(folder.source).folders() == [folder.source, folder.source + "/b"])
    #expect(folders(".").roots == ["."])
  }
}
