import Events
import Testing
import Verdicts

@testable import Lectern

/// A claim passes only with a value that the run left, wherever it stands.
@Suite struct ClaimPlacesTests {
  private static let c = "{claim}`4 <2 + 2>`"
  private static let f = #"$\claim{4}{2 + 2}$"#

  private static let lesson = """
    # Heading \(c) \(f)

    Text *\(c)* **\(c)** ~~\(c)~~ [link \(c)](x.md) ![image \(c) \(f)](x.png)[^1]

    [^1]: A note with \(c)

    - item \(c)
      1. \(c)

    > quote \(c)

    | a \(c) | b |
    | --- | --- |
    | \(c) | \(f) |

    $$
    \\begin{aligned} \\claim{4}{2 + 2} &= \\claim{5}{2 + 3} \\end{aligned}
    $$

    ~~~{note} Title \(c)
    ```{tip}
    \(c)
    ```
    ~~~

    ```{code-cell} swift
    :caption: Caption \(c) \(f)
    :alt: Description \(c)
    barChart(["a"], [1.0])
    ```

    ```{code-cell} swift
    :tags: [skip-execution]
    :caption: \(c)
    never
    ```

    ```{code-block} swift
    :caption: Listing \(c)
    shown
    ```
    """

  private func checked(_ text: String) async throws -> CheckedLesson {
    let folder = try TestFolder(["a.md": text])
    let checker = LessonChecker(options: TestSite.options, pages: TestSite.pages)
    return await checker.check(LessonSource(path: folder.source + "/a.md", displayName: "a.md", name: "a.md"))
  }

  @Test func claim_PassesWithItsValue() async throws {
    let checked = try await checked(Self.lesson)
    let values = try #require(checked.outcome?.transcript?.claims)
    #expect(checked.verification.diagnostics.filter { $0.severity == .error } == [])
    #expect(checked.verification.claims.count == 24)
    #expect(checked.verification.claims.map(\.status) == Array(repeating: .passed, count: 24))
    for verdict in checked.verification.claims {
      let isFive = verdict.claim.text == "5"
      #expect(values[verdict.claim.id] == .number(isFive ? "5" : "4"), "\(verdict.claim.range)")
      #expect(verdict.computed == values[verdict.claim.id])
    }
    let page = try TestSite.main(of: checked)
    #expect(page.contains(#"alt="image 4 4""#))
    #expect(page.contains(#"aria-label="Description 4""#))
    #expect(!page.contains("&lt;2 + 2&gt;"))
  }

  @Test(arguments: ["throw CancellationError()", "fatalError()", "let x: Int = 1.5", "import Glibc; exit(0)"])
  func claimThatIsNotReached_DoesNotPass(code: String) async throws {
    let checked = try await checked("\(Self.c)\n\n```{code-cell} swift\n\(code)\n```\n\n\(Self.c)\n")
    #expect(checked.verification.claims.count == 2)
    #expect(checked.verification.claims.last?.status == .error)
    #expect(checked.verification.status == .error)
  }
}
