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

  static let missingEngine = ScriptProblem(
    message: "JavaScriptCore is not installed (Debian’s package is \(ScriptCore.package))")
}

/// A JavaScriptCore context without a page: no network, no files, nothing but the libraries it is given.
///
/// The library is loaded and the context made on first use, which costs some 20 ms. They are used under a lock, so
/// the engine may be shared; concurrent callers wait for one another.
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
      guard var current = context ?? (try? Context()) else { return }
      try? current.load(library)
      context = current
    }
  }

  private func run(
    _ function: String, of library: ScriptLibrary, _ arguments: [String]
  ) throws(ScriptProblem) -> String {
    let result: Result<String, ScriptProblem> = context.withLock { context in
      do throws(ScriptProblem) {
        var current = if let context { context } else { try Context() }
        defer { context = current }
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
  private let core: JavaScriptCore
  private let reference: JSContextRef
  private var loaded: [String: ScriptProblem?] = [:]

  init() throws(ScriptProblem) {
    guard let core = ScriptCore.loaded?.functions, let reference = core.JSGlobalContextCreate(nil) else {
      throw .missingEngine
    }
    (self.core, self.reference) = (core, reference)
    // Both libraries look for the global object by this name.
    _ = try? evaluate("var self = this;")
  }

  func release() {
    core.JSGlobalContextRelease(reference)
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
    let script = string(source)
    defer { core.JSStringRelease(script) }
    var exception: JSValueRef?
    _ = core.JSEvaluateScript(reference, script, nil, nil, 1, &exception)
    if let exception { throw problem(exception) }
  }

  func call(_ function: String, _ arguments: [String]) throws(ScriptProblem) -> String {
    guard let object = object(named: function) else {
      throw ScriptProblem(message: "the script defines no function \(function)")
    }
    let values = arguments.map { argument -> JSValueRef? in
      let string = string(argument)
      defer { core.JSStringRelease(string) }
      return core.JSValueMakeString(reference, string)
    }
    var exception: JSValueRef?
    let result = core.JSObjectCallAsFunction(reference, object, nil, values.count, values, &exception)
    if let exception { throw problem(exception) }
    return text(of: result)
  }

  private func object(named name: String) -> JSValueRef? {
    let value = property(name, of: core.JSContextGetGlobalObject(reference))
    guard core.JSValueIsObject(reference, value) else { return nil }
    return core.JSValueToObject(reference, value, nil)
  }

  private func property(_ name: String, of object: JSValueRef?) -> JSValueRef? {
    let key = string(name)
    defer { core.JSStringRelease(key) }
    return core.JSObjectGetProperty(reference, object, key, nil)
  }

  private func problem(_ exception: JSValueRef) -> ScriptProblem {
    guard core.JSValueIsObject(reference, exception),
      let object = core.JSValueToObject(reference, exception, nil)
    else { return ScriptProblem(message: text(of: exception)) }
    let position = property("position", of: object)
    let number: Int? =
      core.JSValueIsNumber(reference, position)
      ? Int(exactly: core.JSValueToNumber(reference, position, nil)) : nil
    return ScriptProblem(message: text(of: property("message", of: object)), position: number)
  }

  private func text(of value: JSValueRef?) -> String {
    guard let value, let string = core.JSValueToStringCopy(reference, value, nil) else { return "" }
    defer { core.JSStringRelease(string) }
    guard let characters = core.JSStringGetCharactersPtr(string) else { return "" }
    let units = UnsafeBufferPointer(start: characters, count: core.JSStringGetLength(string))
    return String(decoding: units, as: UTF16.self)
  }

  /// By UTF-16 units rather than as a C string, which a NUL in the text would cut short.
  private func string(_ text: String) -> JSStringRef? {
    let units = Array(text.utf16)
    return units.withUnsafeBufferPointer { core.JSStringCreateWithCharacters($0.baseAddress, $0.count) }
  }
}
