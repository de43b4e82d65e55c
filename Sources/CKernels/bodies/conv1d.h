// The convolution over time, at each step of some slices: a product with the inputs of `width` steps, which lie side
// by side in memory. Steps outside of the window are zeros that surround it.

/// Rows of Wᵀ (K, N), where W (N, K) has `stride` floats from row to row, into panels from row `first_k` of `k_all`.
static void pack_transposed(const float *w, long stride, long k, long n, float *packed, long first_k, long k_all) {
  for (long column = 0, width; column < n; column += width, packed += k_all * width) {
    width = panel_width(n - column);
    for (long row = 0; row < k; row++)
      for (long i = 0; i < width; i++) packed[(first_k + row) * width + i] = w[(column + i) * stride + row];
  }
}

static void conv1d_pack(const struct conv1d_layer *l, bool backward) {
  long n = l->outputs, f = l->inputs, width = l->width;
  pack_rows(l->kernel, n, width * f, n, l->packed, 0, width * f, 0, 1);
  if (!backward || !l->dx) return;
  // An input is read by outputs in ascending order with the taps in descending order.
  for (long tap = 0; tap < width; tap++)
    pack_transposed(l->kernel + (width - 1 - tap) * f * n, n, n, f, l->packed_back, tap * n, width * n);
}

static void conv1d_forward(const struct conv1d_layer *l, long first, long last) {
  long n = l->outputs, f = l->inputs, steps = l->steps, padded_steps = steps + l->width - 1;
  for (long s = first; s < last; s++) {
    float *padded = l->padded_x + s * padded_steps * f * 16, *middle = padded + l->left * f * 16;
    // How many steps a pass has may change from one to the next, and with it where the zeros lie.
    memset(padded, 0, sizeof(float) * (size_t)(l->left * f * 16));
    memcpy(middle, l->x + s * steps * f * 16, sizeof(float) * (size_t)(steps * f * 16));
    memset(middle + steps * f * 16, 0, sizeof(float) * (size_t)((l->width - 1 - l->left) * f * 16));
    for (long t = 0; l->present && t < steps; t++)
      hold(middle + t * f * 16, NULL, l->present + (s * steps + t) * 16, f * 16);
    for (long t = 0; t < steps;) {
      bool two = t + 2 <= steps;
      float *y = l->y + (s * steps + t) * n * 16, *x = padded + t * f * 16;
      struct product p = {.packed = l->packed, .outputs = n, .x0 = x, .k0 = l->width * f, .x0_slice = f * 16, .x1 = x,
                          .bias = l->bias, .out = y, .out_slice = n * 16};
      multiply(&p, two);
      if (l->activation != activation_linear)
        for (long i = 0; i < n * 16 * (two ? 2 : 1); i += 16) store(y + i, activate(l->activation, load(y + i)));
      t += two ? 2 : 1;
    }
  }
}

static void conv1d_backward(const struct conv1d_layer *l, long first, long last) {
  long n = l->outputs, f = l->inputs, steps = l->steps, padded_steps = steps + l->width - 1, rows = (n + 15) / 16 * 16;
  for (long s = first; s < last; s++) {
    float *padded = l->dx ? l->padded_dz + s * padded_steps * n * 16 : NULL;
    long before = (l->width - 1 - l->left) * n * 16;
    if (padded) {
      memset(padded, 0, sizeof(float) * (size_t)before);
      memset(padded + before + steps * n * 16, 0, sizeof(float) * (size_t)(l->left * n * 16));
    }
    for (long t = 0; t < steps; t++) {
      float *dz = l->dz + (s * steps + t) * rows * 16;
      const float *y = l->y + (s * steps + t) * n * 16, *dy = l->dy + (s * steps + t) * n * 16;
      for (long i = 0; i < n * 16; i += 16) store(dz + i, slope(l->activation, load(y + i), load(dy + i)));
      if (padded) memcpy(padded + before + t * n * 16, dz, sizeof(float) * (size_t)(n * 16));
      transpose_squares(dz, rows);
    }
    if (!padded) continue;
    for (long t = 0; t < steps;) {
      bool two = t + 2 <= steps;
      struct product p = {.packed = l->packed_back, .outputs = f, .x0 = padded + t * n * 16, .k0 = l->width * n,
                          .x0_slice = n * 16, .x1 = padded, .out = l->dx + (s * steps + t) * f * 16,
                          .out_slice = f * 16};
      multiply(&p, two);
      t += two ? 2 : 1;
    }
    for (long t = 0; l->present && t < steps; t++)
      hold(l->dx + (s * steps + t) * f * 16, NULL, l->present + (s * steps + t) * 16, f * 16);
  }
}
