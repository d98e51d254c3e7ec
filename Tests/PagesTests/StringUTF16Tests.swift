import Properties
import Testing

@testable import Pages

@Suite struct StringUTF16Tests {
  @Test func textOfAScript_IsReadAsTheStandardLibraryDoes() {
    let result = forAll(.array(of: .int(in: 0xD700...0xE0FF), count: 0...20)) { numbers in
      let units = numbers.map { UInt16($0) }
      return units.withUnsafeBufferPointer { String(utf16: $0) } == String(decoding: units, as: UTF16.self)
    }
    #expect(result.isPassed, "\(result)")
  }

  @Test(arguments: ["", "a\0b", "∑ x̂ \u{200B}", "𝒳𝒴 a"])
  func text_ComesBack(text: String) {
    #expect(Array(text.utf16).withUnsafeBufferPointer { String(utf16: $0) } == text)
  }
}
