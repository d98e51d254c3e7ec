public import RealModule

extension Mask {
  /// The mask in which the entries take part that satisfy a condition.
  ///
  ///     Mask(of: [2, -1, 0.5]) { $0 > 0 }   // [true, false, true]
  ///
  /// NaN satisfies no comparison, and so `Mask(of: z) { $0 > -.infinity }` leaves NaN and −∞ out.
  public init<Scalar: Real>(of vector: Vector<Scalar>, where isIncluded: (Scalar) -> Bool) {
    self.init(vector.elements.map(isIncluded))
  }

  /// The mask in which the entries take part that satisfy a condition: as many rows as the matrix has.
  public init<Scalar: Real>(of matrix: Matrix<Scalar>, where isIncluded: (Scalar) -> Bool) {
    self.init(
      rows: matrix.rows, columns: matrix.columns, isIncluded: matrix.elements.map(isIncluded),
      fill: -.infinity)
  }

  /// The entries that take part in both masks: what attention over a padded sequence needs.
  ///
  ///     Mask.causal(queries: 3, keys: 3).intersection([true, true, false])
  ///     // [[true, false, false], [true, true, false], [true, true, false]]
  ///
  /// A mask of one row goes with every row of the other. Other differences in shape stop the program, and
  /// so do masks that are filled with different numbers.
  public func intersection(_ other: Mask) -> Mask {
    combined("Mask.intersection", with: other) { $0 && $1 }
  }

  /// The entries that take part in one of two masks or in both. Shapes are as for ``intersection(_:)``.
  public func union(_ other: Mask) -> Mask {
    combined("Mask.union", with: other) { $0 || $1 }
  }

  /// The entries that do not take part in this mask.
  public var complement: Mask {
    Mask(rows: rows, columns: columns, isIncluded: isIncluded.map { !$0 }, fill: fill)
  }

  private func combined(
    _ function: StaticString, with other: Mask, _ combine: (Bool, Bool) -> Bool
  ) -> Mask {
    if columns != other.columns || (rows != other.rows && rows != 1 && other.rows != 1) {
      stop(
        function,
        "masks must have the same shape, or one of them a single row, but they are \(rows) × \(columns) "
          + "and \(other.rows) × \(other.columns)")
    }
    if fill != other.fill {
      stop(
        function,
        "masks must be filled with the same number, but they are filled with \(fill) and \(other.fill)")
    }
    let rowCount = rows == 1 ? other.rows : rows
    let flags = (0..<(rowCount * columns)).map { index in
      // The index in a mask of one row is the column.
      combine(
        isIncluded[rows == 1 ? index % columns : index],
        other.isIncluded[other.rows == 1 ? index % columns : index])
    }
    return Mask(rows: rowCount, columns: columns, isIncluded: flags, fill: fill)
  }
}

extension Mask: CustomStringConvertible {
  /// The flags as in the literal, `[true, false]`, with a bracket for each row if there are several, and the
  /// number in the place of excluded logits if it is not −∞.
  public var description: String {
    let rowTexts = (0..<rows).map { row in
      "[" + (0..<columns).map { "\(self[row, $0])" }.joined(separator: ", ") + "]"
    }
    let flags = rows == 1 ? rowTexts[0] : "[" + rowTexts.joined(separator: ", ") + "]"
    return fill == -.infinity ? flags : flags + " filled with \(fill)"
  }
}
