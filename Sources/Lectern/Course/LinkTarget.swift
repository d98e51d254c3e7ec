import Foundation
import Lessons

/// What the address of a link leads to, before anybody has looked whether it is there.
enum LinkTarget: Equatable, Sendable {
  /// With a scheme or a host: elsewhere.
  case external
  /// `#anchor`, without percent escapes.
  case anchor(String)
  /// A path without percent escapes, and an anchor behind it.
  case path(String, anchor: String?)
  /// Nothing, as in `[words]()`.
  case empty
  /// Percent escapes that stand for no text.
  case invalid

  init(_ address: String) {
    guard !address.isEmpty else {
      self = .empty
      return
    }
    guard !address.hasPrefix("//"), !address.hasURLScheme else {
      self = .external
      return
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].prefix { $0 != "?" }
    guard let decoded = String(path).removingPercentEncoding,
      let anchor = parts.count > 1 ? String(parts[1]).removingPercentEncoding : .some("")
    else {
      self = .invalid
      return
    }
    let hasAnchor = parts.count > 1 && !anchor.isEmpty
    self = decoded.isEmpty ? .anchor(anchor) : .path(decoded, anchor: hasAnchor ? anchor : nil)
  }
}
