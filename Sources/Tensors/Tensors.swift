package enum ExactMath {
  package static func exp(_ x: Double) -> Double { x }
  package static func log(_ x: Double) -> Double { x }
  package static func sin(_ x: Double) -> Double { x }
  package static func cos(_ x: Double) -> Double { x }
  package static func pow(_ x: Double, _ y: Double) -> Double { x }
}
package struct Philox: Sendable {
  package init(seed: UInt64, stream: UInt64) {}
  package func normal(at: UInt64) -> Double { 0 }
  package func uniform(at: UInt64) -> Double { 0 }
}
