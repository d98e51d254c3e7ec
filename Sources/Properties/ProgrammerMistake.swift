/// Stops the program because a function was called in a way it can never be meant.
///
/// `fatalError` rather than `preconditionFailure`, since the latter keeps its message to itself in
/// optimised builds.
func stop(_ function: StaticString, _ message: @autoclosure () -> String) -> Never {
  fatalError("\(function): \(message())")
}
