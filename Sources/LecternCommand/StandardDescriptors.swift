import Foundation

/// The descriptors 0, 1 and 2 of a process that was started without them.
enum StandardDescriptors {
  /// Takes their places, or the next file that is opened would be taken for standard output. Writing to them fails as before.
  static func fill() {
    while true {
      let descriptor = open("/dev/null", O_RDONLY)
      guard (0...2).contains(descriptor) else {
        if descriptor >= 0 { close(descriptor) }
        return
      }
    }
  }
}
