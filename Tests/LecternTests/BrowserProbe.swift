import Foundation

/// What a browser finds on a page at one width.
struct BrowserFindings: Decodable, Sendable {
  struct Card: Decodable, Sendable {
    var id: String
    /// Where the claim stood in the window: at its start, its center or its end.
    var place: String
    var isFocused: Bool
    var isVisible: Bool
    var isHiddenBefore: Bool
    /// Whether Escape puts the note away while the claim has the keyboard.
    var isHiddenByEscape: Bool
    /// Whether it opens again when the keyboard comes back.
    var isVisibleAgain: Bool
    /// Left, top, right, bottom.
    var edges: [Double]
  }

  struct Footnote: Decodable, Sendable {
    /// Left, top, right, bottom.
    var edges: [Double]
    /// Of the number in the text that leads to it.
    var useTop: Double
    /// Of the text of the page.
    var textEnd: Double
  }

  struct Font: Decodable, Sendable {
    var family: String
    var status: String
  }

  var page: String
  var width: Double
  var height: Double
  var scrollWidth: Double
  var cards: [Card]
  var footnotes: [Footnote]
  /// Everything that the page loads.
  var resources: [String]
  var formulas: Int
  var formulasWithMathML: Int
  var fonts: [Font]
  var figures: Int
  var namelessFigures: [String]
  /// The height of the smallest letters of each figure that is seen, in pixels of the window.
  var figureText: [Double]
  var headingLevels: [Int]
  var ids: [String]
  /// For each figure to choose from, the frames that are seen after a click on each position.
  var sweeps: [[[Int]]]
  /// Whether something that is seen on paper alone is seen on the screen.
  var showsPrintedFrames: Bool
  var links: [String]
}

/// Loads pages into frames of two widths and measures them there.
enum BrowserProbe {
  static let widths = [360, 1280]
  static let height = 800

  static func run(_ browser: Browser, pages: [String], site: String, scratch: String) throws
    -> [BrowserFindings]
  {
    let addresses = pages.map { URL(fileURLWithPath: site + "/" + $0).absoluteString }
    let plan = String(decoding: try JSONEncoder().encode(addresses), as: UTF8.self)
    let wrapper = scratch + "/probe.html"
    try Data(document(plan).utf8).write(to: URL(fileURLWithPath: wrapper))
    let result = try browser.document(at: wrapper, scratch: scratch)
    guard let start = result.firstRange(of: "<pre id=\"findings\">")?.upperBound,
      let end = result[start...].firstRange(of: "</pre>")?.lowerBound,
      let data = Data(base64Encoded: String(result[start..<end]))
    else {
      throw Browser.Failure(description: "the page for measuring gave no findings: \(result.suffix(2_000))")
    }
    return try JSONDecoder().decode([BrowserFindings].self, from: data)
  }

  private static func document(_ plan: String) -> String {
    """
    <!DOCTYPE html>
    <meta charset="utf-8">
    <style>iframe { border: 0; display: block; height: \(height)px; }</style>
    <body>
    <script>
    const pages = \(plan), widths = \(widths);
    \(script)
    </script>
    """
  }

