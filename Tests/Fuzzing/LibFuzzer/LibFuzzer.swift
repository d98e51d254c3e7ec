import FuzzTargets
import Glibc

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ step: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// SwiftPM gives the process a `main` of its own, so libFuzzer is called from there.
@main struct LibFuzzer {
  static func main() {
    guard let chosenTarget else {
      print("LECTERN_FUZZ names one of:", FuzzTarget.all.map(\.name).joined(separator: " "))
      exit(64)
    }
    if let folder = getenv("LECTERN_FUZZ_BEGINNINGS") {
      return chosenTarget.writeBeginnings(to: String(cString: folder))
    }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runFuzzer(&count, &arguments, fuzzOneInput))
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let faults = chosenTarget?.faults(Array(UnsafeBufferPointer(start: start, count: count))) ?? []
  guard faults.isEmpty else {
    print(faults.joined(separator: "\n"))
    fflush(nil)
    // libFuzzer keeps the input of a process that ends so.
    abort()
  }
  return 0
}
