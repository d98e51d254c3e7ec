#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Numbers in a file as they lie in memory.
enum NumberFile {
  static func read<Scalar: BinaryFloatingPoint>(_ path: String, as type: Scalar.Type) -> [Scalar] {
    guard let file = fopen(path, "rb") else { fail("cannot open \(path)") }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file) / MemoryLayout<Scalar>.stride
    rewind(file)
    let numbers = [Scalar](unsafeUninitializedCapacity: count) { buffer, read in
      read = fread(buffer.baseAddress, MemoryLayout<Scalar>.stride, count, file)
    }
    guard numbers.count == count else { fail("cannot read \(path) to its end") }
    return numbers
  }

  static func write<Scalar: BinaryFloatingPoint>(_ numbers: [Scalar], to path: String) {
    guard let file = fopen(path, "wb") else { fail("cannot write \(path)") }
    let written = numbers.withUnsafeBufferPointer {
      fwrite($0.baseAddress, MemoryLayout<Scalar>.stride, $0.count, file)
    }
    guard fclose(file) == 0, written == numbers.count else { fail("cannot write all of \(path)") }
  }
}

/// Ends the process with a sentence on standard error.
func fail(_ message: String) -> Never {
  if let standardError = fdopen(2, "w") {
    fputs("Benchmarks: \(message)\n", standardError)
    fflush(standardError)
  }
  exit(64)
}
