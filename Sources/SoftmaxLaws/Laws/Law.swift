public import Properties

/// A law of softmax that can be read, named and tried.
///
///     Law.translationInvariance.test()                        // holds in 1000 trials
///     Law.translationInvariance.test { z in naiveSoftmax(z) } // falsified after … trials: [0.0], 710.0
///     Law.named("order-preservation")?.test()
///     for law in Law.all { print(law.title, law.statement) }
///
/// `test()` tries the law on this library's functions, `test { … }` on any others of the same form: a law
/// that another implementation cannot break would say nothing about this one. Each stands in a `{property}`
/// directive, in a cell or in a test, and counts as a `forAll` or `exists` in that line.
///
/// A law is exact in exact arithmetic. With numbers that are rounded it holds within a tolerance, which each
/// law derives from what cannot be avoided; see ``Law/About``.
public struct Law: Sendable {
  /// A label for references, such as `translation-invariance`: unique among ``all``.
  public let name: String

  /// What the law is called, as a heading: `Translation invariance`.
  public let title: String

  /// The statement in TeX, without dollar signs. σ is softmax, p = σ(z).
  public let statement: String

  /// What the statement means, in a sentence.
  public let meaning: String

  /// Where the statement comes from or is proved.
  public let source: String

  /// Whether the law says what always is, or that something can be.
  public let quantifier: PropertyResult.Quantifier

  private let tryOut: @Sendable (LawCall) -> PropertyResult

  init(
    name: String, title: String, statement: String, meaning: String, source: String,
    quantifier: PropertyResult.Quantifier, tryOut: @escaping @Sendable (LawCall) -> PropertyResult
  ) {
    self.name = name
    self.title = title
    self.statement = statement
    self.meaning = meaning
    self.source = source
    self.quantifier = quantifier
    self.tryOut = tryOut
  }

  /// Tries the law on the functions of this library.
  ///
  /// - Parameters:
  ///   - trials: how many cases to try, at least 1; without it `PropertyDefaults` decide.
  ///   - seed: what the cases follow from; without it `PropertyDefaults` decide.
  @discardableResult
  public func test(
    trials: Int? = nil, seed: UInt64? = nil,
    filePath: String = #filePath, fileID: String = #fileID, function: String = #function,
    line: Int = #line, column: Int = #column
  ) -> PropertyResult {
    tryOut(LawCall(trials, seed, filePath, fileID, function, line, column))
  }

  /// The law with this name, if there is one.
  public static func named(_ name: String) -> Law? {
    all.first { $0.name == name }
  }
}

extension Law: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
