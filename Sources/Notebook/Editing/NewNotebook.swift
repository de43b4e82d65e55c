internal import Files

/// The text a new notebook begins with: a title, one cell that runs without any file, and what to write next.
package enum NewNotebook {
  package static func text(title: String) -> String {
    """
    ---
    lstmnb: 1
    title: \(title)
    ---
    # \(title)

    Prose is Markdown. A block that begins with `lstm` is a cell; what it prints is recorded below it.

    ```lstm series
    use "std/synthetic"
    seed 1
    let demand = sines(periods: [24, 168], noise: 0.2, steps: 2_000)
    # with a file beside this one: let demand = load "demand.csv" time: "timestamp"
    describe demand
    ```

    ```lstm data
    let data = demand | split train: 70% valid: 15% test: 15% |
      window past: 48 horizon: 1 |
      scale
    ```

    ```lstm fit
    let fitted = fit (model { lstm 16; dense 1 }) on: data epochs: 20 lr: 0.01
    evaluate fitted on: data.test
    ```

    """
  }

  /// The title that a file's name suggests: `load-forecast.lstmnb` → `Load forecast`.
  package static func title(for path: String) -> String {
    var name = WholeFile.name(of: path)
    if name.hasSuffix(".lstmnb") { name.removeLast(".lstmnb".utf8.count) }
    let words = name.map { $0 == "-" || $0 == "_" ? " " : String($0) }.joined()
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
