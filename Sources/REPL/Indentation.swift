/// How far a new row is indented: two blanks for each bracket that is open before it.
enum Indentation {
  static let step = 2

  /// Open brackets in a text, not counting those in strings and comments; never below 0.
  static func depth(of text: some StringProtocol) -> Int { scan(text).depth }

  /// Whether a text ends within a string or a comment.
  static func isInText(_ text: some StringProtocol) -> Bool { scan(text).isInText }

  /// Where the string begins that is still open at the end, in bytes, after its quote; nil outside of one.
  static func openString(in text: some StringProtocol) -> Int? { scan(text).string }

  private static func scan(_ text: some StringProtocol) -> (depth: Int, isInText: Bool, string: Int?) {
    var depth = 0
    var quote: UInt8?
    var start = 0
    var isEscaped = false
    var isComment = false
    for (place, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "\n") {
        // Strings end with their line, and so do comments.
        (quote, isEscaped, isComment) = (nil, false, false)
      } else if isComment {
        continue
      } else if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
          isEscaped = true
        } else if byte == open {
          quote = nil
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): (quote, start) = (byte, place + 1)
        case UInt8(ascii: "#"): isComment = true
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
        default: break
        }
      }
    }
    return (depth, quote != nil || isComment, quote == nil ? nil : start)
  }
}
