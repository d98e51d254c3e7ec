extension String {
  /// `{claim` in text that Markdown has read already, so that it is no role. One that is not closed, `` {claim}` ``, has been
  /// reported there.
  var hasMiswrittenClaim: Bool {
    ranges(of: "{claim").contains { range in
      let rest = self[range.upperBound...]
      return rest.drop { $0 == " " }.hasPrefix("}") && !rest.hasPrefix("}`")
    }
  }
}
