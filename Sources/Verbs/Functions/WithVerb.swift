internal import Language

/// A record with some fields of another put in.
struct WithVerb: Verb {
  static let name = "with"
  static let summary = "A record with the fields of another in the place of its own."
  static let examples = ["with({ units: 4, drop: 0 }, { units: 2 })"]
  static let result = Kind.record
  static let role = VerbRole.function

  @Bare("The record to begin with.") var record: Record
  @Bare("The fields to put in.") var changes: Record

  func run(in context: Context) throws(Complaint) -> Value {
    .record(changes.fields.reduce(record) { $0.setting($1.label, to: $1.value) })
  }
}
