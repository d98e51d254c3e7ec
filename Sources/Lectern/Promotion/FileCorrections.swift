import Diagnostics
import Foundation
import Lessons
import Verdicts

/// The corrections of one file, a lesson or a file that lessons include, from all lessons that they come from.
struct FileCorrections: Sendable {
  /// Where the file lies, links followed.
  var path: String
  /// As it was read.
  var text: SourceFile
  private(set) var corrections: [Correction] = []
  private var places: [SourceRange: String] = [:]
  /// Where two lessons would have it say different things.
  private(set) var conflict: SourcePosition?

  init(path: String, text: SourceFile) {
    self.path = path
    self.text = text
  }

  mutating func add(_ correction: Correction) {
    if let known = places[correction.range] {
      if known != correction.text { conflict = conflict ?? correction.range.start }
      return
    }
    places[correction.range] = correction.text
    corrections.append(correction)
  }

  /// The file with its corrections, unless it has changed since it was read.
  func edit() throws(PromotionProblem.Kind) -> LessonEdit {
    if let conflict { throw .conflict(conflict) }
    guard let data = FileManager.default.contents(atPath: path), let now = LessonReader.text(of: data),
      SourceFile(name: text.name, text: now) == text
    else { throw .changedMeanwhile }
    do throws(LessonEdit.Failure) {
      return try LessonEdit(data, corrections: corrections)
    } catch {
      throw .edit(error)
    }
  }
}

extension CheckedLesson {
  /// What is to be put right, by the names that reports have for the files in which it stands.
  var correctionsByFile: [String: (file: SourceFile, corrections: [Correction])] {
    var found: [String: (file: SourceFile, corrections: [Correction])] = [:]
    for var correction in verification.corrections {
      let origin = lesson.file.origin(of: correction.range)
      correction.range = origin.range
      found[origin.file.name, default: (origin.file, [])].corrections.append(correction)
    }
    return found
  }

  /// Where a file of the lesson lies: itself, or one that it includes.
  func path(of name: String) -> String? {
    if name == lesson.file.name { return source.resolvedPath }
    let home = CourseHome(of: source)
    return lesson.includedFiles.first { home.displayName(of: $0.name) == name }?.path
  }
}

extension LessonSource {
  var resolvedPath: String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
}
