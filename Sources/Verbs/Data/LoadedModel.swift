internal import Language
internal import Layers
internal import Models
internal import Series
internal import Syntax
internal import Training

/// What `load` is told of a model: its file, and of weights from elsewhere whose they are and what they belong to.
struct LoadedModel {
  let path: FilePath
  let weights: LibraryName?
  let into: Architecture?
  let on: WindowedData?

  enum LibraryName: String, Choice {
    case keras, pytorch

    var library: ForeignWeights.Library { self == .keras ? .keras : .pytorch }
  }

  /// Whether the file holds a model, by its ending.
  var isMeant: Bool { path.text.hasSuffix(".safetensors") }

  /// - Parameter labels: what was given that is for columns.
  func refuse(labels: [String]) throws(Complaint) {
    guard let label = labels.first else { return }
    throw Complaint("`\(label):` is for columns, and this file holds a model", blaming: label)
  }

  /// Where the file holds something else.
  func refuseLabels() throws(Complaint) {
    for (label, isGiven) in [("weights", weights != nil), ("into", into != nil), ("on", on != nil)] where isGiven {
      throw Complaint("`\(label):` is for models, in files that end in `.safetensors`", blaming: label)
    }
  }

  func fitted(in context: Context) throws(Complaint) -> FittedModel {
    let bytes = try context.read(path)
    let fitted: FittedModel
    switch (weights, into, on) {
    case (nil, nil, nil): fitted = try FittedModel(safetensors: bytes, name: path.text, in: context)
    case (let weights?, let architecture?, let data?):
      fitted = try FittedModel(
        weights: bytes, of: weights.library, name: path.text, into: architecture, on: data)
    default:
      throw Complaint(
        "weights from elsewhere need `weights:`, `into:` and `on:`",
        suggestion: "weights: .pytorch into: (model { lstm 32; dense 1 }) on: data", blaming: "path")
    }
    var note = "load: \(path.text)   \(fitted.fitted.network.parameterCount) weights sha256:\(fitted.digest)"
    if weights == .pytorch, into?.layers.contains(where: { ($0 as? Normalize) == Normalize() }) == true {
      note +=
        "\n  `normalize` has the epsilon \(Normalize().epsilon), and PyTorch's default is 1e-05: the file does not tell"
    }
    context.note(note)
    return fitted
  }
}
