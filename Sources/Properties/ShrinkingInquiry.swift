import Dispatch
import Synchronization

/// Lets the shrinker, which asks for the outcome of a case and waits for it, work with a law that suspends.
///
/// The shrinker runs in a thread of its own, which waits while the law runs where it belongs; a thread of the
/// concurrency runtime must never wait, since there are only as many as cores. At each moment one of the two
/// is at work, so nothing depends on timing.
final class ShrinkingInquiry: Sendable {
  private enum Question: Sendable {
    case none
    case run(Choices)
    case finished(ShrunkCase)
  }

  private struct State {
    var question = Question.none
    var asking: CheckedContinuation<Question, Never>?
    var answer: (outcome: CaseOutcome, choices: Choices)?
    var result: ShrunkCase?
  }

  private let state = Mutex(State())
  private let isAnswered = DispatchSemaphore(value: 0)

  init(_ decision: PropertyRun.Decision, isReplay: Bool) {
    // A queue of its own, since those shared with others have a limited number of threads.
    DispatchQueue(label: "shrinking").async {
      let result = decision.shrunk(isReplay: isReplay) { choices in self.ask(&choices) }
      self.put(.finished(result))
    }
  }

  /// The case to run next; `nil` once the simplest is found.
  nonisolated(nonsending) func nextQuestion() async -> Choices? {
    let question = await withCheckedContinuation { continuation in
      let ready = state.withLock { state -> Question in
        if case .none = state.question {
          state.asking = continuation
          return .none
        }
        defer { state.question = .none }
        return state.question
      }
      if case .none = ready { return }
      continuation.resume(returning: ready)
    }
    switch question {
    case .run(let choices): return choices
    case .finished(let result):
      state.withLock { $0.result = result }
      return nil
    case .none: return nil
    }
  }

  /// Answers the last question: what came of the case, and the choices as they were used.
  func answer(_ outcome: CaseOutcome, _ choices: Choices) {
    state.withLock { $0.answer = (outcome, choices) }
    isAnswered.signal()
  }

  /// The simplest case, once there is no next question.
  var result: ShrunkCase? { state.withLock { $0.result } }

  private func put(_ question: Question) {
    let asking = state.withLock { state -> CheckedContinuation<Question, Never>? in
      defer { state.asking = nil }
      if state.asking == nil { state.question = question }
      return state.asking
    }
    asking?.resume(returning: question)
  }

  private func ask(_ choices: inout Choices) -> CaseOutcome {
    put(.run(choices))
    isAnswered.wait()
    let answer = state.withLock { state in
      defer { state.answer = nil }
      return state.answer
    }
    guard let answer else { return .isTrue }
    choices = answer.choices
    return answer.outcome
  }
}
