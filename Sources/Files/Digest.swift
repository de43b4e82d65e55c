internal import CSodium

/// A SHA-256 digest of bytes (FIPS 180-4), computed by libsodium.
package struct Digest: Hashable, Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  package init(of content: [UInt8]) {
    var bytes = [UInt8](repeating: 0, count: 32)
    _ = unsafe crypto_hash_sha256(&bytes, content, UInt64(content.count))
    self.bytes = bytes
  }

  package init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// 64 lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The first 12 characters in base64url (RFC 4648 §5): 72 bits, enough against accident.
  package var short: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var text: [UInt8] = []
    for group in stride(from: 0, to: 9, by: 3) {
      let bits = Int(bytes[group]) << 16 | Int(bytes[group + 1]) << 8 | Int(bytes[group + 2])
      for shift in [18, 12, 6, 0] { text.append(alphabet[bits >> shift & 63]) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
