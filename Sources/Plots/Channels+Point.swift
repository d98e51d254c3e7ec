extension Channels {
  /// What one mark says about each channel.
  struct Point: Equatable {
    var x: Datum
    var y: Datum
    /// The place of a bar among those that stand side by side.
    var slot: Int
    /// One, or none for a point that has only the above.
    private var boxed: [Details] = []

    private struct Details: Equatable {
      var xSpan: Span?
      var ySpan: Span?
      var color: Datum?
      var size: Datum?
      var annotation: Annotation?
    }

    init(
      x: Datum = .missing, y: Datum = .missing, xSpan: Span? = nil, ySpan: Span? = nil, slot: Int = 0,
      color: Datum? = nil, size: Datum? = nil, annotation: Annotation? = nil
    ) {
      (self.x, self.y, self.slot) = (x, y, slot)
      if xSpan != nil || ySpan != nil || color != nil || size != nil || annotation != nil {
        boxed = [Details(xSpan: xSpan, ySpan: ySpan, color: color, size: size, annotation: annotation)]
      }
    }

    var isPlain: Bool { boxed.isEmpty }

    /// What the mark covers along an axis: an interval that was given, a bar or an area from its base.
    var xSpan: Span? { boxed.isEmpty ? nil : boxed[0].xSpan }
    var ySpan: Span? { boxed.isEmpty ? nil : boxed[0].ySpan }
    /// The number on the scale of colours, and that on the scale of sizes.
    var color: Datum? { boxed.isEmpty ? nil : boxed[0].color }
    var size: Datum? { boxed.isEmpty ? nil : boxed[0].size }
    var annotation: Annotation? { boxed.isEmpty ? nil : boxed[0].annotation }

    subscript(axis: Axis) -> Datum {
      get { axis == .x ? x : y }
      set { if axis == .x { x = newValue } else { y = newValue } }
    }

    func span(_ axis: Axis) -> Span? { axis == .x ? xSpan : ySpan }

    mutating func setSpan(_ axis: Axis, _ span: Span) {
      if boxed.isEmpty { boxed = [Details()] }
      if axis == .x { boxed[0].xSpan = span } else { boxed[0].ySpan = span }
    }
  }
}
