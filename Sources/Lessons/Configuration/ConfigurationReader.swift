package import Diagnostics
internal import Yams

/// `lectern.yml` → `CourseConfiguration`. Every key is Lectern's own, so one that is not known is a mistake.
package struct ConfigurationReader {
  package private(set) var configuration = CourseConfiguration()
  package private(set) var problems: [ConfigurationProblem] = []
  private let yaml: YAMLText

  package init(_ text: SourceText) {
    yaml = YAMLText(text)
    do throws(YAMLText.Failure) {
      guard let root = try yaml.root() else { return }
      guard case .mapping(let mapping) = root else {
        problems.append(ConfigurationProblem(.noMapping, at: yaml.range(of: root)))
        return
      }
      for (key, value) in mapping { read(key, value) }
    } catch {
      switch error.kind {
      case .tooComplex: problems.append(ConfigurationProblem(.tooComplex, at: error.range))
      case .invalid(let reason): problems.append(ConfigurationProblem(.invalid(reason), at: error.range))
      }
    }
  }

  private mutating func read(_ key: Node, _ value: Node) {
    let name = key.scalar?.string ?? ""
    guard let known = ConfigurationKey(rawValue: name) else {
      return unknown(key, among: ConfigurationKey.allCases.map(\.rawValue))
    }
    guard !value.isNothing else { return }
    switch known {
    case .title: configuration.title = text(known, value)
    case .description: configuration.description = text(known, value)
    case .author, .authors: configuration.authors += texts(known, value, .names).map(\.value)
    case .lang:
      if let tag = text(known, value, .language, where: \.isLanguageTag) { configuration.language = tag }
    case .order: configuration.order = order(value)
    case .exclude: configuration.excluded = texts(known, value, .texts)
    case .logo: configuration.logo = text(known, value).map { .init($0, at: yaml.range(of: value)) }
    case .links: configuration.links = links(value)
    case .url:
      configuration.url = text(known, value, .webAddress, where: \.isWebAddress).map {
        $0.hasSuffix("/") ? $0 : $0 + "/"
      }
    case .repository:
      configuration.repository = text(known, value, .webAddress, where: \.isWebAddress).map {
        String($0.reversed().drop { $0 == "/" }.reversed())
      }
    case .branch: if let branch = text(known, value) { configuration.branch = branch }
    case .folder:
      if let folder = text(known, value) {
        configuration.folder = folder.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
      }
    case .source: configuration.source = text(known, value, .pattern, where: \.isPattern)
    case .edit: configuration.edit = text(known, value, .pattern, where: \.isPattern)
    case .theme: readTheme(value)
    case .bibliography: configuration.bibliography = texts(known, value, .texts)
    case .citations:
      let styles = CourseConfiguration.CitationStyle.allCases.map(\.rawValue)
      let style = text(known, value, .oneOf(styles), where: styles.contains)
      configuration.citations = style.flatMap { .init(rawValue: $0) } ?? .numbered
    case .solutions:
      let places = SolutionPlace.allCases.map(\.rawValue)
      let place = text(known, value, .oneOf(places), where: places.contains)
      configuration.solutions = place.flatMap { .init(rawValue: $0) } ?? .here
    case .macros: configuration.macros = macros(value)
    case .strict: configuration.strictness = strictness(value)
    case .timeout:
      configuration.timeout = value.scalar.flatMap { Double($0.string) }.flatMap {
        $0 > 0 && $0 <= 86_400 ? $0 : nil
      }
      if configuration.timeout == nil { reject(known.rawValue, .seconds, value) }
    case .memory:
      configuration.memory = value.scalar.flatMap { Int($0.string) }.flatMap {
        (64...1_048_576).contains($0) ? $0 : nil
      }
      if configuration.memory == nil { reject(known.rawValue, .mebibytes, value) }
    }
  }

  // MARK: - Values

  private mutating func reject(_ key: String, _ expected: ConfigurationProblem.Expected, _ value: Node) {
    problems.append(
      ConfigurationProblem(.wrongValue(key: key, expected: expected), at: yaml.range(of: value)))
  }

  private mutating func unknown(_ key: Node, among names: [String]) {
    let name = key.scalar?.string ?? ""
    problems.append(
      ConfigurationProblem(
        .unknownKey(name, nearest: nearestName(to: name, among: names)), at: yaml.range(of: key)))
  }

  private mutating func text(
    _ key: ConfigurationKey, _ value: Node, _ expected: ConfigurationProblem.Expected = .text,
    where holds: (String) -> Bool = { !$0.isEmpty }
  ) -> String? {
    guard let text = value.scalar?.string, holds(text) else {
      reject(key.rawValue, expected, value)
      return nil
    }
    return text
  }

  private mutating func texts(
    _ key: ConfigurationKey, _ value: Node, _ expected: ConfigurationProblem.Expected
  ) -> [CourseConfiguration.Placed<String>] {
    value.items.compactMap { item in
      guard let text = item.scalar?.string, !text.isEmpty else {
        reject(key.rawValue, expected, item)
        return nil
      }
      return .init(text, at: yaml.range(of: item))
    }
  }

  private mutating func order(_ value: Node) -> [CourseConfiguration.OrderEntry] {
    value.items.flatMap { item -> [CourseConfiguration.OrderEntry] in
      let range = yaml.range(of: item)
      if let name = item.scalar?.string, !name.isEmpty {
        return [.init(name: name.withoutOuterBars, title: nil, range: range)]
      }
      var entries: [CourseConfiguration.OrderEntry] = []
      if case .mapping(let mapping) = item {
        for (key, title) in mapping {
          guard let name = key.scalar?.string, let text = title.scalar?.string, !text.isEmpty else {
            continue
          }
          entries.append(.init(name: name.withoutOuterBars, title: text, range: yaml.range(of: key)))
        }
        if entries.count == mapping.count { return entries }
      }
      reject("order", .order, item)
      return entries
    }
  }

  private mutating func links(_ value: Node) -> [CourseConfiguration.Link] {
    guard case .mapping(let mapping) = value else {
      reject("links", .links, value)
      return []
    }
    return mapping.compactMap { key, value in
      guard let text = key.scalar?.string, let address = value.scalar?.string, address.isAddress else {
        reject(key.scalar?.string ?? "links", .address, value)
        return nil
      }
      return .init(text: text, address: .init(address, at: yaml.range(of: value)))
    }
  }

  private mutating func readTheme(_ value: Node) {
    guard case .mapping(let mapping) = value else { return reject("theme", .theme, value) }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard ConfigurationKey.themeKeys.contains(name) else {
        unknown(key, among: ConfigurationKey.themeKeys)
        continue
      }
      guard let colour = value.scalar?.string, colour.isColour else {
        reject(name, .colour, value)
        continue
      }
      let placed = CourseConfiguration.Placed(colour.lowercased(), at: yaml.range(of: value))
      if name == "accent" { configuration.accent = placed } else { configuration.darkAccent = placed }
    }
  }

  private mutating func macros(_ value: Node) -> [CourseConfiguration.Macro] {
    guard case .mapping(let mapping) = value else {
      reject("macros", .macros, value)
      return []
    }
    return mapping.compactMap { key, value in
      guard let name = key.scalar?.string, name.isMacroName, let tex = value.scalar?.string else {
        reject("macros", .macros, key)
        return nil
      }
      return .init(name: name, tex: .init(tex, at: yaml.range(of: value)))
    }
  }

  private mutating func strictness(_ value: Node) -> CourseConfiguration.Strictness {
    switch value.scalar?.string.lowercased() {
    case "true", "yes", "on": return .all
    case "false", "no", "off": return .none
    default: break
    }
    guard case .sequence = value else {
      reject("strict", .strictness, value)
      return .none
    }
    return .codes(texts(.strict, value, .strictness))
  }
}

extension Node {
  /// Those of a list, or the node itself.
  var items: [Node] {
    if case .sequence(let sequence) = self { Array(sequence) } else { [self] }
  }
}

extension String {
  fileprivate var withoutOuterBars: String {
    split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  fileprivate var isLanguageTag: Bool { wholeMatch(of: /[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/) != nil }

  fileprivate var isWebAddress: Bool { wholeMatch(of: /https?:\/\/[^\s\/"<>][^\s"<>]*/) != nil }

  fileprivate var isPattern: Bool { isWebAddress && contains("{path}") }

  fileprivate var isAddress: Bool {
    isWebAddress || wholeMatch(of: /mailto:[^\s"<>]+/) != nil
      || !isEmpty && !contains(":") && !hasPrefix("//")
  }

  fileprivate var isColour: Bool { wholeMatch(of: /#[0-9A-Fa-f]{6}/) != nil }

  fileprivate var isMacroName: Bool { wholeMatch(of: /\\[A-Za-z]+/) != nil }
}
