import Foundation
import Testing

@testable import Lectern

@Suite(.serialized)
struct OutputLockTests {
  @Test func secondWriter_IsToldOfTheFirst() async throws {
    let folder = try TestFolder(["a.md": "# A\n"])
    let output = OutputFolder(path: folder.output)
    let lock = try output.lock(patience: .zero, purpose: "lectern serve")
    let own = "process \(ProcessInfo.processInfo.processIdentifier) (lectern serve)"
    #expect(throws: OutputFolder.Failure.locked(folder.output, by: own)) { try output.lock(patience: .zero) }
    lock.release()
    try await folder.build()
    #expect(folder.page("a.html") != nil)
    // A site that is written twice is the same to the byte, so the lock leaves nothing.
    #expect(folder.site[OutputLock.name] == nil)
  }

  @Test func writerThatEnds_IsWaitedFor() throws {
    let folder = try TestFolder([:])
    let output = OutputFolder(path: folder.output)
    let lock = try output.lock()
    Thread.detachNewThread {
      usleep(50_000)
      lock.release()
    }
    try output.lock(patience: .seconds(60)).release()
    #expect(folder.site.isEmpty)
  }

  @Test func fileOfAProcessThatDied_IsNoLock() throws {
    let folder = try TestFolder([:])
    try FileManager.default.createDirectory(atPath: folder.output, withIntermediateDirectories: true)
    try Data("process 1 (lectern build)\n".utf8).write(
      to: URL(fileURLWithPath: folder.output + "/" + OutputLock.name))
    try OutputFolder(path: folder.output).lock(patience: .zero).release()
    #expect(folder.site.isEmpty)
  }
}
