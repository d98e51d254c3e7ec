import Foundation
import Pages

/// Finds and reads templates: a folder with `page.mustache`, `index.mustache`, `partials/` and `assets/`.
enum TemplateFolder {
  struct Contents: Sendable {
    var templates: TemplateSet
    /// Files that are copied as they are, by their names in the site: `assets/lectern.css`.
    var assets: OutputFolder.Files
  }

  /// Lectern's own templates, each file replaced by that of the course if it has one: in `--templates`, else in the folder
  /// `templates` of the course.
  static func load(_ options: BuildOptions) throws(SiteProblem) -> Contents {
    let own = options.templates ?? options.source + "/templates"
    guard options.templates == nil || exists(own) else { throw .templatesMissing(own) }
    let folders = [places(options).first { exists($0 + "/page.mustache") }, exists(own) ? own : nil]
      .compactMap(\.self)
    var contents = Contents(templates: TemplateSet(texts: [:]), assets: [:])
    for folder in folders { try read(folder, into: &contents) }
    guard contents.templates.texts["page"] != nil else { throw .templatesMissing(options.templates) }
    let problems = contents.templates.problems()
    guard problems.isEmpty else { throw .templates(problems) }
    return contents
  }

  /// Every folder that templates may come from, whether it is there or not.
  static func candidates(_ options: BuildOptions) -> [String] {
    places(options) + [options.templates ?? options.source + "/templates"]
  }

  private static func read(_ folder: String, into contents: inout Contents) throws(SiteProblem) {
    for name in files(in: folder) {
      let isTemplate = name.hasSuffix(".mustache")
      guard isTemplate || name.hasPrefix("assets/") else { continue }
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { throw .asset(name) }
      if isTemplate {
        let text = String(decoding: data, as: UTF8.self)
        contents.templates.texts[String(name.dropLast(".mustache".count))] = text
      } else {
        contents.assets[name] = data
      }
    }
  }

  /// Those of the installation, then those of the checkout that the tool was built in.
  private static func places(_ options: BuildOptions) -> [String] {
    let executable = URL(fileURLWithPath: options.check.executable).resolvingSymlinksInPath()
    let prefix = executable.deletingLastPathComponent().deletingLastPathComponent()
    var places = [prefix.path + "/share/lectern/templates"]
    var folder = executable.deletingLastPathComponent()
    while folder.path != "/" {
      if folder.lastPathComponent == ".build" {
        places.append(folder.deletingLastPathComponent().path + "/templates")
      }
      folder = folder.deletingLastPathComponent()
    }
    return places
  }

  private static func files(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
        && !isFolder.boolValue && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted()
  }

  private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
