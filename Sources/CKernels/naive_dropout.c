// The naive twin of the masks of dropout.
#include "lstm_kernels.h"

/// The first of the four words.
static uint32_t naive_philox(uint64_t counter, uint64_t stream, uint64_t seed) {
  uint32_t c[4] = {(uint32_t)counter, (uint32_t)(counter >> 32), (uint32_t)stream, (uint32_t)(stream >> 32)};
  uint32_t k[2] = {(uint32_t)seed, (uint32_t)(seed >> 32)};
  for (int round = 0; round < 10; round++) {
    uint64_t a = (uint64_t)c[0] * 0xd2511f53, b = (uint64_t)c[2] * 0xcd9e8d57;
    uint32_t next[4] = {(uint32_t)(b >> 32) ^ c[1] ^ k[0], (uint32_t)b, (uint32_t)(a >> 32) ^ c[3] ^ k[1], (uint32_t)a};
    for (int i = 0; i < 4; i++) c[i] = next[i];
    k[0] += 0x9e3779b9, k[1] += 0xbb67ae85;
  }
  return c[0];
}

void naive_dropout_mask(const struct dropout_mask *m, float *to, long batch, long steps, long features) {
  for (long slice = 0; slice < (batch + 15) / 16; slice++)
    for (long t = 0; t < steps; t++)
      for (long unit = 0; unit < features; unit++)
        for (long lane = 0; lane < 16; lane++) {
          long window = slice * 16 + lane;
          uint64_t counter = (uint64_t)(t * batch + window) << 20 | (uint64_t)unit;
          *to++ = window < batch && naive_philox(counter, m->stream, m->seed) >= m->threshold ? m->scale : 0.0f;
        }
}
