// The dense layer, at each step of some slices.

static void dense_pack(const struct dense_layer *l, bool backward) {
  pack_rows(l->kernel, l->outputs, l->inputs, l->outputs, l->packed, 0, l->inputs, 0, 1);
  if (backward && l->dx) pack_columns(l->kernel, l->outputs, l->outputs, l->inputs, l->packed_back, 0, 1);
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
    if (l->activation == activation_softmax)
      for (long i = 0; i < count; i += n * 16) softmax(y + i, n);
    else if (l->activation != activation_linear)
      for (long i = 0; i < count; i += 16) store(y + i, activate(l->activation, load(y + i)));
    row += two ? 2 : 1;
  }
}

static void dense_backward(const struct dense_layer *l, long first, long last) {
  long n = l->outputs, padded = (n + 15) / 16 * 16;
  for (long row = first * l->steps; row < last * l->steps; row++) {
    float *dz = l->dz + row * padded * 16;
    const float *y = l->y + row * n * 16, *dy = l->dy + row * n * 16;
    if (l->activation == activation_softmax)
      softmax_slope(y, dy, dz, n);
    else
      for (long i = 0; i < n * 16; i += 16) store(dz + i, slope(l->activation, load(y + i), load(dy + i)));
    if (l->dx) {
      struct product p = {.packed = l->packed_back, .outputs = l->inputs, .x0 = dz, .k0 = n, .x1 = dz,
                          .out = l->dx + row * l->inputs * 16};
      multiply(&p, false);
    }
    transpose_squares(dz, padded);
  }
}
