internal import Language
internal import Layers
internal import Notation
internal import Series
internal import Syntax

/// Trains variants of a model with the same seeds, and says what each change made of it.
struct AblateVerb: Verb {
  static let name = "ablate"
  static let isRehearsed = false
  static let summary =
    "What changes to a model or its training are worth: variants are trained with the same seeds, and their skills on the validation part compared pair by pair."
  static let examples = [
    "let data = split series(0..<300) train: 60% valid: 40% | window past: 8 | scale\nablate (model { lstm 4; dense 1 }) on: data seeds: 3 epochs: 2 vary: { dropout: [0, 20%], lr: [1e-3, 1e-2] }"
  ]
  static let result = Kind.table
  static let role = VerbRole.draws

  @Bare("The model.") var model: Architecture
  @Parameter("The data to train and judge on: its training and validation parts.") var on: WindowedData
  @Parameter(
    "What is changed, with its values: `model`, a label of `fit`, or a label of layers, set wherever a layer has it. The first values are the base; every other one is a variant, the other factors at their first. For all combinations write a `for`."
  ) var vary: Record
  @Parameter("How often each variant is trained: with the program's seed, the next, and so on.") var seeds = 5
  @Parameter("How often every window is seen.") var epochs = 10
  @Parameter("Baselines for the skill, as in `evaluate`.", shown: "as in evaluate") var against: [BaselineName]? = nil
  @Parameter("What is compared instead of the skill: a figure of `evaluate`.", shown: "the skill")
  var metric: Metric? = nil
  @Parameter("Whether to say nothing of how far it is.") var quiet = false

  func run(in context: Context) throws(Complaint) -> Value {
    try rehearse(in: context)
    let variants = try variants()
    guard let valid = on.windows(of: .valid) else {
      throw Complaint(
        "`ablate` compares on the validation part, and the split has none", suggestion: "split … valid: 15%",
        blaming: "on")
    }
    let part = PartOfData(data: on, windows: valid)
    var progress = RunProgress("ablate", total: variants.count * seeds, isQuiet: quiet, in: context)
    var results: [[Double?]] = []
    for variant in variants {
      var scores: [Double?] = []
      var failure: Complaint?
      for seed in 0..<seeds {
        do throws(Complaint) {
          scores.append(try score(variant, seed: seed, on: part, in: context))
        } catch {
          // A run that breaks down is a result; whatever would stop every run is not.
          guard error.code == .complaint, error.label == nil, !context.isInterrupted else { throw error }
          failure = error
          scores.append(nil)
        }
        progress.finish("\(variant.change), seed \(seed)")
      }
      if results.isEmpty, let failure, scores.allSatisfy({ $0 == nil }) { throw failure }
      results.append(scores)
    }
    return .object(table(variants, results, known: part.known))
  }

  func rehearse(in context: Context) throws(Complaint) {
    guard (2...1000).contains(seeds) else { throw .outOfRange("seeds", "from 2 to 1000", actual: "\(seeds)") }
    for variant in try variants() {
      let fit = try fit(variant, seed: 0, in: context)
      do throws(Complaint) { try fit.rehearse(in: context) } catch { throw told(error) }
    }
  }

  private struct Factor {
    let label: String
    let values: [Value]
    let isOfLayers: Bool
  }

  /// What one row of the table is about: the base, or one factor at another value.
  private struct Variant {
    var change: String
    var settings: [(factor: Factor, value: Value)]
  }

  private func factors() throws(Complaint) -> [Factor] {
    guard !vary.fields.isEmpty else {
      throw Complaint(
        "there is nothing to vary", suggestion: "vary: { dropout: [0%, 20%] }", blaming: "vary")
    }
    let ofFit = Signature(of: FitVerb.self).parameters.map(\.label)
    var factors: [Factor] = []
    for (label, value) in vary.fields {
      if ["on", "quiet", "seed"].contains(where: { Label.areEqual($0, label) }) {
        throw Complaint(
          "`\(label)` cannot be varied here",
          suggestion: Label.areEqual(label, "seed") ? "seeds: 10" : "leave it out", blaming: "vary")
      }
      var values = try value.elements()
      if values.isEmpty { values = [value] }
      let known = ofFit + LayerLabel.all
      guard let meant = known.first(where: { Label.areEqual($0, label) }) else {
        let close = DidYouMean.closest(to: label, among: known)
        throw Complaint(
          "no label of `fit` or of a layer is called `\(label)`", suggestion: close.map { "did you mean `\($0):`?" },
          notes: ["keys are `model`, labels of `fit`, and " + LayerLabel.all.joined(separator: ", ")],
          blaming: "vary", code: .unknownLabel)
      }
      factors.append(Factor(label: meant, values: values, isOfLayers: LayerLabel.all.contains(meant)))
    }
    return factors
  }

