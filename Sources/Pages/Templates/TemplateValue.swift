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
  /// What swift-mustache reads: a value is made when a template asks for it.
  var mustacheContext: any MustacheParent { NamedValues(fields: self) }
}

private struct NamedValues: MustacheParent {
  var fields: TemplateFields

  func child(named name: String) -> Any? {
    switch fields[name] {
    case .text(let text)?: Written(text: text.map(HTMLWriter.escaped) ?? "", isNull: text?.isEmpty != false)
    case .html(let nodes)?: Written(text: HTMLWriter.text(of: nodes), isNull: false)
    case .flag(let flag)?: flag
    case .list(let items)?: items.map(NamedValues.init)
    case .object(let fields?)?: NamedValues(fields: fields)
    case .object(nil)?: Written(text: "", isNull: true)
    case nil: nil
    }
  }
}

/// Text as it goes to the page; one that is null makes its section vanish. Were its name left out instead, Mustache would
/// look for it further out and show the description of the course under a lesson that has none.
private struct Written: MustacheCustomRenderable, MustacheParent {
  var text: String
  var isNull: Bool

  var renderText: String { text }

  func child(named name: String) -> Any? { nil }
}
