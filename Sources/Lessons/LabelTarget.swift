/// What has a label.
package enum LabelTarget: Equatable, Sendable {
  /// An index into `Lesson.parts`.
  case property(Int)
  /// An index into `Lesson.parts`.
  case cell(Int)
  /// With its title; empty if it has none.
  case admonition(title: String)
  case formula
  /// With its number.
  case table(Int)
  /// An index into `Lesson.claims`.
  case claim(Int)
  /// Listings and boxes, to which no reference leads so far.
  case other
}

/// A role that leads to what a label names.
package struct Reference: Equatable, Sendable {
  package var label: String
  /// The words of the link, if they are not those of its target.
  package var text: String?

  package init(label: String, text: String? = nil) {
    self.label = label
    self.text = text
  }
}
