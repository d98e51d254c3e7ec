package import Diagnostics
package import Lessons

extension Verifier {
  mutating func verifyClaims(isExplained: Bool) {
    let family = EstimateFamily(
      lesson.claims.compactMap { claim in transcript?.claims[claim.id].map { (claim, $0) } })
    for claim in lesson.claims {
      guard let value = transcript?.claims[claim.id] else {
        let finding = ClaimFinding.notRun(reason(for: claim))
        // Where the run says why it stopped, that is enough for all the claims that it took along.
        if !isExplained { report("claim-error", at: claim.range, finding.message) }
        let statement = ClaimStatement(text: claim.text, notation: claim.notation)
        let stated = claim.table?.statedNumbers ?? statement.numbers.map(\.text)
        verification.claims.append(
          ClaimVerdict(
            claim: claim, status: .error,
            relation: claim.table == nil ? statement.shownRelation?.rawValue : nil, stated: stated,
            computed: nil, message: finding.message))
        continue
      }
      if let table = claim.table {
        verify(claim, table, value)
        continue
      }
      let judgement = ClaimJudgement(
        text: claim.text, notation: claim.notation, value: value, adjusted: family[claim])
      verification.claims.append(
        ClaimVerdict(
          claim: claim, status: judgement.status, relation: judgement.relation?.rawValue,
          stated: judgement.stated, computed: value, message: judgement.finding?.message ?? "",
          corrections: corrections(judgement, in: claim), estimates: judgement.estimates))
      if let finding = judgement.finding { report(finding, judgement.correctedText, claim) }
    }
  }

  private mutating func report(_ finding: ClaimFinding, _ correctedText: String?, _ claim: Claim) {
    report(
      finding.isUnsupported
        ? "claim-unsupported" : finding.status == .failed ? "claim-failed" : "claim-error",
      at: place(of: finding, in: claim), finding.message,
      hint: finding.hint(correctedText: correctedText, notation: claim.notation))
  }

  /// The number at fault, or the whole claim.
  private func place(of finding: ClaimFinding, in claim: Claim) -> SourceRange {
    finding.range.map(claim.range(ofBytes:)) ?? claim.range
  }

  /// All or none: a claim of which half the numbers are put right is still wrong.
  private func corrections(_ judgement: ClaimJudgement, in claim: Claim) -> [Correction] {
    guard judgement.correctedText != nil else { return [] }
    return judgement.numbers.compactMap { number in
      guard !number.holds, let text = number.correction else { return nil }
      return Correction(
        range: claim.range(ofBytes: number.written.range), original: number.written.text, text: text)
    }
  }

  private func reason(for claim: Claim) -> ClaimFinding.NotRun {
    guard let transcript, transcript.started else { return .lesson }
    let before = lesson.parts.enumerated().last { $1.runs && $1.range.start < claim.range.start }
    if let before, transcript.parts[before.offset]?.ended != true {
      let line = before.element.range.start.line
      return .partBefore(place: lesson.file.words(forLine: line, seenFrom: claim.range.start))
    }
    return transcript.finished ? .lost : .stopped
  }
}

extension Claim {
  /// Where bytes of the claim's text stand in the lesson.
  package func range(ofBytes range: Range<Int>) -> SourceRange {
    SourceRange(
      textSource.filePosition(ofByte: range.lowerBound), textSource.filePosition(ofByte: range.upperBound))
  }
}
