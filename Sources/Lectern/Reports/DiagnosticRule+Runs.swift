extension DiagnosticRule {
  // MARK: How lessons run

  static let runs: [DiagnosticRule] = [
    DiagnosticRule(
      .error, "compile-error", "The compiler does not accept the code of a lesson",
      help: "The message is the compiler’s own, at the lesson’s line."),
    DiagnosticRule(
      .warning, "compile-warning", "The compiler warns of the code of a lesson",
      help: "The message is the compiler’s own, at the lesson’s line."),
    DiagnosticRule(
      .error, "source-location", "A cell uses #sourceLocation",
      help: "Places in messages would be wrong. Remove it."),
    DiagnosticRule(
      .error, "used-before-defined", "Code or a claim reads a name that is defined further down",
      help: "It would read zero, or whatever the memory holds. Move the definition up, or the reader below "
        + "it."),
    DiagnosticRule(
      .error, "reserved-name", "A cell uses a name that belongs to Lectern",
      help: "Choose another name."),
    DiagnosticRule(
      .error, "trap", "A lesson stopped with a trap",
      help: "An index out of range, an overflow, a failed precondition or the like. The place is that of "
        + "the failure."),
    DiagnosticRule(
      .error, "signal", "A lesson was ended by a signal",
      help: "It used more memory than it may, or the system ended it."),
    DiagnosticRule(
      .error, "uncaught-error", "An error was thrown and not caught",
      help: "Catch it with do/catch, or tag the cell `raises-exception` if it must fail."),
    DiagnosticRule(
      .error, "expected-failure", "A cell that must fail did not",
      help: "Remove the tag `raises-exception`, or let the cell throw an error."),
    DiagnosticRule(
      .error, "early-exit", "A lesson ended itself before its last cell",
      help: "Remove the call: a lesson must run to its end to be verified."),
    DiagnosticRule(
      .error, "late-failure", "A lesson ran to its end and failed then",
      help: "Something failed while the program was being ended, so its results are not trusted."),
    DiagnosticRule(
      .error, "did-not-finish", "A part of a lesson did not run to its end",
      help: "Whatever is claimed there was not computed."),
    DiagnosticRule(
      .error, "time-out", "A lesson ran longer than it may",
      help: "Give it longer with `timeout: 60` in the front matter or with --timeout."),
    DiagnosticRule(
      .error, "output-limit", "A lesson wrote more than it may",
      help: "Print less, or show a summary."),
    DiagnosticRule(
      .error, "scratch-limit", "A lesson filled its scratch folder",
      help:
        "It may hold 64 MiB in 4,096 files, none of more than 16 MiB, and 1 GiB may be written in all. Write less, or ask "
        + "for more with `allow: {scratch: 1G}` in the front matter, which `--allow scratch` permits."),
    DiagnosticRule(
      .error, "thread-limit", "A lesson had more threads than it may",
      help: "There may be 1,024. Tasks of a task group share a few: use these."),
    DiagnosticRule(
      .error, "memory-limit", "A lesson asked for more memory than it may use",
      help:
        "There are 2,048 MiB of address space, of which the compiler takes about 500. Use less, or ask for more with "
        + "`allow: {memory: 4G}` in the front matter, which `--allow memory` permits."),
    DiagnosticRule(
      .error, "not-allowed", "A lesson asks for something that the command does not permit",
      help:
        "The front matter asks with `allow`; the hint has the option that permits it. Use it for lessons that you trust."
    ),
    DiagnosticRule(
      .error, "data-file", "A data file of a lesson is not there, or cannot be used",
      help:
        "`data` in the front matter names files and folders beside the lesson, or with “/” in front from the top of the "
        + "course; they do not lead out of it. The message says what is wrong."),
    DiagnosticRule(
      .error, "stray-record", "A lesson wrote to the descriptor of its records",
      help: "Its results cannot be trusted. Print to standard output instead."),
    DiagnosticRule(
      .error, "compiler-stopped", "The compiler stopped",
      help: "It crashed or was ended; its own words are in the message."),
    DiagnosticRule(
      .error, "cannot-run", "Lessons cannot be run on this machine",
      help: "No folder could be made, or no process could be started. `lectern doctor` says what there "
        + "is."),
    DiagnosticRule(
      .error, "toolchain-missing", "There is no Swift toolchain",
      help: "Install Swift 6.3 or later and put it on PATH; `lectern doctor` says what is there."),
    DiagnosticRule(
      .error, "toolchain-unsupported", "The Swift toolchain does not accept what Lectern needs",
      help: "Install Swift 6.3 or later; `lectern doctor` says what is there."),
    DiagnosticRule(
      .error, "toolchain-unknown", "The Swift toolchain cannot be told from others",
      help:
        "Without running it, nothing says which compiler stored results are from. Run the lesson without --frozen."
    ),
    DiagnosticRule(
      .error, "not-stored", "No result of a lesson's code is stored",
      help:
        "`lectern verify --frozen` runs nothing. Run `lectern verify` once where code may run, and bring its "
        + "store."),
    DiagnosticRule(
      .error, "stored-result-damaged", "The stored result of a lesson's code is damaged",
      help:
        "`lectern verify --frozen` runs nothing. Run `lectern verify` once where code may run, and bring its "
        + "store."),
    DiagnosticRule(
      .error, "runtime-missing", "Parts of Lectern are missing",
      help: "Build everything with `swift build -c release`, or install with `make install`."),
    DiagnosticRule(
      .error, "sandbox-refused", "A lesson was not run, since it could not be confined",
      help: "`--strict` accepts no weaker sandbox. The message says what the kernel lacks."),
    DiagnosticRule(
      .warning, "sandbox-limited", "A lesson ran in a weaker sandbox",
      help: "The kernel lacks something that the sandbox needs; the message says what."),
  ]
}
