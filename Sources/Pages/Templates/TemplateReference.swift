/// The names that templates may use, as a list for people: what stands between the marks of docs/reference/templates.md.
package enum TemplateReference {
  /// What each template is for.
  static let purposes = [
    "page": "a lesson", "index": "the overview of the course", "search": "the search",
    "verified": "all claims, checks, properties and outputs",
    "404": "what a server shows for an address that leads nowhere",
  ]

  package static var page: String {
    let shared = SiteFrame.schema
    var text = "### On every page\n\n\(list(shared))\n"
    for (name, schema) in TemplateSet.pages {
      let own = schema.filter { shared[$0.key] == nil }
      text += "\n### \(name).mustache: \(purposes[name] ?? "")\n\n"
      text += own.isEmpty ? "Nothing beyond that.\n" : list(own) + "\n"
    }
    return text
  }

  private static func list(_ schema: [String: TemplateSchema]) -> String {
    schema.sorted { $0.key < $1.key }.map { "- `\($0)`: \(words($1))" }.joined(separator: "\n")
  }

  private static func words(_ schema: TemplateSchema) -> String {
    switch schema {
    case .text: "text"
    case .html: "HTML, written as `{{{…}}}`"
    case .flag: "yes or no"
    case .list(let fields): "a list, each with " + names(fields)
    case .object(let fields): "nothing, or " + names(fields)
    }
  }

  private static func names(_ fields: [String: TemplateSchema]) -> String {
    fields.sorted { $0.key < $1.key }.map { name, schema in
      switch schema {
      case .text, .html, .flag: "`\(name)`"
      case .list(let inner): "`\(name)` (a list, each with \(names(inner)))"
      case .object(let inner): "`\(name)` (\(names(inner)))"
      }
    }.joined(separator: ", ")
  }
}
