import Foundation
import Testing

@testable import Plots

/// Plots as they were once looked at and found right: one file for a kind, canvas and width, all cases in it.
/// `RECORD=1` in the environment writes them anew.
enum Golden {
  typealias Cases = [(name: String, draw: @Sendable (Viewport) -> [String])]

  static let widths = [40, 74, 120]
  static let settings: [(CanvasKind, Int)] = CanvasKind.allCases.flatMap { canvas in widths.map { (canvas, $0) } }

  /// Compares the drawings with the file, and holds each to what is true of every plot.
  static func expect(
    _ kind: String, canvas: CanvasKind, width: Int, cases: Cases,
    viewport: Viewport = Viewport(), location: SourceLocation = #_sourceLocation
  ) throws {
    var viewport = viewport
    viewport.canvas = canvas
    viewport.width = width
    var text = ""
    for (name, draw) in cases {
      viewport.isPadded = false
      let lines = draw(viewport)
      text += "--- \(name)\n" + lines.map { $0 + "\n" }.joined()
      viewport.isPadded = true
      let padded = draw(viewport)
      #expect(padded.allSatisfy { $0.count == width }, "\(kind) \(name): not equally wide", sourceLocation: location)
      #expect(
        padded.map(TextCell.trimmed) == lines, "\(kind) \(name): padding is more than blanks", sourceLocation: location)
      if canvas == .ascii {
        #expect(
          lines.joined().utf8.allSatisfy { (0x20...0x7e).contains($0) }, "\(kind) \(name)", sourceLocation: location)
      }
    }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens/\(kind)-\(canvas.rawValue)-\(width).txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(recorded == text, "\(file.lastPathComponent) differs; RECORD=1 rewrites it", sourceLocation: location)
  }
}

/// Waves and walks that are the same on every machine: no libm, no system random numbers.
enum Sample {
  /// A parabola wave of period `period` between −1 and 1.
  static func wave(_ index: Int, period: Int) -> Double {
    let phase = 2 * Double(index % period) / Double(period)
    return phase < 1 ? 4 * phase * (1 - phase) : -4 * (phase - 1) * (2 - phase)
  }

  /// Numbers from 0 up to 1 by a linear congruence.
  static func uniform(_ count: Int, seed: UInt64 = 7) -> [Double] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24)
    }
  }
}
