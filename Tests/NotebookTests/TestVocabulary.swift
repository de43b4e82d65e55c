import Files
import Language
import Notation
import Syntax
import Synchronization

/// A vocabulary of a few verbs, enough to read, draw, fail, save and print.
enum TestVocabulary {
  static let vocabulary = Vocabulary(
    verbs: [
      LoadVerb.self, SeedVerb.self, DrawVerb.self, BoomVerb.self, GateVerb.self, LinesVerb.self, EmitVerb.self,
      SaveVerb.self, TickVerb.self, NoteVerb.self,
    ],
    kinds: [],
    makeModel: { (_) throws(Complaint) in .missing },
    power: { base, _ in base },
    module: { $0 == "std/double" ? "def double(x: number) -> number {\n  x * 2\n}\n" : nil })

  struct LoadVerb: Verb {
    static let name = "load"
    static let summary = "The text of a file."
    static let result = Kind.text
    @Bare("The file.") var file: FilePath
    func run(in context: Context) throws(Complaint) -> Value {
      let bytes = try context.read(file)
      context.note("loaded \(file.text) \(bytes.count)")
      return .text(String(decoding: bytes, as: UTF8.self))
    }
  }

  struct SeedVerb: Verb {
    static let name = "seed"
    static let summary = "Declares the seed."
    static let result = Kind.nothing
    static let role = VerbRole.declaresSeed
    @Bare("The seed.") var seed: Int
    func run(in context: Context) throws(Complaint) -> Value {
      context.declareSeed(seed)
      return .nothing
    }
  }

  struct DrawVerb: Verb {
    static let name = "draw"
    static let summary = "A number that depends on the seed."
    static let result = Kind.number
    static let role = VerbRole.draws
    @Parameter("Its own seed.") var seed: Int? = nil
    func run(in context: Context) throws(Complaint) -> Value {
      .number(Double(seed ?? Int(context.seed)) * 3 + 1)
    }
  }

  struct BoomVerb: Verb {
    static let name = "boom"
    static let summary = "Fails."
    static let result = Kind.number
    func run(in context: Context) throws(Complaint) -> Value { throw Complaint("it went off") }
  }

  struct GateVerb: Verb {
    static let name = "gate"
    static let summary = "Closes."
    static let result = Kind.nothing
    func run(in context: Context) throws(Complaint) -> Value { throw Complaint("too bad", code: .gate) }
  }

  struct LinesVerb: Verb {
    static let name = "lines"
    static let summary = "Many lines."
    static let result = Kind.text
    @Bare("How many.") var count: Int
    func run(in context: Context) throws(Complaint) -> Value {
      .text((1...count).map { "\($0)" }.joined(separator: "\n"))
    }
  }

  struct EmitVerb: Verb {
    static let name = "emit"
    static let summary = "A text with backticks in place of `^`, and an escape in place of `@`."
    static let result = Kind.text
    @Bare("The text.") var text: String
    func run(in context: Context) throws(Complaint) -> Value {
      .text(String(text.map { $0 == "^" ? "`" : $0 == "@" ? "\u{1B}" : $0 }))
    }
  }

  struct SaveVerb: Verb {
    static let name = "save"
    static let summary = "Writes a text."
    static let result = Kind.nothing
    @Bare("The text.") var text: String
    @Parameter("The file.") var to: FilePath
    func run(in context: Context) throws(Complaint) -> Value {
      try context.write(Array(text.utf8), to: to)
      context.note("saved \(to.text)")
      return .nothing
    }
  }

  /// What must never be: a result that no key knows of.
  struct TickVerb: Verb {
    static let name = "tick"
    static let summary = "Another number each time."
    static let result = Kind.number
    private static let count = Atomic(0)
    func run(in context: Context) throws(Complaint) -> Value {
      .number(Double(Self.count.add(1, ordering: .relaxed).newValue))
    }
  }

  struct NoteVerb: Verb {
    static let name = "quietly"
    static let summary = "Only a note."
    static let result = Kind.number
    func run(in context: Context) throws(Complaint) -> Value {
      context.note("noted")
      return .number(1)
    }
  }
}
