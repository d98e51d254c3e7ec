/// What all pages of a site share.
package struct SiteFrame: Equatable, Sendable {
  package struct Link: Equatable, Sendable {
    package var text: String
    /// On the web, or from the root of the site.
    package var address: String
    package var isExternal: Bool

    package init(text: String, address: String, isExternal: Bool) {
      self.text = text
      self.address = address
      self.isExternal = isExternal
    }
  }

  /// The course's.
  package var title: String
  package var description: String?
  package var authors: [String] = []
  /// BCP 47.
  package var language: String
  /// The image before the title, from the root of the site, as an address.
  package var logo: String?
  package var links: [Link] = []
  /// Where the site will stand, with `/` at its end.
  package var url: String?
  /// Whether the course has colours of its own.
  package var hasTheme = false
  /// The pages that this site has beside its lessons.
  package var overview = SiteFrame.indexName
  package var hasSearch = false
  package var hasVerified = false

  package static let indexName = "index.html"
  package static let lessonsName = "lessons.html"
  package static let searchName = "search.html"
  package static let verifiedName = "verified.html"
  package static let notFoundName = "404.html"
  package static let themeName = "assets/course.css"
  package static let searchScript = "assets/search.js"
  package static let searchIndex = "assets/search-index.js"

  package init(title: String, language: String = "en") {
    self.title = title
    self.language = language
  }
}

extension SiteFrame {
  /// What templates may name on every page.
  static let schema: [String: TemplateSchema] = [
    "language": .text, "courseTitle": .text, "rootPrefix": .text, "homeAddress": .text, "title": .text,
    "windowTitle": .text, "description": .text, "stylesheet": .text, "courseStylesheet": .text,
    "katexStylesheet": .text, "logo": .text, "siteLinks": .list(["text": .text, "address": .text]),
    "lessonsAddress": .text, "searchAddress": .text, "verifiedAddress": .text, "author": .text,
    "canonical": .text, "openGraph": .object(["kind": .text, "title": .text, "image": .text]),
    "sidebar": .html, "hasSidebar": .flag, "isSearch": .flag, "isVerified": .flag,
  ]

  /// What stands behind those names.
  ///
  /// - Parameters:
  ///   - path: Where the page lies in the site.
  ///   - prefix: From the page to the root of the site.
  func fields(
    path: String, prefix: String, title: String, description: String?, authors: [String]? = nil,
    katex: Bool = false, isArticle: Bool = false, sidebar: [HTMLNode] = []
  ) -> TemplateFields {
    let authors = (authors ?? []).isEmpty ? self.authors : authors ?? []
    let canonical = url.map { $0 + PageAddress.encoded(path == Self.indexName ? "" : path) }
    let address: (String) -> TemplateValue = { .text(prefix + PageAddress.encoded($0)) }
    return [
      "language": .text(language), "courseTitle": .text(self.title), "rootPrefix": .text(prefix),
      "homeAddress": address(Self.indexName), "title": .text(title),
      "windowTitle": .text(title == self.title ? title : "\(title) – \(self.title)"),
      "description": .text(description), "stylesheet": .text(prefix + PageAssets.stylesheet),
      "courseStylesheet": .text(hasTheme ? prefix + Self.themeName : nil),
      "katexStylesheet": .text(katex ? prefix + PageAssets.katexStylesheet : nil),
      "logo": .text(logo.map { prefix + $0 }),
      "siteLinks": .list(
        links.map {
          ["text": .text($0.text), "address": .text($0.isExternal ? $0.address : prefix + $0.address)]
        }
      ),
      "lessonsAddress": address(overview),
      "searchAddress": hasSearch ? address(Self.searchName) : .text(nil),
      "verifiedAddress": hasVerified ? address(Self.verifiedName) : .text(nil),
      "author": .text(authors.isEmpty ? nil : authors.joined(separator: ", ")),
      "canonical": .text(canonical),
      "openGraph": .object([
        "kind": .text(isArticle ? "article" : "website"), "title": .text(title),
        "image": .text(url.flatMap { url in logo.map { url + $0 } }),
      ]),
      "sidebar": .html(sidebar), "hasSidebar": .flag(!sidebar.isEmpty),
      "isSearch": .flag(path == Self.searchName),
      "isVerified": .flag(path == Self.verifiedName),
    ]
  }
}
