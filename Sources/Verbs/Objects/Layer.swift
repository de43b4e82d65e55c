internal import Language
internal import Layers

/// A layer as a verb of a model gives it.
struct Layer: Object {
  let description: any LayerDescription

  static var kind: Kind { .layer }

  func shown(width: Int) -> [String] { [description.description] }
}
