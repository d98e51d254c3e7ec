extension Law {
  /// Every law of this collection, in the order of a course: what softmax is, what it keeps, what the
  /// temperature does, what the derivatives are.
  public static let all: [Law] = [
    nonNegativity.law, normalization.law, additivity.law, orderPreservation.law, ratio.law,
    sigmoidIdentity.law, translationInvariance.law, scalingNonInvariance.law, permutationEquivariance.law,
    agreementWithNaive.law, coldLimit.law, hotLimit.law, entropyRises.law, jacobianRowsSumToZero.law,
    jacobianIsSymmetric.law, jacobianAgainstDifferences.law, logSumExpGradient.law,
    crossEntropyGradient.law,
  ]
}
