internal import Mustache

/// What a template may name. Text is escaped before the template engine sees it, so that no template can
/// forget to.
package enum TemplateValue: Equatable, Sendable {
  /// Nothing, or no characters, makes a section of the same name vanish.
  case text(String?)
  case html([HTMLNode])
  case flag(Bool)
  case list([TemplateFields])
  case object(TemplateFields?)
}

package typealias TemplateFields = [String: TemplateValue]

extension TemplateFields {
  /// The dictionary of strings, booleans, lists and dictionaries that swift-mustache reads.
  var mustacheContext: [String: Any] {
    mapValues { value -> Any in
      switch value {
      case .text(let text): text.flatMap { $0.isEmpty ? nil : HTMLWriter.escaped($0) } ?? Nothing()
      case .html(let nodes): HTMLWriter.text(of: nodes)
      case .flag(let flag): flag
      case .list(let items): items.map(\.mustacheContext)
      case .object(let fields): fields?.mustacheContext ?? Nothing()
      }
    }
  }
}

/// A name whose value is nothing. Were it left out, Mustache would look for the name further out and show the
/// description of the course under a lesson that has none.
private struct Nothing: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
