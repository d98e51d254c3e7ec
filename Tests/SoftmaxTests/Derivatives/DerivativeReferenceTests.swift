import RealModule
import Softmax
import Testing

/// The functions of a reference for one type.
private struct Measured<Scalar: Real & BinaryFloatingPoint> {
  let reference: DerivativeReference
  var logits: Vector<Scalar> { Vector(reference.logits.map { Scalar($0) }) }
  var temperature: Scalar { Scalar(reference.temperature) }
  var classes: Range<Int> { reference.logits.indices }

  var losses: Double {
    worstError(
      classes.map { crossEntropy(logits: logits, target: $0, temperature: temperature) }, reference.losses)
  }

  var smoothedLosses: Double {
    let losses = classes.map {
      crossEntropy(logits: logits, target: $0, labelSmoothing: 1 / 8, temperature: temperature)
    }
    return worstError(losses, reference.smoothedLosses)
  }

  var entropy: Double {
    worstError([Softmax.entropy(logits: logits, temperature: temperature)], [reference.entropy])
  }

  var jacobian: Double {
    worstError(softmaxJacobian(logits, temperature: temperature).elements, reference.jacobian)
  }

  var logJacobian: Double {
    worstError(logSoftmaxJacobian(logits, temperature: temperature).elements, reference.logJacobian)
  }

  var product: Double {
    let tangent = Vector(reference.tangent.map { Scalar($0) })
    let product = softmaxJacobianProduct(logits, tangent: tangent, temperature: temperature)
    // vᵢ − v̄ may cancel: the unit is that of the probability, which the difference has been multiplied by.
    let scales = zip(reference.product, reference.jacobianScales).map { max($0.magnitude, $1) }
    return worstError(product, reference.product, scales: scales)
  }

  var gradients: Double {
    let gradients = classes.flatMap {
      crossEntropyGradient(logits: logits, target: $0, temperature: temperature)
    }
    return worstError(gradients, reference.gradients)
  }

  var smoothedGradients: Double {
    let gradients = classes.flatMap {
      crossEntropyGradient(logits: logits, target: $0, labelSmoothing: 1 / 8, temperature: temperature)
    }
    // p − y is 0 at the minimum: the unit is that of the label.
    let scales = classes.flatMap { target in
      classes.map {
        max(reference.smoothedLabel(target, $0), reference.probability($0)) / reference.temperature
      }
    }
    return worstError(gradients, reference.smoothedGradients, scales: scales)
  }

  var entropyGradient: Double {
    // log p + H cancels near equal logits: the unit is that of p H.
    let scales = classes.map { index in
      let size = reference.probability(index) * (reference.entropy + reference.losses[index])
      return max(reference.entropyGradient[index].magnitude, size / reference.temperature)
    }
    return worstError(
      Softmax.entropyGradient(logits, temperature: temperature), reference.entropyGradient, scales: scales)
  }

  var hessian: Double {
    let square = reference.temperature * reference.temperature
    let scales = classes.flatMap { i in
      classes.flatMap { j in
        classes.map { k -> Double in
          let exact = reference.hessian[(i * classes.count + j) * classes.count + k].magnitude
          let indices = Set([i, j, k])
          if indices.count == 3 { return exact }
          // The factor 1 − 2p cancels near ½: the unit is that of the other factors.
          let others = indices.map { reference.probability($0) }.reduce(1, *)
          let complement = indices.count == 1 ? reference.logJacobian[i * (classes.count + 1)] : 1
          let factor = indices.count == 1 ? complement * reference.temperature : complement
          return max(exact, others * factor / square)
        }
      }
    }
    return worstError(
      softmaxHessian(logits, temperature: temperature).elements, reference.hessian, scales: scales)
  }
}

extension DerivativeReference {
  fileprivate func probability(_ index: Int) -> Double {
    // The entry p of the gradient for another class, if there is one.
    logits.count == 1 ? 1 : gradients[(index == 0 ? 1 : 0) * logits.count + index] * temperature
  }

  fileprivate func smoothedLabel(_ target: Int, _ index: Int) -> Double {
    smoothedLabels(target: target, classes: logits.count, smoothing: 0.125)[index]
  }

  fileprivate var jacobianScales: [Double] { logits.indices.map { probability($0) / temperature } }
}

private func expectAccuracy<Scalar>(_ measured: Measured<Scalar>) {
  #expect(measured.losses <= 3)
  #expect(measured.smoothedLosses <= 4)
  #expect(measured.entropy <= 8)
  #expect(measured.jacobian <= 8)
  #expect(measured.logJacobian <= 5)
  #expect(measured.product <= 8)
  #expect(measured.gradients <= 5)
  #expect(measured.smoothedGradients <= 5)
  #expect(measured.entropyGradient <= 8)
  #expect(measured.hessian <= 12)
}

@Test(arguments: derivativeReferences)
func lossesAndDerivatives_AreAccurate(_ reference: DerivativeReference) {
  expectAccuracy(Measured<Double>(reference: reference))
}

@Test(arguments: DerivativeReference.exactInFloat)
func lossesAndDerivativesOfFloats_AreAccurate(_ reference: DerivativeReference) {
  expectAccuracy(Measured<Float>(reference: reference))
}

@Test(arguments: probabilityPairs)
func measuresOfTwoDistributions_AreAccurate(_ pair: ProbabilityPair) {
  let (p, q) = (Vector(pair.p), Vector(pair.q))
  #expect(ulps(klDivergence(p, q), from: pair.divergence) <= 4)
  #expect(ulps(crossEntropy(p, q), from: pair.crossEntropy) <= 2)
  #expect(ulps(jensenShannonDivergence(p, q), from: pair.jensenShannon) <= 6)
  #expect(ulps(totalVariation(p, q), from: pair.distance) <= 2)
}

@Test(arguments: logitPairs)
func divergenceOfLogits_IsAccurate(_ pair: LogitPair) {
  let computed = klDivergence(
    logits: Vector(pair.first), logits: Vector(pair.second), temperature: pair.temperature)
  #expect(ulps(computed, from: pair.divergence) <= 8)
}
