internal import CJavaScriptCore
import Synchronization

/// A script and the functions that it defines, named so that an engine evaluates it once.
struct ScriptLibrary: Sendable {
  var name: String
  var source: String
}

/// Why a script gave no answer.
struct ScriptProblem: Error, Equatable {
  var message: String
  /// The `position` that the thrown error has: KaTeX counts UTF-16 units of its input from 0.
  var position: Int?
}

/// A JavaScriptCore context without a page: no network, no files, nothing but the libraries it is given.
///
/// The context is made on first use, which costs about 10 ms, and used under a lock, so the engine may be
/// shared; concurrent callers wait for one another.
package final class ScriptEngine: Sendable {
  private let context = Mutex<Context?>(nil)
  private let memory: ScriptMemory?

  package init(memory: ScriptMemory? = nil) { self.memory = memory }

  /// Calls a function of a library with strings.
  func call(
    _ function: String, of library: ScriptLibrary, _ arguments: [String]
  ) throws(ScriptProblem) -> String {
    guard let memory else { return try run(function, of: library, arguments) }
    let call = [library.name, function] + arguments
    if let answer = memory.answer(to: call) { return answer }
    let answer = try run(function, of: library, arguments)
    memory.keep(answer, to: call)
    return answer
  }

  /// Makes the context and reads a library, so that the first call need not wait for it.
  func prepare(_ library: ScriptLibrary) {
    context.withLock { context in
      var current = context ?? Context()
      try? current.load(library)
      context = current
    }
  }

  private func run(
    _ function: String, of library: ScriptLibrary, _ arguments: [String]
  ) throws(ScriptProblem) -> String {
    let result: Result<String, ScriptProblem> = context.withLock { context in
      var current = context ?? Context()
      defer { context = current }
      do throws(ScriptProblem) {
        try current.load(library)
        return .success(try current.call(function, arguments))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  deinit {
    context.withLock { $0?.release() }
  }
}

/// The C context; only ever touched under the engine's lock.
private struct Context {
  private let reference: JSGlobalContextRef?
  private var loaded: [String: ScriptProblem?] = [:]

  init() {
    reference = JSGlobalContextCreate(nil)
    // Both libraries look for the global object by this name.
    _ = try? evaluate("var self = this;")
  }

  func release() {
    if let reference { JSGlobalContextRelease(reference) }
  }

  mutating func load(_ library: ScriptLibrary) throws(ScriptProblem) {
    if let known = loaded[library.name] {
      if let known { throw known }
      return
    }
    do throws(ScriptProblem) {
      try evaluate(library.source)
      loaded[library.name] = .some(nil)
    } catch {
      loaded[library.name] = error
      throw error
    }
  }

  private func evaluate(_ source: String) throws(ScriptProblem) {
    let script = Self.string(source)
    defer { JSStringRelease(script) }
    var exception: JSValueRef?
    JSEvaluateScript(reference, script, nil, nil, 1, &exception)
    if let exception { throw problem(exception) }
  }

  func call(_ function: String, _ arguments: [String]) throws(ScriptProblem) -> String {
    guard let object = object(named: function) else {
      throw ScriptProblem(message: "the script defines no function \(function)")
    }
    let values = arguments.map { argument -> JSValueRef? in
      let string = Self.string(argument)
      defer { JSStringRelease(string) }
      return JSValueMakeString(reference, string)
    }
    var exception: JSValueRef?
    let result = JSObjectCallAsFunction(reference, object, nil, values.count, values, &exception)
    if let exception { throw problem(exception) }
    return text(of: result)
  }

  private func object(named name: String) -> JSObjectRef? {
    let value = property(name, of: JSContextGetGlobalObject(reference))
    guard JSValueIsObject(reference, value) else { return nil }
    return JSValueToObject(reference, value, nil)
  }

  private func property(_ name: String, of object: JSObjectRef?) -> JSValueRef? {
    let key = Self.string(name)
    defer { JSStringRelease(key) }
    return JSObjectGetProperty(reference, object, key, nil)
  }

  private func problem(_ exception: JSValueRef) -> ScriptProblem {
    guard JSValueIsObject(reference, exception), let object = JSValueToObject(reference, exception, nil)
    else { return ScriptProblem(message: text(of: exception)) }
    let position = property("position", of: object)
    let number =
      JSValueIsNumber(reference, position) ? Int(exactly: JSValueToNumber(reference, position, nil)) : nil
    return ScriptProblem(message: text(of: property("message", of: object)), position: number)
  }

  private func text(of value: JSValueRef?) -> String {
    guard let value, let string = JSValueToStringCopy(reference, value, nil) else { return "" }
    defer { JSStringRelease(string) }
    guard let characters = JSStringGetCharactersPtr(string) else { return "" }
    let units = UnsafeBufferPointer(start: characters, count: JSStringGetLength(string))
    return String(decoding: units, as: UTF16.self)
  }

  /// By UTF-16 units rather than as a C string, which a NUL in the text would cut short.
  private static func string(_ text: String) -> JSStringRef? {
    let units = Array(text.utf16)
    return units.withUnsafeBufferPointer { JSStringCreateWithCharacters($0.baseAddress, $0.count) }
  }
}
