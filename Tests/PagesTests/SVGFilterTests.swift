import Testing

@testable import Pages

@Suite struct SVGFilterTests {
  private func filtered(_ svg: String) -> Result<String, SVGProblem> {
    do throws(SVGProblem) {
      return .success(try SVGFilter.drawing(of: svg, idPrefix: "f1-").markup)
    } catch {
      return .failure(error)
    }
  }

  @Test func chart_IsWrittenAnewWithItsIdsPrefixed() {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" class="chart" id="c" viewBox="0 0 10 10" width="10" role="img" \
      aria-labelledby="c-title c-desc" style="max-width:100%;color:var(--chart-text,currentColor)">
       <title id="c-title">A &lt; B</title><desc id="c-desc"/>
       <path d="M0 0L10 10h-.5" fill="none" stroke="currentColor" stroke-dasharray="7 3"/>
      </svg>

      """
    let expected =
      #"<svg xmlns="http://www.w3.org/2000/svg" class="chart" id="f1-c" viewBox="0 0 10 10" width="10" "#
      + #"role="img" aria-labelledby="f1-c-title f1-c-desc" "#
      + #"style="max-width:100%;color:var(--chart-text,currentColor)"><title id="f1-c-title">A &lt; B</title>"#
      + #"<desc id="f1-c-desc"></desc><path d="M0 0L10 10h-.5" fill="none" stroke="currentColor" "#
      + #"stroke-dasharray="7 3"></path></svg>"#
    #expect(filtered(svg) == .success(expected))
  }

  @Test(arguments: [
    ("<svg><script>alert(1)</script></svg>", SVGProblem.element("script")),
    ("<svg><foreignObject/></svg>", .element("foreignObject")),
    ("<svg><image/></svg>", .element("image")),
    ("<svg><use/></svg>", .element("use")),
    ("<svg><a><text>x</text></a></svg>", .element("a")),
    ("<svg><style>*{}</style></svg>", .element("style")),
    ("<svg><SCRIPT/></svg>", .element("SCRIPT")),
    ("<svg><svg/></svg>", .element("svg")),
    ("<svg>loose words</svg>", .element("#text")),
    ("<svg onload='x'/>", .attribute("onload", element: "svg")),
    ("<svg><g href='x'/></svg>", .attribute("href", element: "g")),
    ("<svg><g xlink:href='x'/></svg>", .attribute("xlink:href", element: "g")),
    ("<svg><g aria-x1='x'/></svg>", .attribute("aria-x1", element: "g")),
    ("<svg><g fill='url(#a)'/></svg>", .value("url(#a)", attribute: "fill")),
    ("<svg><g fill='u&#x72;l(#a)'/></svg>", .value("url(#a)", attribute: "fill")),
    ("<svg style='position:fixed'/>", .value("position:fixed", attribute: "style")),
    ("<svg style='fill:url(http:x)'/>", .value("fill:url(http:x)", attribute: "style")),
    ("<svg style='fill:\\75rl(x)'/>", .value("fill:\\75rl(x)", attribute: "style")),
    ("<svg style='fill:r/**/ed'/>", .value("fill:r/**/ed", attribute: "style")),
    ("<svg class='claim claim-passed'/>", .value("claim claim-passed", attribute: "class")),
    ("<svg id='a b'/>", .value("a b", attribute: "id")),
    ("<svg tabindex='5'/>", .value("5", attribute: "tabindex")),
    ("<svg xmlns='http://example.org'/>", .value("http://example.org", attribute: "xmlns")),
    ("<!DOCTYPE svg><svg/>", .malformed(offset: 1)),
    ("<svg><!-- x --></svg>", .malformed(offset: 6)),
    ("<svg><![CDATA[x]]></svg>", .malformed(offset: 6)),
    ("<?xml version='1.0'?><svg/>", .malformed(offset: 1)),
    ("<svg><text>&custom;</text></svg>", .malformed(offset: 11)),
    ("<svg><g x=1/></svg>", .malformed(offset: 10)),
    ("<svg><g x='1' x='2'/></svg>", .malformed(offset: 15)),
    ("<svg><g></svg>", .malformed(offset: 14)),
    ("<svg><g>", .notSVG),
    ("<svg/><svg/>", .notSVG),
    ("<g/>", .notSVG),
    ("plain", .malformed(offset: 0)),
    ("", .notSVG),
  ])
  func unsafeFigure_IsRefused(svg: String, problem: SVGProblem) {
    #expect(filtered(svg) == .failure(problem))
  }

  @Test func wordsOfAFigure_AreEscaped() {
    let svg = "<svg aria-label='&quot;&gt;&lt;script&gt;'><text>&#60;b&#62; &amp;amp;</text></svg>"
    #expect(
      filtered(svg)
        == .success(
          "<svg aria-label=\"&quot;&gt;&lt;script&gt;\"><text>&lt;b&gt; &amp;amp;</text></svg>"))
  }

  @Test func deepNesting_IsRefusedWithoutRecursion() {
    let svg = "<svg>" + String(repeating: "<g>", count: 200_000)
    #expect(filtered(svg) == .failure(.tooDeep(limit: SVGFilter.deepest)))
  }

  @Test func hugeFigure_IsRefused() {
    let svg = "<svg><text>" + String(repeating: "x", count: SVGFilter.largest) + "</text></svg>"
    #expect(filtered(svg) == .failure(.tooLarge(limit: SVGFilter.largest)))
  }
}
