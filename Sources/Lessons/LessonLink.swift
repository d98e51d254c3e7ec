package import Diagnostics
internal import Markdown

/// A link, or an image, of a lesson.
package struct LessonLink: Equatable, Sendable {
  /// As Markdown has it: escapes of CommonMark are resolved, percent escapes are not.
  package var destination: String
  package var isImage: Bool
  package var range: SourceRange

  package init(destination: String, isImage: Bool, range: SourceRange) {
    self.destination = destination
    self.isImage = isImage
    self.range = range
  }

  init(_ inline: Inline, _ link: Link) {
    var isImage = false
    if case .image = inline.kind { isImage = true }
    self.init(destination: link.destination, isImage: isImage, range: inline.range)
  }
}
