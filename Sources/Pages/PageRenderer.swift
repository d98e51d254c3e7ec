internal import Mustache

/// A page, and the templates → html text.
package struct PageRenderer: Sendable {
  private let library: MustacheLibrary
  private let tags: [String: [TemplateTag]]

  /// Reads all templates, and checks those of lessons and of the overview; those of the other pages are checked when one is
  /// rendered, since there is one of each.
  package init(templates: TemplateSet) throws(PageProblem) {
    tags = templates.tags
    for (name, schema) in [(Page.template, Page.schema), (IndexPage.template, IndexPage.schema)] {
      try Self.check(name, schema, tags)
    }
    library = try templates.library()
  }

  package func render(_ page: Page) throws(PageProblem) -> String {
    try render(page.fields, Page.template)
  }

  package func render(_ page: IndexPage) throws(PageProblem) -> String {
    try render(page.fields, IndexPage.template)
  }

  package func render(_ page: SearchPage) throws(PageProblem) -> String {
    try checkAndRender(page.fields, SearchPage.template, SearchPage.schema)
  }

  package func render(_ page: VerifiedPage) throws(PageProblem) -> String {
    try checkAndRender(page.fields, VerifiedPage.template, VerifiedPage.schema)
  }

  package func render(_ page: NotFoundPage) throws(PageProblem) -> String {
    try checkAndRender(page.fields, NotFoundPage.template, NotFoundPage.schema)
  }

  private static func check(
    _ name: String, _ schema: [String: TemplateSchema], _ tags: [String: [TemplateTag]]
  ) throws(PageProblem) {
    if let problem = TemplateSet.problems(of: name, schema: schema, in: tags).first { throw problem }
  }

  private func checkAndRender(
    _ fields: TemplateFields, _ name: String, _ schema: [String: TemplateSchema]
  ) throws(PageProblem) -> String {
    try Self.check(name, schema, tags)
    return try render(fields, name)
  }

  private func render(_ fields: TemplateFields, _ name: String) throws(PageProblem) -> String {
    guard let text = library.render(fields.mustacheContext, withTemplate: name) else {
      throw .missingTemplate(name)
    }
    return text
  }
}
