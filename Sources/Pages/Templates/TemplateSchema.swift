/// The names that a template may use, and what stands behind them.
package indirect enum TemplateSchema: Equatable, Sendable {
  case text
  case html
  case flag
  case list([String: TemplateSchema])
  case object([String: TemplateSchema])

  /// Whether a value has the form that the schema promises.
  static func allows(_ fields: TemplateFields, in schema: [String: TemplateSchema]) -> Bool {
    fields.keys.sorted() == schema.keys.sorted()
      && fields.allSatisfy { name, value in
        switch (schema[name], value) {
        case (.text, .text), (.html, .html), (.flag, .flag): true
        case (.list(let inner), .list(let items)): items.allSatisfy { allows($0, in: inner) }
        case (.object(let inner), .object(let object)): object.map { allows($0, in: inner) } ?? true
        default: false
        }
      }
  }
}
