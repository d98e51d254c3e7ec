import Events

// The means stand under `computed`, as those of any claim; the rest stands beside.

extension ClaimEstimate {
  var ledgerJSON: JSONValue {
    .array(
      components.map {
        .object(["standardError": .real($0.standardError), "replicates": .integer($0.replicates)])
      })
  }

  init?(computed: JSONValue, ledgerJSON: JSONValue) {
    let means = computed.array ?? [computed]
    guard let list = ledgerJSON.array, list.count == means.count, !list.isEmpty else { return nil }
    var components: [Component] = []
    for (mean, item) in zip(means, list) {
      guard let mean = mean.real, let error = item["standardError"]?.real,
        let replicates = item["replicates"]?.integer
      else { return nil }
      components.append(Component(mean: mean, standardError: error, replicates: replicates))
    }
    self.init(components: components, isSequence: computed.array != nil)
  }
}
