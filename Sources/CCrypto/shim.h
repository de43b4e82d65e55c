// libcrypto's SHA-256, through one header so that the module map stays portable. The functions that are called here
// need no set-up at run time, which the newer ones pay for with milliseconds; they only count as old.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
