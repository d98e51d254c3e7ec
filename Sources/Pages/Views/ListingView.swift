internal import Lessons

/// A listing that is not run: the name of its file above, its caption below.
enum ListingView {
  static func html(_ listing: Listing, code: HTMLNode, caption: [HTMLNode], anchor: String? = nil) -> HTMLNode
  {
    var children: [HTMLNode] = []
    if let name = listing.filename {
      children.append(.element("p", ["class": "filename"], [.element("code", [:], text: name)]))
    }
    children.append(code)
    if !caption.isEmpty { children.append(.element("p", ["class": "caption"], caption)) }
    return .element(
      "div", anchor.map { ["class": "cell listing", "id": $0] } ?? ["class": "cell listing"], children)
  }
}
