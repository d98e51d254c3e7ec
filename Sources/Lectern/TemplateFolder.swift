import Foundation
import Pages

/// Finds and reads templates: a folder with `page.mustache`, `index.mustache`, `partials/` and `assets/`.
enum TemplateFolder {
  struct Contents: Sendable {
    var templates: TemplateSet
    /// Files that are copied as they are, by their names in the site: `assets/lectern.css`.
    var assets: OutputFolder.Files
  }

  static func load(_ options: BuildOptions) throws(SiteProblem) -> Contents {
    let candidates = options.templates.map { [$0] } ?? places(options)
    guard let folder = candidates.first(where: { exists($0 + "/page.mustache") }) else {
      throw .templatesMissing(options.templates)
    }
    var templates = TemplateSet(texts: [:])
    var assets: OutputFolder.Files = [:]
    for name in files(in: folder) {
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { throw .asset(name) }
      if name.hasPrefix("assets/") {
        assets[name] = data
      } else if name.hasSuffix(".mustache") {
        templates.texts[String(name.dropLast(".mustache".count))] = String(decoding: data, as: UTF8.self)
      }
    }
    let problems = templates.problems()
    guard problems.isEmpty else { throw .templates(problems) }
    return Contents(templates: templates, assets: assets)
  }

  /// The course's own, then those of the installation, then those of the checkout that the tool was built in.
  private static func places(_ options: BuildOptions) -> [String] {
    let executable = URL(fileURLWithPath: options.check.executable).resolvingSymlinksInPath()
    let prefix = executable.deletingLastPathComponent().deletingLastPathComponent()
    var places = [options.source + "/templates", prefix.path + "/share/lectern/templates"]
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
