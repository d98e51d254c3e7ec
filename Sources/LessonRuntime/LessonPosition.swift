import Events
import Glibc

/// The last place that the lesson reached and the trial that is running, in memory shared with the runner.
///
/// A process that is stopped from outside can post nothing any more; the runner reads here how far it came.
enum LessonPosition {
  nonisolated(unsafe) private static let page: UnsafeMutableRawPointer = {
    let size = PositionPage.size
    let page = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, RuntimeEnvironment.positionDescriptor, 0)
    if let page, page != MAP_FAILED, isWholePage { return page }
    // A program that was started by hand has nobody who would read it.
    let own = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 8)
    own.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    return own
  }()

  /// Memory beyond the end of a shorter file cannot be written to.
  private static var isWholePage: Bool {
    lseek(RuntimeEnvironment.positionDescriptor, 0, SEEK_END) >= PositionPage.size
  }

  static func reach(line: Int, column: Int) {
    guard line < ScaffoldLine.first else { return }
    store(PositionPage.word(line, column))
  }

  static func store(_ value: UInt64) {
    page.storeBytes(of: value, toByteOffset: PositionPage.placeOffset, as: UInt64.self)
  }

  // MARK: - The trial

  /// A property on a line of the lesson is about to run a case.
  static func begin(trial: Int, line: Int, seed: UInt64) {
    page.storeBytes(of: seed, toByteOffset: PositionPage.seedOffset, as: UInt64.self)
    page.storeBytes(
      of: PositionPage.word(trial, line), toByteOffset: PositionPage.trialOffset, as: UInt64.self)
  }

  /// No property is running.
  static func endTrials() {
    page.storeBytes(of: 0, toByteOffset: PositionPage.trialOffset, as: UInt64.self)
  }

  /// The input of the case; its length is written last, so that what can be read is whole.
  static func describe(_ input: String?) {
    page.storeBytes(of: 0, toByteOffset: PositionPage.lengthOffset, as: UInt32.self)
    guard let input else { return }
    let bytes = Array(shortened(input).utf8)
    page.advanced(by: PositionPage.textOffset).copyMemory(from: bytes, byteCount: bytes.count)
    page.storeBytes(of: UInt32(bytes.count), toByteOffset: PositionPage.lengthOffset, as: UInt32.self)
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > PositionPage.longestText else { return text }
    let mark = "…"
    var length = 0
    let kept = text.unicodeScalars.prefix { scalar in
      length += UTF8.width(scalar)
      return length <= PositionPage.longestText - mark.utf8.count
    }
    return String(kept) + mark
  }
}
