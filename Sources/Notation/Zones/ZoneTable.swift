/// The rules of all time zones of the IANA database (public domain), as scripts/zones wrote them.
enum ZoneTable {
  /// Which edition of the database they are from.
  static let version = "2026f"
  static let parts = [part1, part2, part3, part4, part5]
}
