// The dense layer, at each step of some slices.

static void dense_pack(const struct dense_layer *l, bool backward) {
  pack_rows(l->kernel, l->outputs, l->inputs, l->outputs, l->packed, 0, l->inputs, 0, 1);
  if (backward && l->dx) pack_columns(l->kernel, l->outputs, l->outputs, l->inputs, l->packed_back, 0, 1);
}

INLINE V activate(int activation, V z) {
  switch (activation) {
  case dense_sigmoid: return sigmoid16(z);
  case dense_tanh: return tanh16(z);
  case dense_relu: return choose((I)(z < splat(0.0f)), splat(0.0f), z);
  default: return z;
  }
}

/// dy times the activation's slope, told from its result y.
INLINE V slope(int activation, V y, V dy) {
  V one = splat(1.0f);
  switch (activation) {
  case dense_sigmoid: return dy * (y * (one - y));
  case dense_tanh: return dy * fma16(-y, y, one);
  case dense_relu: return choose((I)(y > splat(0.0f)), dy, splat(0.0f));
  default: return dy;
  }
}

static void dense_forward(const struct dense_layer *l, long first, long last) {
  // Steps of one slice lie one behind the other as slices do: both are rows of sixteen windows.
  long n = l->outputs;
  for (long row = first * l->steps; row < last * l->steps;) {
    bool two = row + 2 <= last * l->steps;
    float *y = l->y + row * n * 16;
    struct product p = {.packed = l->packed, .outputs = n, .x0 = l->x + row * l->inputs * 16, .k0 = l->inputs,
                        .x0_slice = l->inputs * 16, .x1 = l->x, .bias = l->bias, .out = y, .out_slice = n * 16};
    multiply(&p, two);
    long count = n * 16 * (two ? 2 : 1);
    if (l->activation != dense_linear)
      for (long i = 0; i < count; i += 16) store(y + i, activate(l->activation, load(y + i)));
    row += two ? 2 : 1;
  }
}

static void dense_backward(const struct dense_layer *l, long first, long last) {
  long n = l->outputs, padded = (n + 15) / 16 * 16;
  for (long row = first * l->steps; row < last * l->steps; row++) {
    float *dz = l->dz + row * padded * 16;
    const float *y = l->y + row * n * 16, *dy = l->dy + row * n * 16;
    for (long i = 0; i < n * 16; i += 16) store(dz + i, slope(l->activation, load(y + i), load(dy + i)));
    if (l->dx) {
      struct product p = {.packed = l->packed_back, .outputs = l->inputs, .x0 = dz, .k0 = n, .x1 = dz,
                          .out = l->dx + row * l->inputs * 16};
      multiply(&p, false);
    }
    transpose_squares(dz, padded);
  }
}
