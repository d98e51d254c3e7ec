/// A number that can be written as the shortest decimal that reads back as the same value.
protocol DecimalNumber {
  /// A JSON number, or `nan`, `inf`, `-inf`.
  var decimalText: String { get }
}

extension DecimalNumber where Self: BinaryFloatingPoint & CustomStringConvertible {
  var decimalText: String {
    if isNaN { return "nan" }
    if isInfinite { return sign == .minus ? "-inf" : "inf" }
    return description
  }
}

extension DecimalNumber where Self: BinaryInteger & CustomStringConvertible {
  var decimalText: String { description }
}

extension Double: DecimalNumber {}
extension Float: DecimalNumber {}
#if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
  extension Float16: DecimalNumber {}
#endif
extension Int: DecimalNumber {}
extension Int8: DecimalNumber {}
extension Int16: DecimalNumber {}
extension Int32: DecimalNumber {}
extension Int64: DecimalNumber {}
extension Int128: DecimalNumber {}
extension UInt: DecimalNumber {}
extension UInt8: DecimalNumber {}
extension UInt16: DecimalNumber {}
extension UInt32: DecimalNumber {}
extension UInt64: DecimalNumber {}
extension UInt128: DecimalNumber {}
