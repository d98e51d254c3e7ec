extension Figure {
  /// Marks in colours of the scale, in a group that says once what its ends are.
  func coloredGroup(_ nodes: [SVGNode], _ attributes: SVGAttributes = [:]) -> SVGNode {
    var attributes = attributes
    if let scale = scales.color { attributes[.style] = .text(scale.ramp.endsCSS) }
    return .make(.g, attributes, nodes)
  }

  /// The colour of a mark that has a number for it, within a `coloredGroup`.
  func fill(_ point: Channels.Point) -> SVGAttributes {
    if let scale = scales.color, let part = scale.part(of: point.color) {
      return [.fill: .text(scale.ramp.color(at: part)), .style: "fill:\(scale.ramp.shortCSS(at: part))"]
    }
    return point.color == nil || scales.color == nil ? [:] : [.fillOpacity: 0.3]
  }

  /// The step of the scale that the number of a mark is on; `nil` without a number.
  func fillLevel(_ point: Channels.Point) -> Int? { scales.color?.level(of: point.color) }
}

extension ColorScale {
  /// Steps of a fiftieth from a pale to a strong end, for very many marks: no eye tells one from the next.
  private var steps: Double { ramp == .diverging ? 100 : 50 }

  func level(of datum: Datum?) -> Int? { part(of: datum).map { Int(($0 * steps).rounded()) } }

  /// The colour of a step, where a page sets none and as a value of CSS within a `coloredGroup`.
  func paint(ofLevel level: Int) -> (color: String, css: String) {
    let part = Double(level) / steps
    return (ramp.color(at: part), ramp.shortCSS(at: part))
  }
}
