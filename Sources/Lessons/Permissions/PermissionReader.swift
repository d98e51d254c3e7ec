import Diagnostics
import Yams

/// The value of `allow` in the front matter → what the lesson asks for.
struct PermissionReader {
  private(set) var requests: [PermissionRequest] = []
  private(set) var problems: [LessonProblem] = []

  init(_ value: Node, in yaml: YAMLText) {
    guard case .mapping(let mapping) = value else {
      problems = [LessonProblem(.wrongValue(key: "allow", expected: .permissions), at: yaml.range(of: value))]
      return
    }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard let kind = Permission.Kind(rawValue: name) else {
        let nearest = nearestName(to: name, among: Permission.Kind.allCases.map(\.rawValue))
        problems.append(
          LessonProblem(.unknownPermission(name, nearest: nearest), at: yaml.range(of: key)))
        continue
      }
      for item in value.items {
        let range = yaml.range(of: item)
        guard let permission = item.scalar.flatMap({ Permission(kind, $0.string) }) else {
          problems.append(
            LessonProblem(.wrongValue(key: "allow.\(name)", expected: kind.expected), at: range))
          continue
        }
        requests.append(PermissionRequest(permission, at: range))
      }
    }
  }
}

extension Permission.Kind {
  fileprivate var expected: LessonProblem.ExpectedValue {
    switch self {
    case .read: .absolutePath
    case .memory, .scratch: .bytes
    case .time: .time
    }
  }
}
