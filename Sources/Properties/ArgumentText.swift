/// A value as the Swift expression that makes it, as far as that can be told.
///
/// Floats are the shortest decimals that read back as the same number, or `.nan` and `.infinity`. Sets and
/// dictionaries are sorted by the texts of their elements, since their own order changes from process to
/// process. Types that describe themselves do so; other structures and enums are written as their memberwise
/// initializers and cases.
func swiftText(of value: Any) -> String {
  switch value {
  case let number as any BinaryFloatingPoint: return floatText(number)
  case let text as any StringProtocol: return literal(text.unicodeScalars)
  case let character as Character: return literal(character.unicodeScalars)
  case let scalar as Unicode.Scalar: return literal([scalar])
  case let set as any SetAlgebra & Collection: return listText(texts(of: set).sorted())
  case let list as any Collection & ExpressibleByArrayLiteral: return listText(texts(of: list))
  case let pairs as any Collection & ExpressibleByDictionaryLiteral:
    let entries = pairTexts(of: pairs)
    return entries.isEmpty ? "[:]" : listText(pairs is any KeyedInAnyOrder ? entries.sorted() : entries)
  default: return structureText(of: value)
  }
}

/// A dictionary, as opposed to a list of pairs.
private protocol KeyedInAnyOrder {}
extension Dictionary: KeyedInAnyOrder {}

private func floatText(_ number: any BinaryFloatingPoint) -> String {
  if number.isNaN { return ".nan" }
  if number.isInfinite { return number.sign == .minus ? "-.infinity" : ".infinity" }
  return String(describing: number)
}

/// A literal in which what cannot be seen, or would change how its neighbours look, is written by its number.
private func literal(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  scalars.reduce(into: "\"") { text, scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned,
      .nonspacingMark, .enclosingMark, .spacingMark:
      text += scalar.isASCII ? scalar.escaped(asASCII: true) : "\\u{\(String(scalar.value, radix: 16))}"
    default: text += scalar.escaped(asASCII: false)
    }
  } + "\""
}

private func texts(of elements: any Collection) -> [String] {
  elements.map { swiftText(of: $0) }
}

private func pairTexts(of elements: any Collection) -> [String] {
  elements.map { pair in
    Mirror(reflecting: pair).children.map { swiftText(of: $0.value) }.joined(separator: ": ")
  }
}

private func listText(_ texts: [String]) -> String {
  "[" + texts.joined(separator: ", ") + "]"
}

private func structureText(of value: Any) -> String {
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .optional: return mirror.children.first.map { swiftText(of: $0.value) } ?? "nil"
  case .tuple: return "(" + members(mirror).joined(separator: ", ") + ")"
  case _ where describesItself(value): return String(reflecting: value)
  case .struct: return "\(type(of: value))(" + members(mirror).joined(separator: ", ") + ")"
  case .enum:
    guard let (name, payload) = mirror.children.first, let name else { return ".\(value)" }
    let isTuple = Mirror(reflecting: payload).displayStyle == .tuple
    return isTuple ? ".\(name)\(swiftText(of: payload))" : ".\(name)(\(swiftText(of: payload)))"
  default: return String(reflecting: value)
  }
}

private func describesItself(_ value: Any) -> Bool {
  value is any CustomStringConvertible || value is any CustomDebugStringConvertible
}

private func members(_ mirror: Mirror) -> [String] {
  mirror.children.map { label, value in
    // The elements of a tuple without labels are called .0, .1, ….
    guard let label, !label.hasPrefix(".") else { return swiftText(of: value) }
    return "\(label): \(swiftText(of: value))"
  }
}

/// More numbers than a picture shows, and more than are worth carrying about.
let mostPlottedNumbers = 4_096

/// A number, or a flat collection of numbers in a certain order, as floats for a picture; `nil` for anything
/// else and for collections of more than ``mostPlottedNumbers``.
func plottedNumbers(of value: Any) -> [Double]? {
  if let number = double(value) { return [number] }
  if value is any SetAlgebra { return nil }
  guard let elements = value as? any Collection else { return nil }
  return doubles(of: elements)
}

private func doubles<Elements: Collection>(of elements: Elements) -> [Double]? {
  let isNumeric =
    Elements.Element.self is any BinaryFloatingPoint.Type || Elements.Element.self is any BinaryInteger.Type
  if !isNumeric { return nil }
  var numbers: [Double] = []
  // Not by their count, which a range of integers may be too long to have.
  for element in elements {
    guard numbers.count < mostPlottedNumbers, let number = double(element) else { return nil }
    numbers.append(number)
  }
  return numbers
}

private func double(_ value: Any) -> Double? {
  switch value {
  case let number as any BinaryFloatingPoint: Double(number)
  case let number as any BinaryInteger: Double(number)
  default: nil
  }
}
