// The activations that a layer may choose, and their slopes, told from their results.

#define SIXTH 0x1.555556p-3f

/// What a leaky ReLU multiplies with below zero.
INLINE V leak(int activation) {
  float negative;
  memcpy(&negative, &activation, sizeof negative);
  return splat(-negative);
}

INLINE V activate(int activation, V z) {
  if (activation < 0) return choose((I)(z < splat(0.0f)), z * leak(activation), z);
  switch (activation) {
  case activation_sigmoid: return sigmoid16(z);
  case activation_tanh: return tanh16(z);
  case activation_relu: return choose((I)(z < splat(0.0f)), splat(0.0f), z);
  case activation_hard_sigmoid: {
    V y = fma16(z, splat(SIXTH), splat(0.5f));
    y = choose((I)(y < splat(0.0f)), splat(0.0f), y);
    return choose((I)(y > splat(1.0f)), splat(1.0f), y);
  }
  default: return z;
  }
}

/// The activation's derivative where its result is y.
INLINE V derivative(int activation, V y) {
  V zero = splat(0.0f), one = splat(1.0f);
  if (activation < 0) return choose((I)(y > zero), one, leak(activation));
  switch (activation) {
  case activation_sigmoid: return y * (one - y);
  case activation_tanh: return fma16(-y, y, one);
  case activation_relu: return choose((I)(y > zero), one, zero);
  case activation_hard_sigmoid: return choose((I)(y > zero) & (I)(y < one), splat(SIXTH), zero);
  default: return one;
  }
}

/// dy times the derivative. Where that is 0, so is the product, whatever dy is.
INLINE V slope(int activation, V y, V dy) {
  V zero = splat(0.0f);
  switch (activation) {
  case activation_relu: return choose((I)(y > zero), dy, zero);
  case activation_hard_sigmoid: return choose((I)(y > zero) & (I)(y < splat(1.0f)), dy * splat(SIXTH), zero);
  case activation_linear: return dy;
  default: return dy * derivative(activation, y);
  }
}

/// The end of sixteen sums of sixteen partials each, one for each lane.
INLINE D folded(D partial[16]) {
  for (int half = 8; half; half /= 2)
    for (int j = 0; j < half; j++) partial[j] += partial[j + half];
  return partial[0];
}

INLINE D doubles(V x) { return __builtin_convertvector(x, D); }
INLINE V floats(D x) { return __builtin_convertvector(x, V); }

/// (n, 16) in place: e^(z − m) / Σ e^(z − m) with m the largest of a window's n numbers, so that no power overflows.
static void softmax(float *y, long n) {
  V largest = load(y);
  for (long i = 16; i < n * 16; i += 16) {
    V z = load(y + i);
    largest = choose((I)(z > largest), z, largest);
  }
  D partial[16] = {0};
  for (long j = 0; j < n; j++) {
    V e = exp16(load(y + j * 16) - largest);
    store(y + j * 16, e);
    partial[j % 16] += doubles(e);
  }
  V sum = floats(folded(partial));
  for (long i = 0; i < n * 16; i += 16) store(y + i, load(y + i) / sum);
}

/// dz = y (dy − Σ y dy), each (n, 16).
static void softmax_slope(const float *y, const float *dy, float *dz, long n) {
  D partial[16] = {0};
  for (long j = 0; j < n; j++) partial[j % 16] += doubles(load(y + j * 16)) * doubles(load(dy + j * 16));
  V sum = floats(folded(partial));
  for (long i = 0; i < n * 16; i += 16) store(dz + i, load(y + i) * (load(dy + i) - sum));
}
