import Diagnostics

/// Where the code of a program stands in its lesson, and where it stands in the program's content.
package struct Placement: Equatable, Sendable {
  /// A line that an author wrote.
  struct Line: Equatable, Sendable {
    var lesson: SourcePosition
    var content: SourcePosition
    /// In bytes.
    var length: Int
  }

  var lines: [Line] = []
  /// The numbers in the lesson of the parts and the claims, which the content counts from 0.
  var parts: [Int] = []
  var claims: [Int] = []
}
