/// Stops the program because a generator was asked for values that there cannot be.
///
/// `fatalError` rather than `preconditionFailure`, since the latter keeps its message to itself in
/// optimised builds.
func stop(_ function: StaticString, _ message: @autoclosure () -> String) -> Never {
  fatalError("\(function): \(message())")
}
