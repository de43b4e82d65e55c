internal import CSQLite
internal import Glibc

/// A file system for SQLite in which there is no file, and no clock.
enum SealedFileSystem {
  static let name = "sealed"

  static let isRegistered: Bool = {
    guard let usual = unsafe sqlite3_vfs_find(nil) else { return false }
    // SQLite keeps it for as long as the program runs.
    let sealed = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    unsafe sealed.initialize(to: usual.pointee)
    unsafe sealed.pointee.pNext = nil
    unsafe sealed.pointee.zName = UnsafePointer(strdup(name))
    unsafe sealed.pointee.xOpen = { _, _, _, _, _ in SQLITE_CANTOPEN }
    unsafe sealed.pointee.xDelete = { _, _, _ in SQLITE_PERM }
    unsafe sealed.pointee.xDlOpen = { _, _ in nil }
    unsafe sealed.pointee.xCurrentTime = { _, _ in SQLITE_ERROR }
    unsafe sealed.pointee.xCurrentTimeInt64 = { _, _ in SQLITE_ERROR }
    return unsafe sqlite3_vfs_register(sealed, 0) == SQLITE_OK
  }()
}