  /// The findings leave in base 64, so that nothing of a page is taken for markup on the way.
  private static let script = """
    function nameOf(element) {
      const document = element.ownerDocument;
      const ids = (element.getAttribute("aria-labelledby") || "").split(/\\s+/).filter(id => id);
      const words = ids.map(id => document.getElementById(id)?.textContent ?? "").join(" ");
      const title = [...element.children].find(child => child.localName === "title");
      return (words || element.getAttribute("aria-label") || element.getAttribute("alt")
        || title?.textContent || "").trim();
    }
    function frames(view) {
      return new Promise(done => view.requestAnimationFrame(() => view.requestAnimationFrame(done)));
    }
    async function cards(document) {
      const view = document.defaultView, result = [];
      for (const claim of document.querySelectorAll(".claim")) {
        for (const place of ["start", "center", "end"]) {
          const note = claim.querySelector(".claim-note");
          const before = view.getComputedStyle(note).display;
          claim.scrollIntoView({ block: place, behavior: "instant" });
          claim.focus({ preventScroll: true });
          await frames(view);
          const box = note.getBoundingClientRect();
          const isVisible = note.checkVisibility({ visibilityProperty: true }) && box.width > 40 && box.height > 20;
          document.dispatchEvent(new view.KeyboardEvent("keydown", { key: "Escape" }));
          const isHiddenByEscape = !note.checkVisibility();
          claim.blur();
          // The script looks when the keyboard has arrived elsewhere.
          await new Promise(done => setTimeout(done));
          claim.focus({ preventScroll: true });
          const isVisibleAgain = note.checkVisibility();
          result.push({
            id: claim.id, place, isFocused: document.activeElement === claim,
            isHiddenBefore: before === "none",
            isVisible, isHiddenByEscape, isVisibleAgain,
            edges: [box.left, box.top, box.right, box.bottom],
          });
          claim.blur();
        }
      }
      return result;
    }
    async function measure(address, width) {
      const frame = document.createElement("iframe");
      frame.style.width = width + "px";
      const loaded = new Promise(resolve => { frame.onload = resolve; });
      frame.src = address;
      document.body.prepend(frame);
      await loaded;
      const view = frame.contentWindow, page = frame.contentDocument;
      await page.fonts.ready;
      const all = selector => [...page.querySelectorAll(selector)];
      const names = ["src", "data", "poster", "background", "href"];
      const figures = all("svg, img").filter(figure => !figure.closest("[aria-hidden=true]"));
      const loading = all("[src], [data], [poster], [background], link[href], image[href], use[href]");
      const attributes = loading.flatMap(element => names.map(name => element.getAttribute(name)));
      const findings = {
        page: address, width: view.innerWidth, height: view.innerHeight,
        scrollWidth: page.documentElement.scrollWidth,
        cards: await cards(page),
        footnotes: all(".footnotes li").map(note => {
          const box = note.getBoundingClientRect();
          return {
            edges: [box.left, box.top, box.right, box.bottom],
            useTop: page.querySelector(`.footnote-reference a[href="#${note.id}"]`).getBoundingClientRect().top,
            textEnd: page.querySelector(".footnotes").parentElement.getBoundingClientRect().right,
          };
        }),
        resources: attributes.filter(value => value).map(value => new URL(value, address).href)
          .concat(view.performance.getEntriesByType("resource").map(entry => entry.name)),
        formulas: all(".katex").length,
        formulasWithMathML: all(".katex").filter(
          formula => formula.querySelector("math annotation")?.textContent).length,
        fonts: [...page.fonts].map(
          font => ({ family: font.family.replaceAll('"', ""), status: font.status })),
        figures: figures.length,
        figureText: figures.filter(figure => figure.checkVisibility({ visibilityProperty: true })).map(figure => {
          const scale = figure.getBoundingClientRect().width / figure.viewBox.baseVal.width;
          const sizes = [...figure.querySelectorAll("text")].map(text => parseFloat(view.getComputedStyle(text).fontSize));
          return scale * Math.min(...sizes, 100);
        }),
        namelessFigures: figures.filter(figure => !nameOf(figure)).map(
          figure => figure.outerHTML.slice(0, 200)),
        headingLevels: all("h1, h2, h3, h4, h5, h6").map(heading => Number(heading.localName[1])),
        sweeps: all(".sweep").map(sweep => {
          const frames = [...sweep.querySelectorAll(".sweep-frame")];
          const isSeen = frame => frame.checkVisibility({ visibilityProperty: true });
          return [...sweep.querySelectorAll("input[type=radio]")].map(choice => {
            choice.click();
            return frames.map((frame, index) => isSeen(frame) ? index : -1).filter(index => index >= 0);
          });
        }),
        showsPrintedFrames: all(".sweep-print").some(part => part.checkVisibility()),
        ids: all("[id]").map(element => element.id),
        links: all("a[href]").map(link => link.href),
      };
      frame.remove();
      return findings;
    }
    // The browser hands the document over when it has loaded, so a frame that is being written keeps it
    // until everything is measured. Virtual time would not: it draws no frames, and notes would not move.
    const hold = document.createElement("iframe");
    document.body.append(hold);
    hold.contentDocument.open();
    (async () => {
      const result = [];
      for (const address of pages) {
        for (const width of widths) result.push(await measure(address, width));
      }
      const bytes = new TextEncoder().encode(JSON.stringify(result));
      const output = document.createElement("pre");
      output.id = "findings";
      output.textContent = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""));
      document.body.append(output);
    })().catch(error => document.body.append(String(error))).finally(() => hold.contentDocument.close());
    """
}
