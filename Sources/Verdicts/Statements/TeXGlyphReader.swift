/// TeX → the characters that it sets, as far as numbers and relations need it.
struct TeXGlyphReader {
  let source: [Glyph]
  private var index = 0
  private var glyphs: [Glyph] = []

  init(source: [Glyph]) {
    self.source = source
  }

  mutating func read() -> [Glyph] {
    while let glyph = peek() {
      switch glyph.scalar {
      case "\\": readCommand()
      case "%":
        // A comment, as TeX has it.
        while let next = peek(), next.scalar != "\n" { index += 1 }
      case "~", "&": emit(" ", from: glyph, to: glyph)
      case "{" where peek(1)?.scalar == "," && peek(2)?.scalar == "}":
        emit(Glyph.bracedComma, from: glyph, to: source[index + 2])
        index += 2
      default: glyphs.append(glyph)
      }
      index += 1
    }
    return glyphs
  }

  private func peek(_ distance: Int = 0) -> Glyph? {
    source.indices.contains(index + distance) ? source[index + distance] : nil
  }

  private mutating func emit(_ scalar: Unicode.Scalar, from first: Glyph, to last: Glyph) {
    glyphs.append(Glyph(scalar: scalar, start: first.start, end: last.end))
  }

  /// Stands at the backslash; leaves `index` at the last glyph that belongs to the command.
  private mutating func readCommand() {
    let first = source[index]
    guard let second = peek(1) else { return }
    guard second.scalar.isTeXLetter else {
      index += 1
      readControlSymbol(first, second)
      return
    }
    var name = ""
    while let glyph = peek(1), glyph.scalar.isTeXLetter {
      name.unicodeScalars.append(glyph.scalar)
      index += 1
    }
    let last = source[index]
    if let scalar = TeXCommands.characters[name] {
      emit(scalar, from: first, to: last)
    } else if TeXCommands.spaces.contains(name) {
      emit(" ", from: first, to: last)
    } else if TeXCommands.formatting.contains(name) {
      return
    } else if TeXCommands.silent.contains(name) {
      skipArgument()
    } else if TeXCommands.fractions.contains(name) {
      readFraction(from: first)
    } else if TeXCommands.functions.contains(name) {
      emit(Glyph.function, from: first, to: last)
    } else if name == "not" {
      readNegation(from: first)
    } else {
      emit(Glyph.symbol, from: first, to: last)
      // What follows a command is not part of its name.
      glyphs.append(Glyph(scalar: " ", start: last.end, end: last.end))
    }
  }

  private mutating func readControlSymbol(_ first: Glyph, _ second: Glyph) {
    switch second.scalar {
    case ",": emit(Glyph.thinSpace, from: first, to: second)
    case "!": break
    case "%": emit("%", from: first, to: second)
    // Braces hold sets, which are no intervals.
    case "{": emit("⟨", from: first, to: second)
    case "}": emit("⟩", from: first, to: second)
    case "|": emit("‖", from: first, to: second)
    case "\\":
      emit(";", from: first, to: second)
      guard peek(1)?.scalar == "[" else { return }
      while let glyph = peek(1), glyph.scalar != "]" { index += 1 }
    default: emit(" ", from: first, to: second)
    }
  }

  private mutating func readNegation(from first: Glyph) {
    skipBlanks()
    guard let next = peek(1), next.scalar == "=" else {
      emit(Glyph.unknownSign, from: first, to: source[index])
      return
    }
    index += 1
    emit("≠", from: first, to: next)
  }

  private mutating func readFraction(from first: Glyph) {
    emit(Glyph.fractionStart, from: first, to: first)
    copyArgument()
    let bar = source[min(index, source.count - 1)]
    emit(Glyph.fractionBar, from: bar, to: bar)
    copyArgument()
    let last = source[min(index, source.count - 1)]
    emit(Glyph.fractionEnd, from: last, to: last)
  }

  private mutating func skipBlanks() {
    while let glyph = peek(1), glyph.scalar.isBlank { index += 1 }
  }

  private mutating func skipArgument() {
    let count = glyphs.count
    copyArgument()
    glyphs.removeSubrange(count...)
  }

  /// A group in braces, or one character. Commands inside, of which a plain number has none, become a symbol.
  private mutating func copyArgument() {
    skipBlanks()
    guard let open = peek(1) else { return }
    index += 1
    guard open.scalar == "{" else {
      emit(open.scalar == "\\" ? Glyph.symbol : open.scalar, from: open, to: open)
      return
    }
    var depth = 1
    while let glyph = peek(1) {
      index += 1
      switch glyph.scalar {
      case "{": depth += 1
      case "}": depth -= 1
      case "\\":
        if let next = peek(1) {
          index += 1
          emit(next.scalar == "," ? Glyph.thinSpace : Glyph.symbol, from: glyph, to: next)
        }
        continue
      default: break
      }
      if depth == 0 { return }
      glyphs.append(glyph)
    }
  }
}

extension Unicode.Scalar {
  /// TeX's category 11.
  fileprivate var isTeXLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
