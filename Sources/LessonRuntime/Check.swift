import Events

/// What became of a `check`.
///
/// The page shows it where it was made, whether or not the value is used.
public struct Check: Sendable, Equatable, CustomStringConvertible {
  /// What was checked, in words.
  public let name: String
  public let passed: Bool

  public var description: String { (passed ? "passed" : "failed") + (name.isEmpty ? "" : ": \(name)") }
}

/// Checks that a condition is true, and says so on the page; a lesson with a failed check fails.
///
/// ```swift
/// check("softmax sums to one", softmax(z).sum ≈ 1)
/// ```
/// - Parameters:
///   - name: What is checked, in words.
///   - condition: Must be true.
@discardableResult
public func check(
  _ name: String, _ condition: @autoclosure () throws -> Bool, line: Int = #line, column: Int = #column
) rethrows -> Check {
  record(Check(name: name, passed: try condition()), message: "", line: line, column: column)
}

/// Checks that a condition is true, without words for it.
@discardableResult
public func check(
  _ condition: @autoclosure () throws -> Bool, line: Int = #line, column: Int = #column
) rethrows -> Check {
  record(Check(name: "", passed: try condition()), message: "", line: line, column: column)
}

/// Checks that two values are equal, and shows both where they are not.
@discardableResult
public func check<Value: Equatable>(
  _ name: String, _ value: @autoclosure () throws -> Value, equals expected: @autoclosure () throws -> Value,
  line: Int = #line, column: Int = #column
) rethrows -> Check {
  let (value, expected) = (try value(), try expected())
  let passed = value == expected
  return record(
    Check(name: name, passed: passed), message: passed ? "" : "\(value) is not equal to \(expected)",
    line: line, column: column)
}

private func record(_ check: Check, message: String, line: Int, column: Int) -> Check {
  LessonRecorder.shared.post(
    .check(CheckRecord(name: check.name, passed: check.passed, message: message, line: line, column: column)))
  return check
}
