import Testing

@testable import Lectern

struct ChangeFilterTests {
  @Test(arguments: [
    "a.md", "lectern.yml", "figure.svg", "_partial.md", "über uns.md", "2024", "4912", "#a.md",
  ])
  func filesOfACourse_AreRelevant(name: String) {
    #expect(ChangeFilter.isRelevant(name))
  }

  @Test(arguments: [
    "", ".", ".git", ".a.md.swp", "a.md~", "a.md.swx", "#a.md#", ".#a.md", "4913", "5036", "a.tmp",
    "a.md___jb_tmp___", ".goutputstream-X1", "a.bak",
  ])
  func filesOfEditors_AreNot(name: String) {
    #expect(!ChangeFilter.isRelevant(name))
  }
}

struct DebounceTests {
  private func at(_ milliseconds: Int) -> Duration { .milliseconds(milliseconds) }

  @Test func nothing_IsNeverDue() {
    var debounce = Debounce()
    #expect(debounce.wait(at: at(5)) == nil)
    let isDue = debounce.isDue(at: at(500))
    #expect(!isDue)
  }

  @Test func changesCloseTogether_AreOne() {
    var debounce = Debounce()
    var due: [Int] = []
    for time in [0, 50, 100, 179, 180, 1000] {
      if time <= 100 { debounce.note(at: at(time)) }
      if debounce.isDue(at: at(time)) { due.append(time) }
    }
    #expect(due == [180])
    debounce.note(at: at(2000))
    #expect(debounce.wait(at: at(2030)) == at(50))
  }

  @Test func changesWithoutEnd_AreDueAfterTheLongestTime() {
    var debounce = Debounce()
    var due: [Int] = []
    for time in stride(from: 0, through: 2500, by: 50) {
      debounce.note(at: at(time))
      if debounce.isDue(at: at(time)) { due.append(time) }
    }
    #expect(due == [1000, 2050])
  }
}
