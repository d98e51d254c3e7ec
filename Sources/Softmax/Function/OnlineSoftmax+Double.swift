// So that `OnlineSoftmax([2, 1, 0])` and `OnlineSoftmax()` are of Double; see DoubleFunctions.swift for why.

import RealModule

extension OnlineSoftmax where Scalar == Double {
  public init() { self.init(count: 0) }

  public init(_ logits: some Sequence<Double>) {
    self.init(count: 0)
    add(contentsOf: logits)
  }
}
