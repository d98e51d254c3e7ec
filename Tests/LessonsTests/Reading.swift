import Diagnostics

@testable import Lessons

enum Reading {
  static func lesson(_ text: String) -> Lesson {
    LessonParser.parse(file: SourceFile(name: "lesson.md", text: text))
  }
}
