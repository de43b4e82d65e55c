internal import Files
internal import Language
internal import Layers
internal import Models
internal import Series
internal import Syntax
internal import Training

/// Fitted models as files: safetensors there and back, ONNX there.
extension FittedModel {
  /// SHA-256 of all weights.
  private static func fullDigest(_ network: Network) -> String { Digest(of: network.canonicalBytes).hexadecimal }

  private var saved: SavedModel { SavedModel(fitted: fitted, interface: interface) }

  var safetensors: [UInt8] {
    let network = fitted.network
    return saved.file(model: ModelText(network.architecture).text, digest: Self.fullDigest(network)).bytes
  }

  func onnx() throws(Complaint) -> [UInt8] {
    let (saved, digest) = (saved, Self.fullDigest(fitted.network))
    return try explained { () throws(ONNXProblem) in try ONNXExport.bytes(of: saved, digest: digest) }
  }

  /// One that `safetensors` gave.
  /// - Parameter name: the file as the program calls it.
  init(safetensors bytes: [UInt8], name: String, in context: Context) throws(Complaint) {
    do throws(Complaint) {
      let file = try explained { () throws(TensorFileProblem) in try TensorFileReader.read(bytes) }
      self.init(try Self.saved(file, in: context))
    } catch {
      throw error.about(name)
    }
  }

  private static func saved(_ file: TensorFile, in context: Context) throws(Complaint) -> SavedModel {
    // What is wrong with the layers is a complaint of its own.
    var wrong: Complaint?
    do throws(SavedModelProblem) {
      return try SavedModel(
        file,
        architecture: { text throws(SavedModelProblem) in
          do throws(Complaint) {
            return try ModelText(text: text).architecture(in: context)
          } catch {
            wrong = error
            throw .metadata("model", error.message)
          }
        }, digest: fullDigest)
    } catch {
      if case .shape(let mismatch) = error { throw Complaint(mismatch) }
      throw wrong ?? Complaint(error)
    }
  }

  /// A model with the weights of another library.
  init(
    weights bytes: [UInt8], of library: ForeignWeights.Library, name: String, into architecture: Architecture,
    on data: WindowedData
  ) throws(Complaint) {
    var architecture = architecture
    architecture.fit(to: data)
    // As if it had been trained here without a word about its loss.
    let loss = try LossName.loss(nil, for: data)
    do throws(ShapeMismatch) {
      try loss.check(head: architecture)
      _ = try architecture.summary(
        of: WindowShape(steps: data.spec.past, features: data.features.count),
        outputs: data.outputs * loss.outputsPerTarget)
    } catch {
      throw Complaint(error).blaming("into")
    }
    let network: Network
    do throws(Complaint) {
      let file = try explained { () throws(TensorFileProblem) in try TensorFileReader.read(bytes) }
      network = try explained { () throws(ForeignWeightsProblem) in
        try ForeignWeights(file, of: library).network(architecture, features: data.features.count)
      }
    } catch {
      throw error.about(name)
    }
    self.init(
      SavedModel(
        fitted: Fitted(
          network: network, loss: loss, history: [], bestEpoch: 0, weightsEpoch: 0, ending: .completed),
        interface: ModelInterface(of: data)))
  }
}

extension Complaint {
  /// The same, of a file that was given first.
  fileprivate func about(_ name: String) -> Complaint {
    var complaint = self
    complaint.message = "\(name): \(message)"
    complaint.label = "path"
    complaint.code = .badData
    return complaint
  }
}
