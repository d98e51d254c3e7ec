public import Properties
public import RealModule
public import Softmax

extension Law {
  /// A law together with the form of the functions that it is about, so that any of them can be tried.
  ///
  ///     Law.orderPreservation.test { z in softmax(-z) }   // falsified after … trials: [0.0, 1.0]
  ///     Law.orderPreservation.title                       // Order preservation
  ///
  /// The tolerances are those that every careful implementation in working precision keeps, whether it puts
  /// the bits back that the shift z − max z loses or not, and sums in any order; they do not grow beyond
  ///
  ///     8 ulp(M) + n · 2⁻⁵²   relative,
  ///
  /// M being the largest magnitude that is rounded before the exponential: two evaluations round two
  /// exponents each, by at most ulp(M) = half an ulp of a difference of 2M, and the exponential makes an
  /// absolute error of its argument a relative one of its value; that is half of the first term. The other
  /// half is for rounding of the law's own. n terms summed one by one lose at most n/2 ulps of one.
  @dynamicMemberLookup
  public struct About<Implementation>: Sendable {
    /// The law without its form, as ``Law/all`` has it.
    public let law: Law

    private let check: @Sendable (Implementation, LawCall) -> PropertyResult

    init(
      name: String, title: String, statement: String, meaning: String, source: String,
      quantifier: PropertyResult.Quantifier = .forAll,
      ours: @escaping @autoclosure @Sendable () -> Implementation,
      check: @escaping @Sendable (Implementation, LawCall) -> PropertyResult
    ) {
      law = Law(
        name: name, title: title, statement: statement, meaning: meaning, source: source,
        quantifier: quantifier
      ) { call in check(ours(), call) }
      self.check = check
    }

    /// The name, the title and the rest of what a law says.
    public subscript<Value>(dynamicMember member: KeyPath<Law, Value>) -> Value {
      law[keyPath: member]
    }

    /// Tries the law on the functions of this library, as `test` of the law alone does.
    @discardableResult
    public func test(
      trials: Int? = nil, seed: UInt64? = nil,
      filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
      line: Int = #line, column: Int = #column
    ) -> PropertyResult {
      law.test(
        trials: trials, seed: seed, filePath: filePath, fileID: fileID, function: function, line: line,
        column: column)
    }

    /// Tries the law on another implementation.
    ///
    /// - Parameters:
    ///   - trials: how many cases to try, at least 1; without it `PropertyDefaults` decide.
    ///   - seed: what the cases follow from; without it `PropertyDefaults` decide.
    ///   - implementation: what the law is to be tried on. A result of another shape than the law expects
    ///     counts against it, and so does an error that it throws.
    @discardableResult
    public func test(
      trials: Int? = nil, seed: UInt64? = nil,
      filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
      line: Int = #line, column: Int = #column, _ implementation: Implementation
    ) -> PropertyResult {
      check(implementation, LawCall(trials, seed, filePath, fileID, function, line, column))
    }
  }

  /// A law about functions from logits to probabilities, or to something else with an entry for each logit.
  public typealias AboutSoftmax = About<(Vector<Double>) throws -> Vector<Double>>

  /// A law about functions from logits and a temperature to probabilities.
  public typealias AboutTemperature = About<(Vector<Double>, Double) throws -> Vector<Double>>

  /// A law about functions from logits to the matrix of derivatives, ∂pᵢ/∂zⱼ in row i and column j.
  public typealias AboutJacobian = About<(Vector<Double>) throws -> Matrix<Double>>

  /// A law about functions from logits and the index of the right class to the gradient of a loss.
  public typealias AboutLoss = About<(Vector<Double>, Int) throws -> Vector<Double>>
}
