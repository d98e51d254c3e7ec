internal import Events
internal import Verdicts

/// A counterexample or a witness: its arguments by name, and small charts of them.
enum ExampleView {
  static func html(
    title: String, _ result: QuantifierVerdict, figure: (Figure) -> HTMLNode?
  ) -> HTMLNode {
    let record = result.record
    let arguments: [HTMLNode] = record.example.enumerated().map { index, text in
      let argument = ArgumentText(text)
      var value: [HTMLNode] = [.element("code", [:], text: argument.short)]
      if let omission = argument.omission {
        value.append(
          .element(
            "details", ["class": "all-numbers"],
            [
              .element("summary", [:], text: omission), .element("code", [:], text: argument.full),
            ]))
      }
      return .element("div", [:], [.element("dt", [:], [name(index, result)]), .element("dd", [:], value)])
    }
    var children: [HTMLNode] = [
      .element("p", ["class": "property-example-title"], text: title),
      .element("dl", ["class": "arguments"], arguments),
    ]
    let pictures = record.pictures.compactMap { picture($0, result, figure) }
    if !pictures.isEmpty { children.append(.element("div", ["class": "pictures"], pictures)) }
    return .element("div", ["class": "property-example"], children)
  }

  private static func picture(
    _ picture: PropertyRecord.Picture, _ result: QuantifierVerdict, _ figure: (Figure) -> HTMLNode?
  ) -> HTMLNode? {
    guard let svg = figure(picture.figure) else { return nil }
    let subject = name(picture.argument, result)
    let caption: [HTMLNode]
    switch picture.subject {
    case .values: caption = [subject]
    case .softmax where result.parameters.indices.contains(picture.argument):
      caption = [.element("code", [:], text: "softmax(\(result.parameters[picture.argument]))")]
    case .softmax: caption = [.text("softmax of "), subject]
    }
    return .element(
      "figure", ["class": "picture"], [svg, .element("figcaption", [:], caption)])
  }

  /// What the law calls an argument, or its number.
  private static func name(_ index: Int, _ result: QuantifierVerdict) -> HTMLNode {
    if result.parameters.indices.contains(index), result.parameters[index] != "_" {
      return .element("code", [:], text: result.parameters[index])
    }
    return .text(result.record.example.count == 1 ? "argument" : "argument \(index + 1)")
  }

  /// Arguments within a sentence: `z = [1.0, 0.0], c = 3.0`.
  static func inline(_ arguments: [String], _ result: QuantifierVerdict) -> [HTMLNode] {
    let texts = arguments.enumerated().map { index, text -> HTMLNode in
      let named = result.parameters.count == arguments.count && result.parameters[index] != "_"
      let name = named ? result.parameters[index] + " = " : ""
      return .element("code", [:], text: name + ArgumentText(text).short)
    }
    return Array(texts.map { [$0] }.joined(separator: [.text(", ")]))
  }
}
