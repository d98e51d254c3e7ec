extension ClaimEstimate {
  var json: JSONValue {
    .object([
      "sequence": .bool(isSequence),
      "components": .array(
        components.map { component in
          .object([
            "mean": .real(component.mean), "error": .real(component.standardError),
            "replicates": .integer(component.replicates),
          ])
        }),
    ])
  }

  /// Nothing if any part cannot be read.
  init?(json: JSONValue) {
    guard let isSequence = json["sequence"]?.bool, let list = json["components"]?.array else { return nil }
    var components: [Component] = []
    for item in list {
      guard let mean = item["mean"]?.real, let error = item["error"]?.real,
        let replicates = item["replicates"]?.integer
      else { return nil }
      components.append(Component(mean: mean, standardError: error, replicates: replicates))
    }
    guard !components.isEmpty, isSequence || components.count == 1 else { return nil }
    self.init(components: components, isSequence: isSequence)
  }
}
