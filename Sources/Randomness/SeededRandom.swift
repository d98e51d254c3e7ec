/// A random number generator whose whole sequence follows from one seed, on every machine.
///
/// SplitMix64 of Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014. It
/// passes the usual statistical tests and starts in no time, which counts when every trial has a generator
/// of its own.
public struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.mixed(state)
  }

  /// A seed for one part of a run, so that the parts do not depend on each other's order.
  public static func seed(_ seed: UInt64, part: UInt64) -> UInt64 {
    mixed(seed ^ mixed(part &+ 0x9e37_79b9_7f4a_7c15))
  }

  /// The seed that stands for a label: the same on every machine and in every run.
  ///
  /// FNV-1a over the bytes of the text in UTF-8, then mixed so that similar labels have unrelated seeds.
  public static func seed(forLabel label: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in label.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return mixed(hash)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z &>> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z &>> 31)
  }
}

// The standard library may change how it turns bits into numbers; a printed seed must outlive that.
extension SeededRandom {
  /// A number in `0...bound`, each as likely as the others.
  ///
  /// Lemire, “Fast random integer generation in an interval”, ACM Trans. Model. Comput. Simul. 29 (2019).
  public mutating func number(upTo bound: UInt64) -> UInt64 {
    guard bound < UInt64.max else { return next() }
    let count = bound + 1
    var (high, low) = next().multipliedFullWidth(by: count)
    // The threshold is less than the count, so that its division is hardly ever needed.
    if low < count {
      let threshold = (0 &- count) % count
      while low < threshold { (high, low) = next().multipliedFullWidth(by: count) }
    }
    return high
  }

  /// A number in 0..<1, a multiple of 2⁻⁵³.
  public mutating func fraction() -> Double {
    Double(next() &>> 11) * 0x1p-53
  }

  /// True once in `count` times.
  public mutating func oneIn(_ count: UInt64) -> Bool {
    number(upTo: count - 1) == 0
  }
}
