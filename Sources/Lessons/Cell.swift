package import Diagnostics

/// A code cell.
package struct Cell: Equatable, Sendable {
  package enum Execution: Equatable, Sendable {
    case runs
    /// Tagged `raises-exception`: it must fail.
    case mustFail
    /// Tagged `skip-execution`.
    case skipped
    /// In a language that Lectern does not run.
    case otherLanguage
  }

  /// MyST-NB's tags about what the reader sees.
  package enum Visibility: Equatable, Sendable {
    case shown
    case folded
    case removed
  }

  package enum Results: String, Equatable, Sendable, CaseIterable {
    /// Bare expressions only.
    case expressions
    /// Bare expressions and everything that is given a name.
    case all
    case none
    /// Each value beside its line.
    case inline
  }

  /// Its index in `Lesson.parts`.
  package var id: Int
  package var language: String
  package var execution: Execution
  package var input: Visibility
  package var output: Visibility
  package var results: Results
  /// `:scope: local`: its names stay its own.
  package var isLocal: Bool
  package var label: String?
  package var caption: OptionText?
  /// Its number among the figures of the lesson, if it has a caption.
  package var number: Int?
  /// What its figure says to those who cannot see it.
  package var alt: OptionText?
  package var lines: LineMarks
  package var source: SourceText
  /// The whole directive.
  package var range: SourceRange

  package init(
    id: Int, language: String, execution: Execution = .runs, input: Visibility = .shown,
    output: Visibility = .shown, results: Results = .expressions, isLocal: Bool = false, label: String? = nil,
    caption: OptionText? = nil, alt: OptionText? = nil, lines: LineMarks = LineMarks(), source: SourceText,
    range: SourceRange
  ) {
    self.id = id
    self.language = language
    self.execution = execution
    self.input = input
    self.output = output
    self.results = results
    self.isLocal = isLocal
    self.label = label
    self.caption = caption
    self.alt = alt
    self.lines = lines
    self.source = source
    self.range = range
  }
}
