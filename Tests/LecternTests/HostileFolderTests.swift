import Foundation
import Testing

@testable import Lectern

/// Folders as nobody makes them on purpose, given to the command itself.
@Suite(.serialized, .enabled(if: Command.isBuilt, "build every product first: swift build"))
struct HostileFolderTests {
  private func build(_ folder: TestFolder) throws -> Command.Result {
    try Command.run(["build", ".", "-o", folder.output, "--quiet"], in: folder.source)
  }

  @Test func whatIsNoFile_IsAnErrorAndNotWaitedFor() throws {
    let folder = try TestFolder(["a.md": "# A\n\n![x](x.png)\n", "lectern.yml": "bibliography: x.bib\n"])
    for name in ["pipe.md", "x.png", "x.bib"] { #expect(mkfifo(folder.source + "/" + name, 0o644) == 0) }
    symlink("nowhere.md", folder.source + "/link.md")
    symlink("round.md", folder.source + "/round.md")
    symlink("/dev/zero", folder.source + "/zero.md")
    symlink(".", folder.source + "/again")
    let result = try build(folder)
    #expect(result.status == 2)
    for place in ["link.md:1:1", "pipe.md:1:1", "round.md:1:1", "zero.md:1:1"] {
      #expect(result.output.contains("\(place): error: the lesson could not be read: "))
    }
    #expect(result.output.contains("link.md:1:1: error: the lesson could not be read: No such file"))
    #expect(result.output.contains("a.md:3:1: error: the file “x.png” cannot be read [broken-link]"))
    #expect(result.output.contains("x.bib:1:1: error: the file cannot be read [bibliography]"))
  }

  @Test func fileOfATerabyte_IsNotRead() throws {
    let folder = try TestFolder(["a.md": "# A\n"])
    // It takes no room on the disk.
    #expect(truncate(folder.source + "/a.md", 1 << 40) == 0)
    let result = try build(folder)
    #expect(result.status == 2 && result.output.contains("the lesson has 1048576 MiB"))
  }

  /// Nor is one of eight gigabytes that a lesson includes, or that lies beside the templates; and nobody waits for a pipe.
  @Test func otherFilesThatAreNone_AreNotRead() throws {
    let folder = try TestFolder([
      "a.md": "```{include} huge.txt\n```\n\n```{literalinclude} pipe.txt\n```\n",
      "templates/assets/a.css": "",
    ])
    #expect(mkfifo(folder.source + "/pipe.txt", 0o644) == 0)
    #expect(truncate(folder.source + "/templates/assets/a.css", 8 << 30) == 0)
    try folder.write("", to: "huge.txt")
    #expect(truncate(folder.source + "/huge.txt", 8 << 30) == 0)
    let result = try build(folder)
    #expect(result.status == 2)
    #expect(result.output.contains("a.md:1:14: error: “huge.txt” has 8192 MiB and is not included"))
    #expect(result.output.contains("“pipe.txt” cannot be read: it is not a file that can be used"))
    #expect(
      result.output.contains("templates/assets/a.css:1:1: error: a file that pages need could not be read"))
  }

  /// No lesson goes unseen, however long its path is; folders that are too deep are an error.
  @Test func deepFolders_AreSearchedOrRefused() throws {
    let long = Array(repeating: String(repeating: "d", count: 240), count: 12).joined(separator: "/")
    let folder = try TestFolder(["\(long)/x.md": "# X\n", "a.md": "# A\n"])
    let result = try Command.run(["verify", ".", "--quiet"], in: folder.source)
    #expect(result.status == 0 && result.output.contains("2 lessons"), "\(result.output)\(result.error)")
    let deep = Array(repeating: "d", count: 70).joined(separator: "/")
    let other = try TestFolder(["\(deep)/x.md": "# X\n", "a.md": "# A\n"])
    let refused = try Command.run(["verify", ".", "--quiet"], in: other.source)
    #expect(refused.status == 64 && refused.error.contains("folders lie more than 64 deep"))
  }

  /// Foundation's functions for paths end the process at such names.
  @Test func namesOfOneCharacter_AreNames() throws {
    let folder = try TestFolder(["s/a.md": "# A\n", "x": "# X\n"])
    for source in ["s/a.md", "s", "x"] {
      let result = try Command.run(["verify", source, "--quiet"], in: folder.source)
      #expect(result.status == 0, "\(source): \(result.error)")
    }
  }

