// Orthonormal rows, for the start of recurrent weights.

INLINE double dot(const double *a, const double *b, long n) {
  double partial[16] = {0};
  long i = 0;
  D sum = *(Du *)partial;
  for (; i + 16 <= n; i += 16) sum += *(const Du *)(a + i) * *(const Du *)(b + i);
  *(Du *)partial = sum;
  for (; i < n; i++) partial[i % 16] += a[i] * b[i];
  return lstm_sum_partials(partial);
}

static void orthonormal_rows(double *a, long rows, long n) {
  for (long i = 0; i < rows; i++) {
    double *row = a + i * n;
    // The second round takes away what rounding left of the first.
    for (int round = 0; round < 2; round++)
      for (long j = 0; j < i; j++) {
        double share = dot(row, a + j * n, n);
        for (long k = 0; k < n; k++) row[k] -= share * a[j * n + k];
      }
    double length = __builtin_sqrt(dot(row, row, n));
    for (long k = 0; k < n; k++) row[k] /= length;
  }
}