  private func variants() throws(Complaint) -> [Variant] {
    let factors = try factors()
    let base = factors.map { (factor: $0, value: $0.values[0]) }
    var variants = [Variant(change: "base", settings: base)]
    for (place, factor) in factors.enumerated() {
      for value in factor.values.dropFirst() {
        var settings = base
        settings[place].value = value
        variants.append(Variant(change: "\(factor.label) \(Self.text(of: value))", settings: settings))
      }
    }
    guard variants.count > 1 else {
      throw Complaint(
        "every key has one value, so there is nothing to compare", suggestion: "vary: { dropout: [0%, 20%] }",
        blaming: "vary")
    }
    return variants
  }

  private static func text(of value: Value) -> String {
    guard case .object(let model as Architecture) = value else { return value.inline }
    let layers = model.layers.map(\.description).joined(separator: "; ")
    return layers.count > 17 ? layers.prefix(16) + "…" : layers
  }

  /// The training of a variant, its parameters bound.
  private func fit(_ variant: Variant, seed: Int, in context: Context) throws(Complaint) -> FitVerb {
    var architecture = model
    for (factor, value) in variant.settings where factor.label == "model" {
      do throws(Complaint) { architecture = try Architecture(value: value) } catch { throw error.blaming("vary") }
    }
    var arguments: [(label: String, value: Value)] = [
      ("on", .object(on)), ("epochs", .number(Double(epochs))), ("quiet", .boolean(true)),
      // Seeds are counted on from the program's, which `fit` takes too.
      ("seed", .number(Double(context.seed % (1 << 52)) + Double(seed))),
    ]
    for (factor, value) in variant.settings where factor.label != "model" {
      guard factor.isOfLayers else {
        arguments.append((factor.label, value))
        continue
      }
      do throws(Complaint) {
        let label = LayerLabel(label: factor.label)
        var isKnown = false
        for model in try models(variant) where try label.setting(value, in: model) != nil { isKnown = true }
        guard isKnown else {
          throw Complaint("no layer of the model has `\(factor.label):`", code: .unknownLabel)
        }
        architecture = try label.setting(value, in: architecture) ?? architecture
      } catch {
        throw error.blaming("vary")
      }
    }
    arguments.append(("model", .object(architecture)))
    do throws(Complaint) { return try FitVerb.bound(arguments) } catch { throw told(error) }
  }

  /// What is wrong with a value in `vary:`, told there.
  private func told(_ complaint: Complaint) -> Complaint {
    guard let label = complaint.label, vary[label] != nil else { return complaint }
    var copy = complaint
    if !copy.message.utf8.starts(with: "`\(label)".utf8) { copy.message = "`\(label):` " + complaint.message }
    copy.label = "vary"
    return copy
  }

  /// All models that are compared.
  private func models(_ variant: Variant) throws(Complaint) -> [Architecture] {
    guard let factor = variant.settings.first(where: { $0.factor.label == "model" })?.factor else { return [model] }
    do throws(Complaint) {
      return try factor.values.map { value throws(Complaint) in try Architecture(value: value) }
    } catch {
      throw error.blaming("vary")
    }
  }

  private func score(
    _ variant: Variant, seed: Int, on part: PartOfData, in context: Context
  ) throws(Complaint) -> Double? {
    let fitted = try FittedModel(value: try fit(variant, seed: seed, in: context).run(in: context))
    if context.isInterrupted { throw Complaint("interrupted", code: .interrupted) }
    let report = try fitted.report(on: part, against: against, metrics: metric.map { [$0] }, in: context)
    guard let score = metric == nil ? report.skill : report.rows[0].figures[0] else {
      throw Complaint(
        metric == nil ? "the strongest baseline makes no error here, so there is no skill" : "the figure has no value",
        suggestion: "metric: .mae", blaming: "metric")
    }
    return score
  }

  /// Figures to four digits: other seeds would change the fifth.
  private func table(_ variants: [Variant], _ results: [[Double?]], known: KnownAt) -> Table {
    func value(_ number: Double?) -> Value {
      number.flatMap { Double(NumberText.significant($0, digits: 4)) }.map { Figure($0, known).value } ?? .missing
    }
    let hasFailures = results.contains { $0.contains { $0 == nil } }
    let rows = zip(variants, results).enumerated().map { place, row in
      let (variant, scores) = row
      let moments = MeanAndDeviation(scores.compactMap { $0 })
      let differences = zip(scores, results[0]).compactMap { now, before in
        if let now, let before { now - before } else { Double?.none }
      }
      let paired = place == 0 ? nil : PairedDifferences(differences)
      return [
        .text(variant.change), value(moments?.mean), value(paired?.mean),
        value(paired?.interval?.lowerBound), value(paired?.interval?.upperBound), value(paired?.signTest),
        paired.map { .text("\($0.positive) of \($0.count)") } ?? .missing, value(moments?.deviation),
      ] + (hasFailures ? [.number(Double(scores.count { $0 == nil }))] : [])
    }
    return Table(
      labels: ["change", metric?.rawValue ?? "skill", "difference", "low", "high", "p-value", "above", "sd"]
        + (hasFailures ? ["broke-down"] : []), rows: rows)
  }
}

extension Value {
  /// The values of a list or a range; none where it is neither.
  fileprivate func elements() throws(Complaint) -> [Value] {
    switch self {
    case .list(let values): values
    case .range(let range): try range.elements()
    default: []
    }
  }
}
