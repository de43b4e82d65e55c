// The gates of an LSTM with activations of one's choice: `a` for the candidate and the cell, `s` for the three gates.

/// z → i, f, g, o in place; c = f c₋₁ + i g; h = o a(c). `before` is null at the first step; a(c) goes where tanh c goes.
static void chosen_gates_forward(int a, int s, float *z, const float *before, float *c, float *tanh_c, float *h,
                                 long units) {
  long gate = units * 16;
  for (long j = 0; j < gate; j += 16) {
    V i = activate(s, load(z + j)), f = activate(s, load(z + gate + j));
    V g = activate(a, load(z + 2 * gate + j)), o = activate(s, load(z + 3 * gate + j));
    V state = fma16(f, before ? load(before + j) : splat(0.0f), i * g), t = activate(a, state);
    store(z + j, i), store(z + gate + j, f), store(z + 2 * gate + j, g), store(z + 3 * gate + j, o);
    store(c + j, state), store(tanh_c + j, t), store(h + j, o * t);
  }
}

/// Gradients before activation in place of i, f, g, o; dc is carried to the step before.
static void chosen_gates_backward(int a, int s, float *z, const float *before, const float *tanh_c, const float *dh,
                                  float *dc, long units) {
  long gate = units * 16;
  for (long j = 0; j < gate; j += 16) {
    V i = load(z + j), f = load(z + gate + j), g = load(z + 2 * gate + j), o = load(z + 3 * gate + j);
    V t = load(tanh_c + j), d = load(dh + j), c = before ? load(before + j) : splat(0.0f);
    V k = fma16(d * o, derivative(a, t), load(dc + j));
    store(z + j, (k * g) * derivative(s, i));
    store(z + gate + j, (k * c) * derivative(s, f));
    store(z + 2 * gate + j, (k * i) * derivative(a, g));
    store(z + 3 * gate + j, (d * t) * derivative(s, o));
    store(dc + j, k * f);
  }
}
