import Foundation
import Testing

@testable import Lectern

struct RequestPathTests {
  @Test(arguments: [
    ("/", "index.html"), ("/a.html", "a.html"), ("/a/", "a/index.html"), ("/a/b.html?x=../y#z", "a/b.html"),
    ("/a%20b.html", "a b.html"), ("/%C3%BC.html", "ü.html"), ("/a..b", "a..b"), ("/%25", "%"),
    ("/.lectern/events?page=a", ".lectern/events"),
  ])
  func names_AreThoseOfTheSite(target: String, name: String) {
    #expect(RequestPath(target) == .file(name))
  }

  @Test(arguments: [
    "", "a.html", "http://127.0.0.1/a", "*", "/..", "/../etc/passwd", "/a/../../b", "/%2e%2e/b", "/.%2E/b",
    "/./a",
    "//evil.example/", "/a//b", "/a%2Fb", "/a%2fb", "/..%2fb", "/a\\b", "/..%5cb", "/%00", "/a%0Ab", "/%",
    "/%4",
    "/%zz", "/%C3", "/%c0%ae%c0%ae/b", "/\u{7F}",
  ])
  func whatClimbsOrHides_IsRefused(target: String) {
    #expect(RequestPath(target) == .refused)
  }

  @Test func escapesAreReadOnce() {
    #expect(RequestPath("/%252e%252e/b") == .file("%2e%2e/b"))
  }

  @Test(arguments: [
    ("127.0.0.1:8000", true), ("localhost", true), ("LOCALHOST:1", true), ("[::1]:8000", true),
    ("course.localhost:8000", true), ("evil.example", false), ("127.0.0.1.evil.example", false),
    ("localhost.evil.example:8000", false), ("10.0.0.1", false), ("", false), ("[::2]", false),
  ])
  func hosts_AreThisMachine(host: String, isLocal: Bool) {
    #expect(LocalName.isLocal(host) == isLocal)
    #expect(!LocalName.isLocal(nil))
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("a/b.CSS", "text/css; charset=utf-8"),
    ("a.svg", "image/svg+xml"),
    ("a.tar", "application/octet-stream"), ("a.d/b", "application/octet-stream"), ("x.woff2", "font/woff2"),
  ])
  func contentTypes_FollowTheEnding(name: String, type: String) {
    #expect(ContentType.of(name) == type)
  }
}
