import Lessons
import Pages

/// What is wrong with a configuration that only the rest of the course can tell: files, codes, TeX, colours.
enum ConfigurationCheck {
  static func problems(
    of configuration: CourseConfiguration, in files: CourseFiles
  ) -> [ConfigurationProblem] {
    let named = [configuration.logo].compactMap(\.self) + configuration.bibliography
    return named.compactMap { missing($0, in: files) }
      + configuration.links.compactMap { missing($0.address, in: files) }
      + codes(configuration.strictness) + macros(configuration.macros) + colours(configuration)
  }

  private static func missing(
    _ path: CourseConfiguration.Placed<String>, in files: CourseFiles
  ) -> ConfigurationProblem? {
    guard case .path(let name, _) = LinkTarget(path.value) else { return nil }
    do throws(CourseFiles.Failure) {
      // A link leads to the page of a lesson.
      let name = name.hasSuffix(".html") ? String(name.dropLast(5)) + ".md" : name
      _ = try files.resolve(name, from: CourseConfiguration.fileName)
      return nil
    } catch {
      let kind: ConfigurationProblem.Kind =
        switch error {
        case .outside, .linkedOutside: .outside(path.value)
        case .missing(let nearest): .missingFile(path.value, nearest: nearest)
        case .folder: .missingFile(path.value, nearest: nil)
        }
      return ConfigurationProblem(kind, at: path.range)
    }
  }

  private static func codes(_ strictness: CourseConfiguration.Strictness) -> [ConfigurationProblem] {
    guard case .codes(let codes) = strictness else { return [] }
    let known = DiagnosticRule.all.filter { $0.severity == .warning }.map(\.code)
    return codes.filter { !known.contains($0.value) }.map {
      ConfigurationProblem(
        .unknownCode($0.value, nearest: nearestName(to: $0.value, among: known)), at: $0.range)
    }
  }

  private static func macros(_ macros: [CourseConfiguration.Macro]) -> [ConfigurationProblem] {
    macros.compactMap { macro in
      do throws(MathMacros.Problem) {
        _ = try MathMacros([macro.name: macro.tex.value])
        return nil
      } catch {
        return ConfigurationProblem(.macro(macro.name, reason: error.reason.message), at: macro.tex.range)
      }
    }
  }

  private static func colours(_ configuration: CourseConfiguration) -> [ConfigurationProblem] {
    let grounds = [
      (configuration.accent, Theme.lightPaper, "light"), (configuration.darkAccent, Theme.darkPaper, "dark"),
    ]
    return grounds.compactMap { colour, paper, name in
      guard let colour, let contrast = Theme.contrast(colour.value, paper), contrast < 4.5 else { return nil }
      return ConfigurationProblem(
        .faintColour(tenths: Int(contrast * 10), ground: name), at: colour.range)
    }
  }
}
