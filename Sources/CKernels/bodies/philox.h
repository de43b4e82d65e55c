// Philox4x32-10 for sixteen counters at once, of which the first word is kept.

typedef uint32_t U __attribute__((vector_size(64)));
typedef uint64_t UL __attribute__((vector_size(128)));

/// Both halves of sixteen products.
INLINE void wide_product(U a, uint32_t b, U *high, U *low) {
  UL product = __builtin_convertvector(a, UL) * (uint64_t)b;
  *high = __builtin_convertvector(product >> 32, U);
  *low = __builtin_convertvector(product, U);
}

/// The first words at counters (c0, c1), stream and seed. Salmon, Moraes, Dror and Shaw 2011.
INLINE U philox16(U c0, U c1, uint64_t stream, uint64_t seed) {
  U zero = (U){0}, c2 = zero + (uint32_t)stream, c3 = zero + (uint32_t)(stream >> 32);
  uint32_t k0 = (uint32_t)seed, k1 = (uint32_t)(seed >> 32);
  for (int round = 0; round < 10; round++, k0 += 0x9e3779b9, k1 += 0xbb67ae85) {
    U high0, low0, high2, low2;
    wide_product(c0, 0xd2511f53, &high0, &low0);
    wide_product(c2, 0xcd9e8d57, &high2, &low2);
    c0 = high2 ^ c1 ^ k0, c1 = low2, c2 = high0 ^ c3 ^ k1, c3 = low0;
  }
  return c0;
}

/// The first words at counters `counter` and so on.
static void random_words(uint64_t seed, uint64_t stream, uint64_t counter, uint32_t *to, long n) {
  for (long i = 0; i < n; i += 16) {
    UL counters;
    for (int lane = 0; lane < 16; lane++) counters[lane] = counter + (uint64_t)(i + lane);
    U words = philox16(__builtin_convertvector(counters, U), __builtin_convertvector(counters >> 32, U), stream, seed);
    memcpy(to + i, &words, sizeof(uint32_t) * (size_t)(n - i < 16 ? n - i : 16));
  }
}
