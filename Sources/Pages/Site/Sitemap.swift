/// The addresses of a site's pages, for search engines (sitemaps.org, protocol 0.9).
package enum Sitemap {
  /// The protocol allows no more.
  static let mostPages = 50_000

  /// - Parameters:
  ///   - paths: `a/b.html`, from the root of the site.
  ///   - url: Where the site stands, with `/` at its end.
  package static func xml(of paths: [String], at url: String) -> String {
    let entries = paths.prefix(mostPages).map { path in
      let address = url + PageAddress.encoded(path == SiteFrame.indexName ? "" : path)
      return "  <url><loc>\(HTMLWriter.escaped(address))</loc></url>\n"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + entries.joined() + "</urlset>\n"
  }
}
