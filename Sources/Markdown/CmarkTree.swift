internal import CCmark

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Owns a tree of libcmark's and frees it.
struct CmarkTree: ~Copyable {
  private let root: OpaquePointer

  /// Nothing if libcmark answers without a document.
  init?(_ text: [UInt8]) {
    let root = text.withUnsafeBytes { bytes in
      // Without source positions, libcmark does not follow the lines inside of code spans and tags.
      cmark_parse_document(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_SOURCEPOS)
    }
    guard let root else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// Calls back for every node, in the order of the text, as it is entered and left. No recursion: a tree may be deep.
  func walk(_ visit: (CmarkNode.Event, CmarkNode) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      visit(event == CMARK_EVENT_ENTER ? .enter : .exit, CmarkNode(node))
    }
  }
}

/// One node, valid while its tree is.
struct CmarkNode {
  enum Event { case enter, exit }

  enum Kind: Equatable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    /// A kind that this version does not know.
    case unknown
  }

  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .unknown
    }
  }

  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }
  /// The line on which the last child ends, if there is one.
  var lastChildEndLine: Int? { cmark_node_last_child(pointer).map { Int(cmark_node_get_end_line($0)) } }

  var literal: [UInt8] { Self.bytes(cmark_node_get_literal(pointer)) }
  var fenceInfo: [UInt8] { Self.bytes(cmark_node_get_fence_info(pointer)) }
  var address: [UInt8] { Self.bytes(cmark_node_get_url(pointer)) }
  var title: [UInt8] { Self.bytes(cmark_node_get_title(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  /// The first number of an ordered list.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  private static func bytes(_ string: UnsafePointer<CChar>?) -> [UInt8] {
    guard let string else { return [] }
    return Array(UnsafeRawBufferPointer(start: string, count: strlen(string)))
  }
}
