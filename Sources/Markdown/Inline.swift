package import Diagnostics

/// An inline of CommonMark (§6), struck-out text, or one of the two that lessons add: mathematics and roles.
package struct Inline: Equatable, Sendable {
  package indirect enum Kind: Equatable, Sendable {
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(Link)
    case image(Link)
    case html(String)
    case math(Mathematics)
    case role(Role)
    case footnote(FootnoteReference)
  }

  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// `[^label]`.
package struct FootnoteReference: Equatable, Sendable {
  package var label: String

  package init(label: String) {
    self.label = label
  }
}

/// A link, or an image with its description as content.
package struct Link: Equatable, Sendable {
  package var destination: String
  package var title: String
  package var content: [Inline]

  package init(destination: String, title: String, content: [Inline]) {
    self.destination = destination
    self.title = title
    self.content = content
  }
}

/// `` {name}`content` `` or `` {name #label .class}`content` ``: MyST's role, read generally. The content is what stands
/// between the backticks, untouched.
package struct Role: Equatable, Sendable {
  package struct Label: Equatable, Sendable {
    package var text: String
    package var range: SourceRange

    package init(text: String, range: SourceRange) {
      self.text = text
      self.range = range
    }
  }

  package var name: String
  package var content: SourceText
  package var label: Label?
  package var classes: [String]

  package init(name: String, content: SourceText, label: Label? = nil, classes: [String] = []) {
    self.name = name
    self.content = content
    self.label = label
    self.classes = classes
  }
}
