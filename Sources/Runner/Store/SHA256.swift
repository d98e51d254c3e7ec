internal import CCrypto

/// SHA-256 (FIPS 180-4): what is told apart by it cannot be made to look the same.
package enum SHA256 {
  /// The digest in hexadecimal.
  package static func text(of bytes: some Sequence<UInt8>) -> String {
    bytes.withContiguousStorageIfAvailable(text) ?? Array(bytes).withUnsafeBufferPointer(text)
  }

  private static func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) { digest in
      _ = CCrypto.SHA256(bytes.baseAddress, bytes.count, digest.baseAddress)
      return hexadecimal(UnsafeBufferPointer(digest))
    }
  }

  private static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
      for (index, byte) in bytes.enumerated() {
        text[2 * index] = digits[Int(byte >> 4)]
        text[2 * index + 1] = digits[Int(byte & 15)]
      }
      return 2 * bytes.count
    }
  }
}
