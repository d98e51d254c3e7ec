package struct CheckRecord: Equatable, Sendable {
  package var name: String
  package var passed: Bool
  /// The facts behind the verdict, such as both sides of a comparison; may be empty.
  package var message: String
  package var line: Int
  package var column: Int

  package init(name: String, passed: Bool, message: String, line: Int, column: Int) {
    self.name = name
    self.passed = passed
    self.message = message
    self.line = line
    self.column = column
  }
}
