#if canImport(Glibc)
  import Glibc
#endif

extension UnsafeMutableBufferPointer {
  /// Asks the system for large pages where many megabytes are about to be written for the first time.
  ///
  /// Every page is zeroed by the system on its first use, which for 80 MB in pages of 4 KB takes longer than
  /// a softmax. From 4 MB on it is worth asking, as NumPy does. Nothing follows if the system does not
  /// grant it.
  func adviseLargePages() {
    #if canImport(Glibc)
      let bytes = count * MemoryLayout<Element>.stride
      guard bytes >= 1 << 22, let baseAddress else { return }
      let page = UInt(sysconf(Int32(_SC_PAGESIZE)))
      let start = UInt(bitPattern: baseAddress)
      let firstPage = (start + page - 1) / page * page
      let end = (start + UInt(bytes)) / page * page
      guard firstPage < end, let address = UnsafeMutableRawPointer(bitPattern: firstPage) else { return }
      _ = madvise(address, Int(end - firstPage), MADV_HUGEPAGE)
    #endif
  }
}
