internal import Mustache

/// A page, and the templates → html text.
package struct PageRenderer: Sendable {
  private let pages: MustacheLibrary
  private let index: MustacheLibrary
  private let templates: TemplateSet

  /// Reads and checks the templates of lessons and of the overview once; those of the other pages are read when one is
  /// rendered, since there is one of each.
  package init(templates: TemplateSet) throws(PageProblem) {
    self.templates = templates
    pages = try templates.library(for: Page.template, schema: Page.schema)
    index = try templates.library(for: IndexPage.template, schema: IndexPage.schema)
  }

  package func render(_ page: Page) throws(PageProblem) -> String {
    try Self.render(page.fields, Page.template, pages)
  }

  package func render(_ page: IndexPage) throws(PageProblem) -> String {
    try Self.render(page.fields, IndexPage.template, index)
  }

  package func render(_ page: SearchPage) throws(PageProblem) -> String {
    try render(page.fields, SearchPage.template, SearchPage.schema)
  }

  package func render(_ page: VerifiedPage) throws(PageProblem) -> String {
    try render(page.fields, VerifiedPage.template, VerifiedPage.schema)
  }

  package func render(_ page: NotFoundPage) throws(PageProblem) -> String {
    try render(page.fields, NotFoundPage.template, NotFoundPage.schema)
  }

  private func render(
    _ fields: TemplateFields, _ name: String, _ schema: [String: TemplateSchema]
  ) throws(PageProblem) -> String {
    try Self.render(fields, name, templates.library(for: name, schema: schema))
  }

  private static func render(
    _ fields: TemplateFields, _ name: String, _ library: MustacheLibrary
  ) throws(PageProblem) -> String {
    guard let text = library.render(fields.mustacheContext, withTemplate: name) else {
      throw .missingTemplate(name)
    }
    return text
  }
}
