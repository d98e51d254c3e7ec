/// The registers that a long row can be computed in. Which they are changes the time it takes, never a bit.
package enum Registers: CaseIterable, Sendable {
  /// Two doubles: what every x86-64 and ARM processor has.
  case narrow
  /// AVX2: four doubles.
  case avx2
  /// AVX-512: eight doubles.
  case avx512

  /// Whether this processor has them.
  package var isAvailable: Bool { self == .narrow || WideRegisters(self) != nil }
}
