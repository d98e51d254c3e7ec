/// Runs a property whose law suspends, and reports it.
///
/// The arguments of the law come as one value, since the compiler of Swift 6.3 lays out parameter packs that
/// live across a suspension wrongly (“freed pointer was not the last allocation”).
///
/// - Parameters:
///   - describe: draws the case that choices make, for its arguments.
nonisolated(nonsending)
  func quantify<Arguments>(
    _ request: Request, _ generator: Generator<Arguments>, describe: (Choices) -> DescribedCase,
    law: nonisolated(nonsending) (Arguments) async throws -> Bool
  ) async -> PropertyResult
{
  guard var run = request.run else { return request.report(request.unreadable) }

  nonisolated(nonsending) func evaluate(_ choices: inout Choices, trial: Int) async -> CaseOutcome {
    if let observer = request.trialObserver {
      let start = choices
      observer(request.location, trial, request.seed) { describe(start).arguments }
    }
    do {
      let arguments = try generator.draw(&choices)
      return try await law(arguments) ? .isTrue : .isFalse
    } catch {
      return CaseOutcome(error)
    }
  }

  let result = await request.scope.run { () -> PropertyResult in
    while var next = run.nextCase() {
      request.recorder.begin()
      let outcome = await evaluate(&next.choices, trial: next.trial)
      run.note(outcome, of: next, notes: request.recorder.end())
    }
    var shrunk: ShrunkCase?
    if let decision = run.decision {
      let inquiry = ShrinkingInquiry(decision, isReplay: run.replayed != nil)
      while var choices = await inquiry.nextQuestion() {
        inquiry.answer(await evaluate(&choices, trial: decision.trial), choices)
      }
      shrunk = inquiry.result
    }
    return run.result(shrunk: shrunk) { describe(Choices(replaying: $0)) }
  }
  return request.report(result)
}
