import Foundation
import Pages
import Runner

/// Finds and reads templates: a folder with `page.mustache`, `index.mustache`, `partials/` and `assets/`.
enum TemplateFolder {
  struct Contents: Sendable {
    let templates: TemplateSet
    /// The same, ready to write pages.
    let renderer: PageRenderer
    /// Files that are copied as they are, by their names in the site: `assets/lectern.css`.
    let assets: OutputFolder.Files
  }

  /// Bytes of a template or an asset: every one of them is held while a site is made.
  private static let largest = 256 << 20

  /// Lectern's own templates, each file replaced by that of the course if it has one: in `--templates`, else in the folder
  /// `templates` of the course.
  static func load(_ options: BuildOptions) throws(SiteProblem) -> Contents {
    let own = options.templates ?? ownFolder(of: options.source)
    guard options.templates == nil || exists(own) else { throw .templatesMissing(own) }
    let folders = [places(options).first { exists($0 + "/page.mustache") }, exists(own) ? own : nil]
      .compactMap(\.self)
    var templates = TemplateSet(texts: [:])
    var assets: OutputFolder.Files = [:]
    for folder in folders { try read(folder, into: &templates, &assets) }
    guard templates.texts["page"] != nil else { throw .templatesMissing(options.templates) }
    let problems = templates.problems()
    guard problems.isEmpty else { throw .templates(problems, templates) }
    do {
      return Contents(
        templates: templates, renderer: try PageRenderer(templates: templates), assets: assets)
    } catch {
      throw .templates([error], templates)
    }
  }

  static func loaded(_ options: BuildOptions) -> Result<Contents, SiteProblem> {
    Result { () throws(SiteProblem) in try load(options) }
  }

  /// Every folder that templates may come from, whether it is there or not.
  static func candidates(_ options: BuildOptions) -> [String] {
    places(options) + [options.templates ?? ownFolder(of: options.source)]
  }

  private static func read(
    _ folder: String, into templates: inout TemplateSet, _ assets: inout OutputFolder.Files
  ) throws(SiteProblem) {
    for name in files(in: folder) {
      let isTemplate = name.hasSuffix(".mustache")
      guard isTemplate || name.hasPrefix("assets/") else { continue }
      guard let bytes = try? RegularFile.bytes(of: folder + "/" + name, largest: largest) else {
        throw .asset(folder + "/" + name)
      }
      if isTemplate {
        let text = String(decoding: bytes, as: UTF8.self)
        let name = String(name.dropLast(".mustache".count))
        templates.texts[name] = text
        templates.folders[name] = folder.hasSuffix("/") ? folder : folder + "/"
      } else {
        assets[name] = Data(bytes)
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

  /// The folder that a course may have its own in, as its author would call it.
  private static func ownFolder(of source: String) -> String {
    source == "." ? "templates" : source.hasSuffix("/") ? source + "templates" : source + "/templates"
  }

  private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
