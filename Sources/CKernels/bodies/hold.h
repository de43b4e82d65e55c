// Steps that are absent in some windows: the state is held there, and its gradient sent past them unchanged.

/// now = present ? now : before, for sixteen windows; a `before` that is null stands for zeros.
INLINE void hold(float *now, const float *before, const float *present, long count) {
  I there = (I)(load(present) != splat(0.0f));
  for (long j = 0; j < count; j += 16)
    store(now + j, choose(there, load(now + j), before ? load(before + j) : splat(0.0f)));
}

/// start = what arrives at the step before, and where this one is absent its own gradient besides.
INLINE void send_past(float *start, const float *arriving, const float *d, const float *present, long count) {
  I there = (I)(load(present) != splat(0.0f));
  for (long j = 0; j < count; j += 16) {
    V from = arriving ? load(arriving + j) : splat(0.0f);
    store(start + j, choose(there, from, from + load(d + j)));
  }
}

/// Whether a step is absent in all sixteen windows of a slice.
INLINE bool is_absent(const float *present) {
  for (int lane = 0; lane < 16; lane++)
    if (present[lane] != 0.0f) return false;
  return true;
}
