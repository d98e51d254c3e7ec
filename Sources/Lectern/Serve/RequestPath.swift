/// What a request asks for: a path from the network → the name of a file of the site.
enum RequestPath: Equatable, Sendable {
  /// As in the site: `a/b.html`. Whether it is there is not known.
  case file(String)
  /// No name that a file of the site can have: it climbs, or hides a separator.
  case refused

  /// - Parameter target: As in the request, with its percent escapes: `/a/b%20c.html?q`.
  init(_ target: String) {
    let path = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard path.first == UInt8(ascii: "/") else {
      self = .refused
      return
    }
    var parts: [String] = []
    let escaped = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, part) in escaped.enumerated() {
      let isLast = index == escaped.count - 1
      guard let text = Self.unescaped(part), !(text.isEmpty && !isLast), text != ".", text != "..",
        !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x2F || $0 == 0x5C })
      else {
        self = .refused
        return
      }
      parts.append(isLast && text.isEmpty ? Site.indexName : text)
    }
    self = .file(parts.joined(separator: "/"))
  }

  /// Nothing if an escape is not whole, or the bytes are not UTF-8.
  private static func unescaped(_ part: Substring.UTF8View.SubSequence) -> String? {
    var bytes: [UInt8] = []
    var rest = part[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}

/// A page of another site must not read the course by giving its own name the address of this machine (DNS rebinding): it
/// can choose the address, but not the name that the browser sends.
enum LocalName {
  /// - Parameter host: The request's `Host`.
  static func isLocal(_ host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    let name: Substring
    if host.hasPrefix("[") {
      name = host.prefix { $0 != "]" }.dropFirst()
    } else {
      name = host.prefix { $0 != ":" }
    }
    return ["127.0.0.1", "localhost", "::1"].contains(name) || name.hasSuffix(".localhost")
  }
}
