/// What a build is to do.
package struct BuildOptions: Sendable {
  package var check: CheckOptions
  /// The folder that the site is written to.
  package var output: String
  /// Whether warnings fail.
  package var isStrict: Bool
  /// A folder of templates in place of those that are found.
  package var templates: String?
  /// The folder that the lessons come from, which may have templates of its own.
  package var source: String
  /// Whether to write, or only to compare.
  package var writes = true
  /// Whether lessons that failed get their pages.
  package var keepsGoing = false
  package var form = Form.html
  /// Whether large files may stay on the disk until they are written; not where their authors go on writing them.
  package var mapsFiles = true

  /// What lessons become.
  package enum Form: String, CaseIterable, Sendable {
    case html
    /// Plain Markdown with what was computed in place, and figures beside it.
    case md
  }

  package init(check: CheckOptions, source: String, output: String, isStrict: Bool) {
    self.check = check
    self.source = source
    self.output = output
    self.isStrict = isStrict
  }
}
