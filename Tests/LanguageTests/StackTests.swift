import Foundation
import Language
import Syntax
import Testing

/// Deep programs end in an error or a value, whatever the stack they run on.
@Suite struct StackTests {
  /// The outcome on a thread with so many KiB of stack.
  private func outcome(of text: String, on stack: Int) -> String {
    let box = Box()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      box.text = Runner.result(of: text)
      done.signal()
    }
    thread.stackSize = stack << 10
    thread.start()
    done.wait()
    return box.text
  }

  private final class Box: @unchecked Sendable { var text = "" }

  static let endless = [
    "def f(n) { f(n + 1) }\nf(0)",
    "def f(n) { if true { for i in 1..=2 { [take(f(n + i))] } } }\nf(0)",
    "def f(n = f()) { n }\nf()",
    "def f(n) -> number { let a = -(1 + f(n: n)); a }\n1 | f",
    "def f(s) { filter s (f(s) > 0) }\nf(series([1]))",
    "def f(n) { model { for i in 1..=1 { if true { f(n) } } } }\nf(1)",
    "def f(n) { \"{f(n)}\" }\nf(1)",
  ]

  @Test(arguments: endless, [512, 8192]) func recursionWithoutEndIsAnError(text: String, stack: Int) {
    #expect(outcome(of: text, on: stack).contains("[E039]"))
  }

  @Test(arguments: [512, 8192]) func deepButFiniteProgramsAreAnswered(stack: Int) {
    let chain = Array(repeating: "1", count: 390).joined(separator: " + ")
    #expect(outcome(of: chain, on: stack) == "390")
    let choices = (0..<80).map { "if n == \($0) { \($0) }" }.joined(separator: " else ")
    #expect(outcome(of: "let n = 79\n" + choices, on: 8192) == "79")
    #expect(outcome(of: String(repeating: "(", count: 90) + "1" + String(repeating: ")", count: 90), on: 8192) == "1")
    #expect(
      outcome(of: "let x = " + Array(repeating: "take", count: 300).reduce("1") { "\($0) | \($1)" } + "\nx", on: stack)
        == "1")
  }

  @Test func aHundredAndFiftyCallsAreFewEnough() {
    let text = "def sum-to(n: int) -> int { if n <= 1 { n } else { n + sum-to(n - 1) } }\nsum-to(150)"
    #expect(outcome(of: text, on: 8192) == "11325")
  }
}
