package import Diagnostics

/// What `lectern.yml` says about a course.
package struct CourseConfiguration: Equatable, Sendable {
  package static let fileName = "lectern.yml"

  /// A value with its place in the file.
  package struct Placed<Value: Equatable & Sendable>: Equatable, Sendable {
    package var value: Value
    package var range: SourceRange

    package init(_ value: Value, at range: SourceRange) {
      self.value = value
      self.range = range
    }
  }

  /// A lesson or a folder in the order of the course.
  package struct OrderEntry: Equatable, Sendable {
    /// `basics`, `basics/softmax`, `basics/softmax.md`.
    package var name: String
    /// What a folder is called.
    package var title: String?
    package var range: SourceRange
  }

  package struct Link: Equatable, Sendable {
    package var text: String
    package var address: Placed<String>
  }

  package struct Macro: Equatable, Sendable {
    /// With its backslash.
    package var name: String
    package var tex: Placed<String>
  }

  package enum CitationStyle: String, CaseIterable, Sendable {
    case numbered
    case authorYear = "author-year"
  }

  /// Which warnings fail.
  package enum Strictness: Equatable, Sendable {
    case none
    case all
    case codes([Placed<String>])
  }

  package var title: String?
  package var description: String?
  package var authors: [String] = []
  /// BCP 47.
  package var language = "en"
  package var order: [OrderEntry] = []
  /// Names of files and folders, in which `*` stands for anything but `/`.
  package var excluded: [Placed<String>] = []
  package var logo: Placed<String>?
  package var links: [Link] = []
  /// Where the site will stand, with `/` at its end.
  package var url: String?
  /// Without `/` at its end.
  package var repository: String?
  package var branch = "main"
  /// Where the lessons lie in the repository.
  package var folder = "docs"
  /// Addresses in which `{path}` stands for the lesson's name.
  package var source: String?
  package var edit: String?
  /// `#rrggbb`
  package var accent: Placed<String>?
  package var darkAccent: Placed<String>?
  package var bibliography: [Placed<String>] = []
  package var citations = CitationStyle.numbered
  package var solutions = SolutionPlace.here
  package var macros: [Macro] = []
  package var strictness = Strictness.none
  /// Seconds that a lesson may run which says nothing itself.
  package var timeout: Double?
  /// Mebibytes that a lesson may use.
  package var memory: Int?

  package init() {}
}

extension CourseConfiguration {
  /// Where the text of a lesson lies in the repository.
  package func sourceAddress(of name: String) -> String? {
    address(source ?? pattern(page: "blob"), name)
  }

  /// Where a lesson can be changed.
  package func editAddress(of name: String) -> String? {
    address(edit ?? pattern(page: "edit"), name)
  }

  /// What the hosts that most people use call their pages; of others nothing is known.
  private func pattern(page: String) -> String? {
    guard let repository else { return nil }
    let host = repository.split(separator: "/").dropFirst().first?.lowercased() ?? ""
    let place = folder.isEmpty ? "{path}" : folder + "/{path}"
    if host == "github.com" { return "\(repository)/\(page)/\(branch)/\(place)" }
    if host.contains("gitlab") { return "\(repository)/-/\(page)/\(branch)/\(place)" }
    return nil
  }

  private func address(_ pattern: String?, _ name: String) -> String? {
    pattern?.replacing("{path}", with: name.percentEncoded)
  }
}

extension String {
  /// RFC 3986, section 2.3, and the bars between folders.
  fileprivate var percentEncoded: String {
    var result = ""
    for byte in utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.properties.isAlphabetic && byte < 0x80 || scalar.properties.numericType != nil && byte < 0x80
        || "-._~/".utf8.contains(byte)
      {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
