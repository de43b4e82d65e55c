import Glibc

/// The memory of one run: regions are reserved first, then allocated together, zeroed, and freed together.
/// So a run that does not fit is refused before anything is allocated, and nothing is allocated while it runs.
@safe package final class Arena {
  /// Floats reserved; nil where they do not fit into an Int.
  private var floats: Int? = 0
  /// Written once, before any region is used; asked for so often that the check of overlapping accesses shows.
  @exclusivity(unchecked) private var base: UnsafeMutablePointer<Float>?

  package init() {}

  deinit { unsafe free(base) }

  /// Bytes reserved so far; nil where they do not fit into 64 bits.
  package var bytes: Int? {
    guard let floats else { return nil }
    let (bytes, overflow) = floats.multipliedReportingOverflow(by: MemoryLayout<Float>.stride)
    return overflow ? nil : bytes
  }

  /// What a region of so many floats takes, with what lies unused behind it.
  package static func bytes(ofRegion count: Int) -> Int { (count + 15) / 16 * 16 * MemoryLayout<Float>.stride }

  /// A region for as many floats as the product of these sizes, to be used after `allocate`.
  package func reserve(_ sizes: Int...) -> FloatRegion {
    precondition(unsafe base == nil, "regions are reserved before the arena is allocated")
    let offset = floats ?? 0
    var count = 1
    for size in sizes {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      if overflow { floats = nil }
      count = overflow ? 0 : product
    }
    if let before = floats {
      // Regions begin at cache lines of 64 bytes.
      let (end, overflow) = before.addingReportingOverflow(count)
      floats = overflow || end > Int.max - 15 ? nil : (end + 15) / 16 * 16
    }
    return FloatRegion(arena: self, offset: offset, count: count)
  }

  /// Allocates what was reserved, or says that it is more than `limit` bytes.
  package func allocate(for what: String, limit: Int) throws(MemoryExcess) {
    guard let bytes, bytes <= limit else { throw MemoryExcess(what: what, bytes: bytes, limit: limit) }
    var memory: UnsafeMutableRawPointer?
    guard unsafe posix_memalign(&memory, 64, max(bytes, 64)) == 0, let memory = unsafe memory else {
      throw MemoryExcess(what: what, bytes: bytes, limit: limit)
    }
    let count = max(bytes, 64) / MemoryLayout<Float>.stride
    unsafe base = memory.bindMemory(to: Float.self, capacity: count)
    unsafe base?.initialize(repeating: 0, count: count)
  }

  func pointer(at offset: Int) -> UnsafeMutablePointer<Float> {
    guard let base = unsafe base else { preconditionFailure("the arena is not allocated") }
    return unsafe base + offset
  }
}
