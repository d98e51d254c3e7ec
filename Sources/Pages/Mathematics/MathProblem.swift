/// What is wrong with a formula.
package struct MathProblem: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// KaTeX's own words about TeX that it cannot read.
    case tex(String)
    /// A command that could put a link, a picture or foreign markup on the page.
    case forbidden(command: String)
    /// A combination whose expansion this KaTeX does not bound (CVE-2024-28243, CVE-2024-28244).
    case unbounded(command: String)
    case tooLong(limit: Int)
    /// The typesetter itself does not work.
    case engine(String)
  }

  package var kind: Kind
  /// Where, in UTF-16 units of the formula from 0.
  package var offset: Int?

  package init(_ kind: Kind, offset: Int? = nil) {
    self.kind = kind
    self.offset = offset
  }
}

extension MathProblem {
  package var message: String {
    switch kind {
    case .tex(let words): "TeX: \(words)"
    case .forbidden(let command): "\(command) is not allowed in a formula"
    case .unbounded(let command): "\(command) may expand without bound in this formula"
    case .tooLong(let limit): "a formula may have at most \(limit) characters"
    case .engine(let words): "formulas cannot be typeset: \(words)"
    }
  }

  package var hint: String? {
    switch kind {
    case .tex, .tooLong: nil
    case .forbidden: "Use a link or an image of Markdown beside the formula."
    case .unbounded: "Write ^{…} and _{…} in place of superscript characters, and \\def in place of \\edef."
    case .engine: "`lectern doctor` says what is missing; KaTeX is to be the one of Debian’s libjs-katex."
    }
  }
}
