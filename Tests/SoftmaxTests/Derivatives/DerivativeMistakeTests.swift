import Softmax
import Testing

// A programmer's mistake ends the process, with a message that names function, argument and value.

private func message(_ result: ExitTest.Result?) -> String {
  String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
}

extension MistakeTests {
  @Test func jacobianAtTemperatureZero_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = softmaxJacobian([2, 1], temperature: 0)
    }
    #expect(message(result).contains("softmaxJacobian: temperature must be greater than 0, but it is 0.0"))
  }

  @Test func hessianAtATemperatureThatIsNotANumber_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = softmaxHessian([2, 1], temperature: .nan)
    }
    #expect(message(result).contains("softmaxHessian: temperature must be greater than 0, but it is nan"))
  }

  @Test func hessianOfLogSumExpAtANegativeTemperature_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = logSumExpHessian([2, 1], temperature: -2)
    }
    #expect(message(result).contains("logSumExpHessian: temperature must be greater than 0, but it is -2.0"))
  }

  @Test func gradientOfLogSumExpAtANegativeTemperature_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = logSumExpGradient([2, 1], temperature: -2)
    }
    #expect(message(result).contains("logSumExpGradient: temperature must be greater than 0, but it is -2.0"))
  }

  @Test func jacobianOfLogSoftmaxAtTemperatureZero_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = logSoftmaxJacobian([2, 1], temperature: 0)
    }
    #expect(message(result).contains("logSoftmaxJacobian: temperature must be greater than 0, but it is 0.0"))
  }

  @Test func entropyGradientAtTemperatureZero_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = entropyGradient([2, 1], temperature: 0)
    }
    #expect(message(result).contains("entropyGradient: temperature must be greater than 0, but it is 0.0"))
  }

  @Test func tangentOfAnotherLength_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = softmaxJacobianProduct([2, 1], tangent: [1])
    }
    #expect(
      message(result).contains(
        "softmaxJacobianProduct: vectors must have the same number of entries, but they have 2 and 1"))
  }

  @Test func cotangentOfAnotherLength_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = softmaxCotangentProduct([2, 1], cotangent: [1])
    }
    #expect(
      message(result).contains(
        "softmaxCotangentProduct: vectors must have the same number of entries, but they have 2 and 1"))
  }

  @Test func lossGradientOfAClassThatIsNone_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropyGradient(logits: [2, 1], target: 2)
    }
    #expect(message(result).contains("crossEntropyGradient: target must be in 0..<2, but it is 2"))
  }

  @Test func lossGradientWithNegativeSmoothing_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropyGradient(logits: [2, 1], target: 0, labelSmoothing: -1)
    }
    #expect(
      message(result).contains(
        "crossEntropyGradient: label smoothing must be in 0...1, but it is -1.0"))
  }

  @Test func lossGradientOfABatchWithAnotherNumberOfTargets_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropyGradient(logits: [[2, 1]], targets: [0, 1])
    }
    #expect(
      message(result).contains(
        "crossEntropyGradient: targets must have an entry for each row of logits, but logits are 1 "
          + "× 2 and targets have 2"))
  }

  @Test func stepOfZero_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = finiteDifferenceGradient(of: { $0[0] }, at: [1], step: 0)
    }
    #expect(
      message(result).contains(
        "finiteDifferenceGradient: step must be a finite number greater than 0, but it is 0.0"))
  }

  @Test func infiniteStep_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = finiteDifferenceJacobian(of: { $0 }, at: [1], step: .infinity)
    }
    #expect(
      message(result).contains(
        "finiteDifferenceJacobian: step must be a finite number greater than 0, but it is inf"))
  }

  @Test func functionWhoseNumberOfEntriesChanges_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = finiteDifferenceJacobian(of: { $0[0] > 1 ? [1] : [1, 2] }, at: [1])
    }
    #expect(
      message(result).contains(
        "finiteDifferenceJacobian: function must give the same number of entries everywhere, but "
          + "it gives 2 and 1"))
  }

  @Test func gradientOfAnotherLength_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = checkGradient(of: { $0.sum }, gradient: { _ in [1] }, at: [1, 2])
    }
    #expect(
      message(result).contains(
        "checkGradient: gradient must have as many entries as the point, but they have 1 and 2"))
  }

  @Test func negativeToleranceOfAGradientCheck_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = checkGradient(of: { $0.sum }, gradient: { $0 }, at: [1], relativeTolerance: -1)
    }
    #expect(message(result).contains("checkGradient: relativeTolerance must be at least 0, but it is -1.0"))
  }

  @Test func tensorIndexOutsideTheShape_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor3(repeating: 0.0, count: 1, rows: 2, columns: 3)[0, 2, 0]
    }
    #expect(
      message(result).contains(
        "Tensor3 subscript: index must be inside 1 × 2 × 3, but it is [0, 2, 0]"))
  }

  @Test func matrixOutsideTheTensor_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor3(repeating: 0.0, count: 1, rows: 2, columns: 3).matrix(1)
    }
    #expect(message(result).contains("Tensor3.matrix: matrix must be in 0..<1, but it is 1"))
  }

  @Test func tensorOfMatricesOfDifferentShapes_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor3<Double>([[[1, 2]], [[1], [2]]])
    }
    #expect(
      message(result).contains(
        "Tensor3.init: matrices must have the same shape, but matrix 0 is 1 × 2 and matrix 1 is 2 × 1"))
  }

  @Test func tensorTimesAVectorOfAnotherLength_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor3(repeating: 0.0, count: 1, rows: 2, columns: 3) * [1, 2]
    }
    #expect(
      message(result).contains(
        "Tensor3 * Vector: columns must equal the vector's entries, but the tensor is 1 × 2 × 3 "
          + "and the vector has 2"))
  }

  @Test func tensorOfANegativeSize_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor3(repeating: 0.0, count: 1, rows: -2, columns: 3)
    }
    #expect(
      message(result).contains(
        "Tensor3.init(repeating:count:rows:columns:): count, rows and columns must not be "
          + "negative, but they are 1, -2 and 3"))
  }
}
