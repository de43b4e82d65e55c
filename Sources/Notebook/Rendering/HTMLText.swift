internal import Notation

/// Text from anywhere as text of a page: nothing in it can begin a tag, end an attribute or reorder what is read.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TerminalSafeText.escaped(text, keepingLayout: true).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
