import Events

// The functions that the compiler's playground transform calls. Their names and signatures are the compiler's
// (lib/Sema/PlaygroundTransform.cpp); this is the one place that knows them, and Runner's `ImmediateMode` the one that
// asks for them.
//
// Code that was not written by hand calls these for every expression, also in the innermost loop: what is not wanted must
// cost next to nothing.

/// An expression has a value (its name is empty), or a name was given one.
// swift-format-ignore: AlwaysUseLowerCamelCase
public func __builtin_log_with_id<Value>(
  _ value: Value, _ name: String, _ id: Int, _ startLine: Int, _ endLine: Int, _ startColumn: Int,
  _ endColumn: Int, _ module: Int, _ file: Int
) -> AnyObject? {
  LessonPosition.reach(line: startLine, column: startColumn)
  LessonRecorder.shared.log(
    value, name: name,
    range: EventRange(
      startLine: startLine, startColumn: startColumn, endLine: endLine, endColumn: endColumn))
  return nil
}

/// A brace block begins.
// swift-format-ignore: AlwaysUseLowerCamelCase
public func __builtin_log_scope_entry(
  _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: Int, _ file: Int
) -> AnyObject? {
  LessonPosition.reach(line: startLine, column: startColumn)
  LessonRecorder.shared.enterScope(
    EventRange(startLine: startLine, startColumn: startColumn, endLine: endLine, endColumn: endColumn))
  return nil
}

// swift-format-ignore: AlwaysUseLowerCamelCase
public func __builtin_log_scope_exit(
  _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: Int, _ file: Int
) -> AnyObject? { nil }

/// `print` has printed.
// swift-format-ignore: AlwaysUseLowerCamelCase
public func __builtin_postPrint(
  _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: Int, _ file: Int
) -> AnyObject? {
  LessonPosition.reach(line: startLine, column: startColumn)
  return nil
}

/// Receives what a hook returned, which is nothing.
// swift-format-ignore: AlwaysUseLowerCamelCase
public func __builtin_send_data(_ record: AnyObject?) {}
