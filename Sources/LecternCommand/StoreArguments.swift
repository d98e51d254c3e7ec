import ArgumentParser
import Foundation
import Lectern
import Runner

/// Where results of earlier runs are kept.
struct StoreArguments: ParsableArguments {
  @Flag(name: .customLong("no-cache"), help: "Run every lesson, and neither read nor keep results.")
  var noCache = false

  @Option(
    name: .long,
    help: "The folder of results (default: $LECTERN_CACHE, else lectern/results in the cache folder).")
  var cache: String?

  func validate() throws {
    if cache?.isEmpty == true { throw ValidationError("--cache must name a folder.") }
    if cache != nil && noCache { throw ValidationError("--cache and --no-cache exclude each other.") }
  }

  var policy: ProgramResults.Policy { noCache ? .running : .storing(folder) }

  var folder: String {
    cache ?? CacheFolder.results(environment: ProcessInfo.processInfo.environment)
  }
}

/// What is said of the store when all lessons have ended.
struct StoreSummary {
  private var run = 0
  private var stored = 0
  private var notes: [StoreNote: Int] = [:]

  mutating func add(_ lesson: CheckedLesson) {
    switch lesson.origin {
    case nil, .refused: break
    case .stored: stored += 1
    case .run(let notes):
      run += 1
      for note in notes { self.notes[note, default: 0] += 1 }
    }
  }

  /// Nothing if nothing was taken from the store, and nothing is wrong with it.
  var text: String {
    var lines: [String] = []
    if stored > 0 {
      lines.append("\(count(stored, "lesson")) unchanged since an earlier run, \(run) run")
    }
    for (note, number) in notes.sorted(by: { $0.key.order < $1.key.order }) {
      lines.append(sentence(note, number))
    }
    return lines.map { "lectern: \($0)\n" }.joined()
  }

  private func sentence(_ note: StoreNote, _ number: Int) -> String {
    switch note {
    case .replaced:
      "warning: \(count(number, "stored result")) could not be used, being damaged or of another tool; "
        + "the lessons were run"
    case .notSaved:
      "warning: \(count(number, "result")) could not be stored; is the folder writable (--cache)?"
    case .noKey: "warning: the toolchain does not tell its version, so no results are stored"
    }
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}

extension StoreNote {
  fileprivate var order: Int {
    switch self {
    case .replaced: 0
    case .notSaved: 1
    case .noKey: 2
    }
  }
}
