import Diagnostics

/// Why a lesson was not changed.
struct PromotionProblem: Error, Equatable {
  enum Kind: Error, Equatable {
    case changedMeanwhile
    case edit(LessonEdit.Failure)
    /// The corrected text would run something else.
    case anotherProgram
    case unwritable(reason: String)
    /// Lessons that include the file need different numbers in it.
    case conflict(SourcePosition)
  }

  var kind: Kind
  var lesson: String

  init(_ kind: Kind, lesson: String) {
    self.kind = kind
    self.lesson = lesson
  }

  var diagnostic: Diagnostic {
    Diagnostic(
      .error, code: "not-promoted", file: lesson, range: SourceRange(position), message: message, hint: hint)
  }

  private var position: SourcePosition {
    switch kind {
    case .edit(.changed(let position)), .edit(.overlap(let position)), .conflict(let position): position
    default: .start
    }
  }

  private var message: String {
    switch kind {
    case .changedMeanwhile: "the lesson changed while it was checked, and was left alone"
    case .edit(.changed): "the number is not found at its place in the file, and the lesson was left alone"
    case .edit(.overlap): "two corrections are about the same digits, and the lesson was left alone"
    case .anotherProgram: "with the corrections the lesson would run other code, and was left alone"
    case .conflict: "lessons that include this file need different text here, and the file was left alone"
    case .unwritable(let reason): "the lesson could not be written: \(reason)"
    }
  }

  private var hint: String? {
    switch kind {
    case .changedMeanwhile: "Run the command again."
    case .edit, .anotherProgram: "Correct it by hand."
    case .conflict: "What depends on the lesson does not belong in a file that several lessons include."
    case .unwritable: nil
    }
  }
}
