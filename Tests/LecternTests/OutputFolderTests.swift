import Foundation
import Testing

@testable import Lectern

@Suite struct OutputFolderTests {
  private func write(_ files: [String: String], to folder: TestFolder) throws {
    try OutputFolder(path: folder.output).write(files.mapValues { Data($0.utf8) }, keeping: [])
  }

  /// What stands in the folder, folders themselves left out.
  private func files(_ folder: TestFolder) -> [String: String] {
    folder.site.compactMapValues { String(data: $0, encoding: .utf8) }
  }

  @Test(arguments: ["c", "c/d"])
  func fileThatCannotBeWritten_LeavesTheSiteAsItWas(blocked: String) throws {
    let folder = try TestFolder([:])
    try write(["a": "1", "b/x": "1"], to: folder)
    let before = files(folder)
    // A folder in the place of a file, and a file in the place of a folder.
    let other = folder.output + "/c"
    if blocked == "c" {
      try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    } else {
      try Data("mine".utf8).write(to: URL(fileURLWithPath: other))
    }
    #expect(throws: OutputFolder.Failure.self) {
      try write(["a": "2", "b/y": "2", blocked: "2", "e/f": "2"], to: folder)
    }
    var after = files(folder)
    after["c"] = nil
    #expect(after == before)
    #expect(!FileManager.default.fileExists(atPath: folder.output + "/e"))
    #expect(!FileManager.default.fileExists(atPath: folder.output + "/" + OutputFolder.stagingName))
  }

  @Test func whatAnEndedProcessLeft_IsGoneAfterwards() throws {
    let folder = try TestFolder([:])
    try write(["a": "1"], to: folder)
    let staging = folder.output + "/" + OutputFolder.stagingName
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(fileURLWithPath: staging + "/0"))
    try write(["a": "2"], to: folder)
    #expect(files(folder) == ["a": "2", OutputFolder.manifestName: "a\n"])
  }

  @Test func listThatSomebodyEdited_RemovesNothingButFilesInside() throws {
    let folder = try TestFolder(["kept.md": "lesson"])
    try write(["a": "1", "sub/b": "1"], to: folder)
    let list = "../source/kept.md\n/etc/hostname\n.\n./\nsub\nsub/\nsub/.\n\u{0}\nsub//b\nx\na\n\n"
    try Data(list.utf8).write(to: URL(fileURLWithPath: folder.output + "/" + OutputFolder.manifestName))
    try write(["c": "1"], to: folder)
    #expect(Set(files(folder).keys) == ["c", "sub/b", OutputFolder.manifestName])
    #expect(FileManager.default.fileExists(atPath: folder.source + "/kept.md"))
  }

  /// Neither what is written nor what is removed lies behind a link.
  @Test func linkInThePlaceOfAFolder_IsNotFollowed() throws {
    let folder = try TestFolder(["mine/x": "mine", "mine/old": "mine"])
    try write(["a": "1", "b/old": "1"], to: folder)
    try FileManager.default.removeItem(atPath: folder.output + "/b")
    try FileManager.default.createSymbolicLink(
      atPath: folder.output + "/b", withDestinationPath: "../source/mine")
    for files in [["a": "2", "b/x": "2"], ["a": "2", "b/c/x": "2"], ["a": "1"]] {
      #expect(throws: OutputFolder.Failure.self) { try write(files, to: folder) }
      let mine = try FileManager.default.contentsOfDirectory(atPath: folder.source + "/mine").sorted()
      #expect(mine == ["old", "x"])
      #expect(FileManager.default.contents(atPath: folder.source + "/mine/x") == Data("mine".utf8))
      #expect(folder.page("a") == "1")
    }
  }

  /// The folder itself may be a link: it is the one that was named.
  @Test func folderThatIsALink_IsWrittenTo() throws {
    let folder = try TestFolder(["real/x": "mine"])
    try FileManager.default.createSymbolicLink(atPath: folder.output, withDestinationPath: "source/real")
    try write(["a/b": "1"], to: folder)
    #expect(FileManager.default.contents(atPath: folder.source + "/real/a/b") == Data("1".utf8))
  }
}
