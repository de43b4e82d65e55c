import CKernels

extension Array where Element: BitwiseCopyable {
  /// Room for elements that come one after another. Where they are many, it lies in large pages if the system has them:
  /// of 4 KB pages each costs a fault, for millions of rows as long as reading them does.
  package mutating func reserveLarge(_ count: Int) {
    let (stride, page) = (MemoryLayout<Element>.stride, 1 << 21)
    guard count > 2 * page / stride else { return reserveCapacity(count) }
    // Whole pages, less what stands before the elements, so that the memory can begin with a page.
    let bytes = (count * stride + 64 + page - 1) / page * page - 64
    reserveCapacity(bytes / stride)
    unsafe withUnsafeMutableBufferPointer { elements in
      guard let start = elements.baseAddress else { return }
      unsafe prefer_large_pages(start, Int64(bytes))
    }
  }
}
