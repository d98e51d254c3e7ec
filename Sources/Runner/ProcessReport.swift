#if os(Linux)
  import Foundation

  /// What the kernel tells of processes (proc(5)).
  enum ProcessReport {
    /// Bytes that it has written to files, by calls or through memory; nothing where the kernel does not count them.
    static func written(by process: pid_t) -> UInt64? {
      guard let text = text("/proc/\(process)/io") else { return nil }
      var counts: [Substring: UInt64] = [:]
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: ":")
        if parts.count == 2 { counts[parts[0]] = UInt64(parts[1].dropFirst()) }
      }
      guard let calls = counts["wchar"], let disk = counts["write_bytes"] else { return nil }
      return max(calls, disk)
    }

    static func count(inSession leader: pid_t) -> Int { members(ofSession: leader).count }

    /// Ends all of a session, those too that were about to be started.
    static func end(session leader: pid_t) {
      for _ in 0..<100 {
        let members = members(ofSession: leader)
        if members.isEmpty { return }
        for member in members { kill(member, SIGKILL) }
        usleep(1000)
      }
    }

    private static func members(ofSession leader: pid_t) -> [pid_t] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return names.compactMap(pid_t.init).filter { session(of: $0) == leader }
    }

    /// The fourth field behind the name, which is in parentheses and may hold anything; nothing for one that has ended.
    private static func session(of process: pid_t) -> pid_t? {
      guard let text = text("/proc/\(process)/stat"), let end = text.lastIndex(of: ")") else { return nil }
      let fields = text[text.index(after: end)...].split(separator: " ")
      return fields.count > 3 && fields[0] != "Z" ? pid_t(fields[3]) : nil
    }

    /// Files there say that they are empty, and hold a page at most.
    private static func text(_ path: String) -> String? {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = read(descriptor, &bytes, bytes.count)
      return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }
  }
#endif
