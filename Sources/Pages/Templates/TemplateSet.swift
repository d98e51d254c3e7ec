internal import Mustache

/// Templates as a value: names such as `page` and `partials/head`, and their texts.
package struct TemplateSet: Equatable, Sendable {
  package var texts: [String: String]

  package init(texts: [String: String]) {
    self.texts = texts
  }

  /// Every kind of page with what its template may name.
  package static let pages: [(name: String, schema: [String: TemplateSchema])] = [
    (Page.template, Page.schema), (IndexPage.template, IndexPage.schema),
    (SearchPage.template, SearchPage.schema), (VerifiedPage.template, VerifiedPage.schema),
    (NotFoundPage.template, NotFoundPage.schema),
  ]

  /// Everything wrong with the templates of all pages, each fault once.
  package func problems() -> [PageProblem] {
    var seen: Set<PageProblem> = []
    return Self.pages.flatMap { problems(of: $0.name, schema: $0.schema) }
      .filter { seen.insert($0).inserted }
  }

  func problems(of name: String, schema: [String: TemplateSchema]) -> [PageProblem] {
    guard texts[name] != nil else { return [.missingTemplate(name)] }
    return TemplateCheck.problems(of: name, in: texts, schema: schema)
  }

  /// Templates that passed the check, ready to render.
  func library(for name: String, schema: [String: TemplateSchema]) throws(PageProblem) -> MustacheLibrary {
    if let problem = problems(of: name, schema: schema).first { throw problem }
    var library = MustacheLibrary()
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      do {
        // swift-mustache escapes by characters and so lets a quotation mark with a combining accent
        // through; what it gets is escaped already.
        try library.register("{{% CONTENT_TYPE:TEXT}}\n" + text, named: name)
      } catch let error as MustacheTemplate.ParserError {
        throw .syntax("\(error.error)", template: name, line: max(1, error.context.lineNumber - 1))
      } catch {
        throw .syntax("\(error)", template: name, line: 1)
      }
    }
    return library
  }
}
