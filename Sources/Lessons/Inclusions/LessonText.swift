package import Diagnostics

/// A lesson's text with those that it includes.
///
/// The lines of all of them are counted together: those of an included file stand between the first line and the last of the
/// directive that includes it. Each text is read by itself, so that nothing in it can end what stands around it; the
/// numbers say only where things are, and in which order.
package struct LessonText: Equatable, Sendable {
  package internal(set) var file: SourceFile
  /// By the place where the directive begins.
  package internal(set) var inclusions: [SourcePosition: Inclusion] = [:]
  /// Those that were read, and those that were looked for and are not there.
  package internal(set) var includedFiles: [IncludedFile] = []

  /// A text that includes nothing.
  package init(_ file: SourceFile) {
    self.file = file
  }

  /// - Parameter name: What the file is called relative to the course's folder.
  package init(_ file: SourceFile, name: String, files: IncludableFiles) {
    self.init(file)
    let body = FrontMatterSplitter(file.content).body
    let requests = IncludeFinder.requests(in: body)
    guard !requests.isEmpty else { return }
    var assembler = TextAssembler(file, name: name, files: files)
    self = assembler.assemble(requests)
  }
}

extension Lesson {
  /// Whether a text is the one that the lesson was read from, with all that it includes.
  package func isRead(from text: LessonText) -> Bool {
    file == text.file && inclusions == text.inclusions && includedFiles == text.includedFiles
  }

  package func hasTextOf(_ other: Lesson) -> Bool {
    file == other.file && inclusions == other.inclusions && includedFiles == other.includedFiles
  }
}
