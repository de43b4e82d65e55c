"""Writes the databases and packed files beside it: python write-files.py"""
import gzip, os, sqlite3

def database(name, *statements):
    if os.path.exists(name):
        os.remove(name)
    connection = sqlite3.connect(name)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()

database(
    "hours.db", "PRAGMA page_size = 512",
    "CREATE TABLE hours (time TEXT, load REAL, count INTEGER, place TEXT, note)",
    "INSERT INTO hours VALUES ('2024-01-01 00:00', 1.5, 3, 'Porto', NULL), ('2024-01-01 01:00', NULL, 4, 'Évora', NULL),"
    " ('2024-01-01 02:00', -2, 9007199254740992, 'NA', NULL)")
database(
    "two.db", "PRAGMA page_size = 512", "CREATE TABLE hours (time TEXT, load REAL)", "CREATE TABLE \"odd \"\"name\" (a)",
    "INSERT INTO hours VALUES ('2024-01-01', 1), ('2024-01-02', 2)",
    "INSERT INTO \"odd \"\"name\" VALUES (1), ('one'), (x'00'), (9007199254740993), (9e999)")
database("ahead.db", "PRAGMA page_size = 512", "PRAGMA journal_mode = WAL", "CREATE TABLE t (v)", "INSERT INTO t VALUES (7)")
with open("plain.gz", "wb") as file:
    file.write(gzip.compress(b"a,b\n1,2\n", mtime=0))
with open("members.gz", "wb") as file:
    file.write(gzip.compress(b"a,b\n1,2\n", mtime=0) + gzip.compress(b"3,4\n", mtime=0) + bytes(16))
with open("zeros.gz", "wb") as file:
    file.write(gzip.compress(bytes(1 << 20), mtime=0))
