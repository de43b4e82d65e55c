// Layer normalisation over the features of each step: sums in double, feature f in partial f mod 16.

static void normalize_forward(const struct normalize_layer *l, long first, long last) {
  long n = l->features;
  D count = splat_double((double)n), epsilon = splat_double(l->epsilon);
  for (long row = first * l->steps; row < last * l->steps; row++) {
    const float *x = l->x + row * n * 16;
    float *y = l->y + row * n * 16, *normal = l->normal + row * n * 16;
    D partial[16] = {0};
    for (long f = 0; f < n; f++) partial[f % 16] += doubles(load(x + f * 16));
    D mean = folded(partial) / count;
    memset(partial, 0, sizeof partial);
    for (long f = 0; f < n; f++) {
      D d = doubles(load(x + f * 16)) - mean;
      partial[f % 16] += d * d;
    }
    D scale = splat_double(1.0) / __builtin_elementwise_sqrt(folded(partial) / count + epsilon);
    for (long f = 0; f < n; f++) {
      V z = floats((doubles(load(x + f * 16)) - mean) * scale);
      store(normal + f * 16, z);
      store(y + f * 16, fma16(splat(l->scale[f]), z, splat(l->shift[f])));
    }
    store(l->inverse + row * 16, floats(scale));
  }
}

static void normalize_backward(const struct normalize_layer *l, long first, long last) {
  long n = l->features, rows = (n + 15) / 16 * 16;
  D count = splat_double((double)n);
  for (long row = first * l->steps; row < last * l->steps; row++) {
    const float *normal = l->normal + row * n * 16, *dy = l->dy + row * n * 16;
    float *scale_sums = l->scale_sums + row * rows * 16, *shift_sums = l->shift_sums + row * rows * 16;
    D sums[16] = {0}, products[16] = {0};
    for (long f = 0; f < n; f++) {
      V d = load(dy + f * 16), z = load(normal + f * 16), g = d * splat(l->scale[f]);
      store(scale_sums + f * 16, d * z), store(shift_sums + f * 16, d);
      sums[f % 16] += doubles(g);
      products[f % 16] += doubles(g) * doubles(z);
    }
    if (l->dx) {
      D mean = folded(sums) / count, slope = folded(products) / count, inverse = doubles(load(l->inverse + row * 16));
      for (long f = 0; f < n; f++) {
        D g = doubles(load(dy + f * 16) * splat(l->scale[f])), z = doubles(load(normal + f * 16));
        store(l->dx + row * n * 16 + f * 16, floats(((g - mean) - z * slope) * inverse));
      }
    }
    transpose_squares(scale_sums, rows), transpose_squares(shift_sums, rows);
  }
}
