extension String {
  /// Whether the bytes of a word stand anywhere: a quick look before code is read by characters.
  func holdsBytes(of word: String) -> Bool {
    var (text, word) = (self, word)
    return text.withUTF8 { text in
      word.withUTF8 { word in
        guard let first = word.first, text.count >= word.count else { return word.isEmpty }
        return (0...text.count - word.count).contains { start in
          text[start] == first && text[start..<start + word.count].elementsEqual(word)
        }
      }
    }
  }
}
