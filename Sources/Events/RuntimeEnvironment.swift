/// What the runner and the lesson's process agree on.
package enum RuntimeEnvironment {
  /// Records are written here.
  package static let eventDescriptor: Int32 = 3
  /// A `PositionPage`.
  package static let positionDescriptor: Int32 = 4
  /// Names the variable with the run's token, which every record begins with.
  package static let token = "LECTERN_RUN"
  /// Names the variable that is set while a failed lesson is run again to find where it failed. Its value is
  /// `traps`, or the number of the throw to stop at, from 1, or 0 to count throws: the page of the
  /// position then holds their number.
  package static let locating = "LECTERN_LOCATE"
  /// Names the variable that is set while a lesson runs with nudged literals; its value is the seed of the nudges.
  package static let noise = "LECTERN_NOISE"
}
