internal import Diagnostics
import Yams

/// YAML → `FrontMatter`. Unknown keys are somebody else's: Jupytext's, Jekyll's.
struct FrontMatterReader {
  private let yaml: YAMLText
  private(set) var frontMatter = FrontMatter()
  private(set) var problems: [LessonProblem] = []

  init(_ head: SourceText) {
    yaml = YAMLText(head)
    do throws(YAMLText.Failure) {
      guard let root = try yaml.root() else { return }
      guard case .mapping(let mapping) = root else {
        report(.frontMatterNoMapping, at: range(of: root))
        return
      }
      read(mapping)
    } catch {
      switch error.kind {
      case .tooComplex(let limit): report(.frontMatterTooComplex(limit), at: error.range)
      case .invalid(let reason): report(.frontMatterInvalid(reason), at: error.range)
      }
    }
  }

  private mutating func report(_ kind: LessonProblem.Kind, at range: SourceRange) {
    problems.append(LessonProblem(kind, at: range))
  }

  private func range(of node: Node) -> SourceRange { yaml.range(of: node) }

  // MARK: - Keys

  private mutating func read(_ mapping: Node.Mapping) {
    for (key, value) in mapping {
      guard case .scalar(let name) = key, !value.isNothing, let key = FrontMatterKey(rawValue: name.string)
      else { continue }
      switch key {
      case .title: frontMatter.title = text(name.string, value)
      case .author, .authors: frontMatter.authors += names(name.string, value)
      case .date: frontMatter.date = text(name.string, value)
      case .description: frontMatter.description = text(name.string, value)
      case .tags: frontMatter.tags = texts(name.string, value, separatedByCommas: true)
      case .categories: frontMatter.categories = texts(name.string, value, separatedByCommas: true)
      case .difficulty: frontMatter.difficulty = difficulty(value)
      case .requires:
        frontMatter.requires = texts(name.string, value)
        frontMatter.requiresRanges = ranges(of: value)
      case .timeout:
        frontMatter.timeout = seconds(value)
        frontMatter.timeoutRange = range(of: value)
      case .data:
        frontMatter.data = texts(name.string, value)
        frontMatter.dataRanges = ranges(of: value)
      case .allow:
        let reader = PermissionReader(value, in: yaml)
        frontMatter.requests = reader.requests
        problems += reader.problems
      case .seed: frontMatter.seed = text(name.string, value)
      case .bibliography:
        frontMatter.bibliography = texts(name.string, value)
        frontMatter.bibliographyRanges = ranges(of: value)
      case .citations: frontMatter.citationStyle = citationStyle(value)
      case .solutions: frontMatter.solutionPlace = solutionPlace(value)
      case .numbering: readNumbering(value)
      case .notClaims: frontMatter.notClaims = notClaims(name.string, value)
      case .numberSourceLines: readNumberSourceLines(name.string, value)
      case .mystnb:
        guard case .mapping(let nested) = value else { continue }
        for (key, value) in nested where key.scalar?.string == "number_source_lines" {
          readNumberSourceLines("mystnb.number_source_lines", value)
        }
      }
    }
  }

  private mutating func text(_ key: String, _ value: Node) -> String? {
    guard case .scalar(let scalar) = value else {
      report(.wrongValue(key: key, expected: .text), at: range(of: value))
      return nil
    }
    return scalar.string
  }

  private mutating func texts(_ key: String, _ value: Node, separatedByCommas: Bool = false) -> [String] {
    switch value {
    case .scalar(let scalar):
      guard separatedByCommas else { return [scalar.string] }
      return scalar.string.split(separator: ",").map(\.trimmingBlanks).filter { !$0.isEmpty }
    case .sequence(let sequence):
      var texts: [String] = []
      for item in sequence {
        guard case .scalar(let scalar) = item else {
          report(.wrongValue(key: key, expected: .listOfTexts), at: range(of: item))
          continue
        }
        texts.append(scalar.string)
      }
      return texts
    default:
      report(.wrongValue(key: key, expected: .listOfTexts), at: range(of: value))
      return []
    }
  }

  /// The places of what `texts` returns.
  private func ranges(of value: Node) -> [SourceRange] {
    guard case .sequence(let sequence) = value else { return [range(of: value)] }
    return sequence.filter { if case .scalar = $0 { true } else { false } }.map(range)
  }

  /// MyST's `numbering`, of which formulas alone are a choice here: everything else that has a title is numbered.
  private mutating func readNumbering(_ value: Node) {
    guard case .mapping(let mapping) = value else { return }
    for (key, value) in mapping where ["equation", "equations"].contains(key.scalar?.string) {
      switch value.scalar?.string.lowercased() {
      case "true", "yes", "on": frontMatter.numbersEquations = true
      case "false", "no", "off": frontMatter.numbersEquations = false
      default: report(.wrongValue(key: "numbering.equation", expected: .boolean), at: range(of: value))
      }
    }
  }

  private mutating func names(_ key: String, _ value: Node) -> [String] {
    let items: [Node]
    if case .sequence(let sequence) = value { items = Array(sequence) } else { items = [value] }
    var names: [String] = []
    for item in items {
      switch item {
      case .scalar(let scalar): names.append(scalar.string)
      case .mapping(let mapping):
        if let name = mapping.first(where: { $0.key.scalar?.string == "name" })?.value.scalar {
          names.append(name.string)
        } else {
          fallthrough
        }
      default: report(.wrongValue(key: key, expected: .names), at: range(of: item))
      }
    }
    return names
  }

  private mutating func notClaims(_ key: String, _ value: Node) -> [FrontMatter.NotClaim] {
    let items: [Node]
    if case .sequence(let sequence) = value { items = Array(sequence) } else { items = [value] }
    return items.compactMap { item in
      guard case .scalar(let scalar) = item else {
        report(.wrongValue(key: key, expected: .listOfTexts), at: range(of: item))
        return nil
      }
      return FrontMatter.NotClaim(text: scalar.string, range: range(of: item))
    }
  }

  private mutating func difficulty(_ value: Node) -> Int? {
    if case .scalar(let scalar) = value, let number = Int(scalar.string), (1...5).contains(number) {
      return number
    }
    report(.wrongValue(key: "difficulty", expected: .wholeNumber(1...5)), at: range(of: value))
    return nil
  }

  private mutating func citationStyle(_ value: Node) -> CitationStyle? {
    if let style = value.scalar.flatMap({ CitationStyle(rawValue: $0.string) }) { return style }
    report(
      .wrongValue(key: "citations", expected: .oneOf(CitationStyle.allCases.map(\.rawValue))),
      at: range(of: value))
    return nil
  }

  private mutating func solutionPlace(_ value: Node) -> SolutionPlace? {
    if let place = value.scalar.flatMap({ SolutionPlace(rawValue: $0.string) }) { return place }
    report(
      .wrongValue(key: "solutions", expected: .oneOf(SolutionPlace.allCases.map(\.rawValue))),
      at: range(of: value))
    return nil
  }

  private mutating func seconds(_ value: Node) -> Double? {
    if case .scalar(let scalar) = value, let number = Double(scalar.string), number > 0, number.isFinite {
      return number
    }
    report(.wrongValue(key: "timeout", expected: .seconds), at: range(of: value))
    return nil
  }

  private mutating func readNumberSourceLines(_ key: String, _ value: Node) {
    switch value.scalar?.string.lowercased() {
    case "true", "yes", "on": frontMatter.numberSourceLines = true
    case "false", "no", "off": frontMatter.numberSourceLines = false
    default: report(.wrongValue(key: key, expected: .boolean), at: range(of: value))
    }
  }
}
