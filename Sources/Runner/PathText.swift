/// Paths as texts. Foundation's own functions for them end the process at a path of one character: `a`.
extension String {
  /// `a/b` of `a/b/c`, `/` of `/c`, empty of `c`.
  package var parentPath: String {
    let path = trimmed(of: "/")
    guard let slash = path.lastIndex(of: "/") else { return hasPrefix("/") && path.isEmpty ? "/" : "" }
    let parent = String(path[..<slash]).trimmed(of: "/")
    return parent.isEmpty ? "/" : String(parent)
  }

  /// `c` of `a/b/c`; empty of `/`.
  package var lastPathPart: String {
    let path = trimmed(of: "/")
    return String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  /// Without these characters at its end.
  private func trimmed(of character: Character) -> Substring {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == character { end = index(before: end) }
    return self[..<end]
  }
}