  @Test func nameWithControlCharacters_StopsTheCourseAndIsShownSafely() throws {
    let folder = try TestFolder(["a.md": "# A\n", "b\u{1B}[31m\n.md": "# B\n"])
    let result = try build(folder)
    #expect(result.status == 64)
    #expect(result.error.contains("b␛[31m\n.md cannot be read: its name has a control character"))
    #expect(!FileManager.default.fileExists(atPath: folder.output))
  }

  @Test func textOfALesson_CannotDriveTheTerminal() throws {
    let folder = try TestFolder(["a.md": "# A\n\n[x](<\u{1B}[2Jgone.md>) {ref}`\u{1B}]0;t\u{7}`\n"])
    let result = try build(folder)
    #expect(result.status == 2 && result.output.contains("␛[2Jgone.md"))
    #expect(!result.output.contains("\u{1B}") && !result.output.contains("\u{7}"))
  }

  @Test func faultOfATemplate_IsShownInItsFolderWithItsLine() throws {
    let folder = try TestFolder([
      "docs/a.md": "# A\n", "docs/templates/partials/footer.mustache": "<footer>\n  é {{titel}} {{title}}\n",
    ])
    for (source, shown) in [(".", "templates"), ("../source/docs/", "../source/docs/templates")] {
      let here = source == "." ? folder.source + "/docs" : folder.source
      let result = try Command.run(["build", source, "-o", folder.output, "--quiet"], in: here)
      #expect(result.status == 2)
      #expect(
        result.output.contains(
          """
          \(shown)/partials/footer.mustache:2:5: error: no value is named titel here [unknown-template-key]
            2 |   é {{titel}} {{title}}
              |     ^~~~~~~~~

          """), "\(result.output)")
    }
  }

  @Test func siteInTheFolderOfTheLessons_IsRefused() throws {
    let folder = try TestFolder(["a.md": "# A\n"])
    let result = try Command.run(["build", ".", "-o", "../source"], in: folder.source)
    #expect(result.status == 64 && result.error.contains("The lessons are in ."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.source) == ["a.md"])
  }

  @Test func pageInThePlaceOfAFolder_IsRefusedBeforeAnythingIsWritten() throws {
    let folder = try TestFolder(["x.md": "# X\n", "X.html/y.md": "# Y\n"])
    let result = try build(folder)
    #expect(result.status == 2 && result.output.contains("[same-page]"))
    #expect(!FileManager.default.fileExists(atPath: folder.output))
  }

  @Test(arguments: [("2>&-", 0), (">&-", 2), (">&- 2>&-", 2), ("<&- >&- 2>&-", 2), (">/dev/full", 2)])
  func streamsThatAreClosed_EndTheCommandWithAStatus(streams: String, status: Int32) throws {
    let folder = try TestFolder(["a.md": "# A\n"])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec \"$0\" verify a.md \(streams)", Command.executable]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.source)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == status)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.source) == ["a.md"])
  }

  /// Of `lectern build 2>&1 | head`, the site is written to its end.
  @Test func readerThatGoesAway_DoesNotStopTheBuild() throws {
    let folder = try TestFolder(["a.md": "# A\n", "b.md": "# B\n"])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c", "{ \"$0\" build . -o \"$1\"; echo $? > \"$1/status\"; } 2>&1 | true; cat \"$1/status\"",
      Command.executable, folder.output,
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.source)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(folder.page("status") == "141\n")
    #expect(folder.page("a.html") != nil && folder.page("b.html") != nil)
  }

  @Test func fullDisk_LeavesTheSiteAsItWas() throws {
    let folder = try TestFolder(["a.md": "# A\n", "b.md": "# B\n"])
    #expect(try build(folder).status == 0)
    let before = folder.site
    try folder.write("# A\n\nOther words.\n", to: "a.md")
    try folder.write("# B\n\n" + String(repeating: "Words of a long lesson. ", count: 8_000), to: "b.md")
    // The size that a file may have, in units of 512 bytes, stands for the end of the disk.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "ulimit -f 160; exec \"$0\" build . -o \"$1\" --quiet > /dev/null", Command.executable,
      folder.output,
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.source)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 2)
    #expect(folder.site == before)
  }
}
