/// Figures of which a reader sees one at a time, and the one that stands for them where nothing can be chosen.
package struct ShownSweep: Equatable, Sendable {
  package struct Frame: Equatable, Sendable {
    /// What the control of the page says.
    package var value: String
    package var figure: Figure

    package init(value: String, figure: Figure) {
      self.value = value
      self.figure = figure
    }
  }

  /// What the values are values of; it may be empty.
  package var label: String
  package var title: String
  package var description: String
  /// What a reader should know of values without a frame; it may be empty.
  package var note: String
  package var frames: [Frame]
  /// The frame that is seen first.
  package var first: Int
  package var isAnimated: Bool
  /// Chosen frames side by side, for print.
  package var printed: Figure

  package init(
    label: String, title: String, description: String, note: String, frames: [Frame], first: Int,
    isAnimated: Bool, printed: Figure
  ) {
    self.label = label
    self.title = title
    self.description = description
    self.note = note
    self.frames = frames
    self.first = first
    self.isAnimated = isAnimated
    self.printed = printed
  }
}
