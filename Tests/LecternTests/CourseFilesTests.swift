import Foundation
import Testing

@testable import Lectern

struct CourseFilesTests {
  private func course() throws -> (TestFolder, CourseFiles) {
    let folder = try TestFolder(["a/b.md": "", "a/images/bars.png": "x", "c.png": "y"])
    try Data("secret".utf8).write(to: URL(fileURLWithPath: folder.path + "/secret.txt"))
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.source + "/out.txt", withDestinationPath: folder.path + "/secret.txt")
    try files.createSymbolicLink(atPath: folder.source + "/up", withDestinationPath: "..")
    try files.createSymbolicLink(atPath: folder.source + "/same.png", withDestinationPath: "c.png")
    return (folder, CourseFiles(root: folder.source))
  }

  @Test func path_StartsBesideItsFileOrAtTheRoot() throws {
    let (folder, files) = try course()
    _ = folder
    #expect(try files.resolve("images/bars.png", from: "a/b.md").name == "a/images/bars.png")
    #expect(try files.resolve("./../a/./images//bars.png", from: "a/b.md").name == "a/images/bars.png")
    #expect(try files.resolve("/c.png", from: "a/b.md").name == "c.png")
    #expect(try files.resolve("../same.png", from: "a/b.md").name == "same.png")
  }

  @Test func pathOutOfTheCourse_IsRefused() throws {
    let (folder, files) = try course()
    _ = folder
    for path in ["../../secret.txt", "/../secret.txt", "x\0y", ".."] {
      #expect(throws: CourseFiles.Failure.outside, "\(path)") { try files.resolve(path, from: "a/b.md") }
    }
    #expect(throws: CourseFiles.Failure.linkedOutside) { try files.resolve("../out.txt", from: "a/b.md") }
    #expect(throws: CourseFiles.Failure.linkedOutside) { try files.resolve("/up/secret.txt", from: "a/b.md") }
  }

  @Test func missingFile_IsToldWithTheNearestName() throws {
    let (folder, files) = try course()
    _ = folder
    #expect(throws: CourseFiles.Failure.missing(nearest: "images/bars.png")) {
      try files.resolve("images/bras.png", from: "a/b.md")
    }
    #expect(throws: CourseFiles.Failure.missing(nearest: nil)) { try files.resolve("zzz", from: "a/b.md") }
    #expect(throws: CourseFiles.Failure.folder) { try files.resolve("images", from: "a/b.md") }
  }
}
