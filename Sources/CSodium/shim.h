// libsodium's SHA-256, through one header so that the module map stays portable.
#include <sodium/crypto_hash_sha256.h>
