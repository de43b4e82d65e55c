internal import Glibc

/// The memory of this process that is in use.
enum ResidentMemory {
  /// Bytes; nil where the system does not say.
  static func bytes() -> Int? {
    guard let file = unsafe fopen("/proc/self/statm", "r") else { return nil }
    defer { unsafe _ = fclose(file) }
    var text = [UInt8](repeating: 0, count: 128)
    let count = unsafe fread(&text, 1, text.count, file)
    let fields = String(decoding: text.prefix(count), as: UTF8.self).split(separator: " ")
    return fields.count > 1 ? Int(fields[1]).map { $0 * 4096 } : nil
  }
}
