internal import Mustache

/// A page or an index, and the templates → html text.
package struct PageRenderer: Sendable {
  private let pages: MustacheLibrary
  private let index: MustacheLibrary

  /// Reads and checks the templates once, for all pages.
  package init(templates: TemplateSet) throws(PageProblem) {
    pages = try templates.library(for: Page.template, schema: Page.schema)
    index = try templates.library(for: IndexPage.template, schema: IndexPage.schema)
  }

  package func render(_ page: Page) throws(PageProblem) -> String {
    try Self.render(page.fields, Page.template, pages)
  }

  package func render(_ page: IndexPage) throws(PageProblem) -> String {
    try Self.render(page.fields, IndexPage.template, index)
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
