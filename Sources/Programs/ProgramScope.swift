/// The block around a cell with names of its own.
enum ProgramScope {
  /// Declared at the block's start and used at its end.
  static let name = "_lecternScope"
}
