// SQLite, through one header so that the module map stays portable.
#include <sqlite3.h>
