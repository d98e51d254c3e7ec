import Testing

@testable import Lectern

@Suite(.serialized)
struct CourseTitleTests {
  private static let head = "---\ntitle: Softmax, step by step\ndescription: From scores to words.\n---\n"

  @Test func indexWithoutText_NamesTheCourseAboveTheListOfLessons() async throws {
    let folder = try TestFolder(["index.md": Self.head, "course/a.md": "# First\n"])
    #expect(try await folder.build().exitStatus == 0)
    let index = try #require(folder.page("index.html"))
    #expect(index.contains("<title>Softmax, step by step</title>"))
    #expect(index.contains("<h1>Softmax, step by step</h1>"))
    #expect(index.contains("From scores to words."))
    #expect(index.contains("<a href=\"course/a.html\">First</a>"))
    #expect(!index.contains("lesson-title\"><a href=\"index.html\""))
    let page = try #require(folder.page("course/a.html"))
    #expect(page.contains("<title>First – Softmax, step by step</title>"))
    #expect(!page.contains("rel=\"prev\""))
  }

  @Test func indexWithText_IsAPageOfItsOwn() async throws {
    let folder = try TestFolder(["index.md": Self.head + "\nWelcome.\n", "a.md": "# First\n"])
    #expect(try await folder.build().exitStatus == 0)
    #expect(folder.page("index.html")?.contains("Welcome.") == true)
    #expect(folder.page("a.html")?.contains("<title>First – Softmax, step by step</title>") == true)
  }
}
