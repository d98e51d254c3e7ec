package import Diagnostics
internal import Mustache

/// Templates as a value: names such as `page` and `partials/head`, and their texts.
package struct TemplateSet: Equatable, Sendable {
  package var texts: [String: String]
  /// The folder of each, as people know it, with `/` at its end; nothing where nobody said.
  package var folders: [String: String] = [:]

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
    let tags = tags
    var seen: Set<PageProblem> = []
    return Self.pages.flatMap { Self.problems(of: $0.name, schema: $0.schema, in: tags) }
      .filter { seen.insert($0).inserted }
  }

  /// The tags of each template.
  var tags: [String: [TemplateTag]] { texts.mapValues { TemplateTag.tags(in: $0) } }

  static func problems(
    of name: String, schema: [String: TemplateSchema], in tags: [String: [TemplateTag]]
  ) -> [PageProblem] {
    guard tags[name] != nil else { return [.missingTemplate(name)] }
    return TemplateCheck.problems(of: name, in: tags, schema: schema)
  }

  /// All of them, ready to render, once those of a page have passed the check.
  func library() throws(PageProblem) -> MustacheLibrary {
    var library = MustacheLibrary()
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      do {
        // swift-mustache escapes by characters and so lets a quotation mark with a combining accent
        // through; what it gets is escaped already.
        try library.register("{{% CONTENT_TYPE:TEXT}}\n" + text, named: name)
      } catch let error as MustacheTemplate.ParserError {
        throw .syntax("\(error.error)", template: name, at: Self.place(ofLine: error.context.lineNumber - 1))
      } catch {
        throw .syntax("\(error)", template: name, at: SourceRange(.start))
      }
    }
    return library
  }

  private static func place(ofLine number: Int) -> SourceRange {
    SourceRange(SourcePosition(line: max(1, number), column: 1))
  }

  /// A fault at its place in the file that it lies in.
  package func diagnostic(of problem: PageProblem) -> Diagnostic {
    problem.diagnostic(in: problem.template.flatMap { folders[$0] } ?? "")
  }

  /// The templates as files, whose lines reports show.
  package var files: [SourceFile] {
    texts.sorted { $0.key < $1.key }.map { name, text in
      SourceFile(name: (folders[name] ?? "") + name + ".mustache", text: text)
    }
  }
}
