import Testing

@testable import Runner

@Suite struct PathTextTests {
  @Test(arguments: [
    ("a/b/c", "a/b", "c"), ("a/b", "a", "b"), ("a", "", "a"), ("", "", ""), ("/", "/", ""), ("/a", "/", "a"),
    ("a/", "", "a"), ("a//b", "a", "b"), ("/a/b/", "/a", "b"), ("../x", "..", "x"), ("//a", "/", "a"),
  ])
  func path_HasAParentAndALastPart(path: String, parent: String, last: String) {
    #expect(path.parentPath == parent)
    #expect(path.lastPathPart == last)
  }
}
