extension RunExcess {
  var code: String {
    switch self {
    case .output: "output-limit"
    case .scratchBytes, .scratchFile, .scratchEntries, .scratchDepth, .written: "scratch-limit"
    case .threads, .processes: "thread-limit"
    }
  }

  var message: String {
    switch self {
    case .output(let limit): "the lesson wrote more than \(limit.size)"
    case .scratchBytes(let limit): "the lesson put more than \(limit.size) into its scratch folder"
    case .scratchFile(let limit): "the lesson made a file of more than \(limit.size) in its scratch folder"
    case .scratchEntries(let limit): "the lesson made more than \(limit) files in its scratch folder"
    case .scratchDepth(let limit): "the lesson nested more than \(limit) folders in its scratch folder"
    case .written(let limit): "the lesson wrote more than \(limit.size) to the disk in all"
    case .threads(let limit): "the lesson had more than \(limit) threads"
    case .processes(let limit): "the lesson had more than \(limit) processes"
    }
  }

  var hint: String {
    switch self {
    case .output: "Print less, or show a summary."
    case .scratchBytes, .scratchFile, .written:
      "Write less, or ask for more with `allow: {scratch: 1G}` in the front matter, which `--allow scratch` permits."
    case .scratchEntries, .scratchDepth: "Write fewer files, or remove those that are not needed any more."
    case .threads, .processes: "Tasks of a task group share a few threads: use these."
    }
  }
}

extension UInt64 {
  /// `64 MiB`.
  fileprivate var size: String { self.isMultiple(of: 1 << 20) ? "\(self >> 20) MiB" : "\(self) bytes" }
}
