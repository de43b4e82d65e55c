/// The modules that come with the program, as text: what `use "std/…"` finds.
package enum Stdlib {
  /// The names of all modules, in order.
  package static var names: [String] { indexedModules.map(\.name) }

  /// The text of a module, `std/synthetic`; nil where there is none.
  package static func module(_ name: String) -> String? {
    indexedModules.first { $0.name == name }?.text
  }
}
