/// Parts of a whole as people read them.
package enum Percentage {
  /// `12.5 %`, `100 %`; at most one digit after the point, and never 0 for what is more, nor 100 for what
  /// is less.
  package static func text(_ part: Double) -> String {
    guard part.isFinite else { return "– %" }
    if part > 0, part < 0.000_5 { return "< 0.1 %" }
    if part < 1, part >= 0.999_5 { return "> 99.9 %" }
    let tenths = (part * 1000).rounded()
    guard tenths.magnitude < 1e15 else { return "– %" }
    let (whole, rest) = Int(tenths.magnitude).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "\u{2212}" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)") + " %"
  }

  package static func text(_ count: Int, of total: Int) -> String {
    total > 0 ? text(Double(count) / Double(total)) : "– %"
  }
}

extension PropertyRecord.Coverage {
  package var requiredPercentage: String { Percentage.text(Double(required) ?? .nan) }
  package var observedPercentage: String { Percentage.text(count, of: trials) }
}
