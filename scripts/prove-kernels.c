// Runs every set of kernels this processor has over fixed numbers, and prints a hash of all the bits they gave: one line
// for each set, the same on every machine. With `--errors`, the largest errors of the functions instead, in ulp of the
// exact value as the C library's long double gives it.
#include "lstm_kernels.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t hash, state;

/// FNV-1a; a NaN has no sign and no payload that counts.
static void add_floats(const float *x, long n) {
  for (long i = 0; i < n; i++) {
    uint32_t bits = 0x7fc00000;
    if (x[i] == x[i]) memcpy(&bits, &x[i], 4);
    for (int byte = 0; byte < 4; byte++) hash = (hash ^ (bits >> 8 * byte & 0xff)) * 0x100000001b3;
  }
}

static void add_doubles(const double *x, long n) {
  for (long i = 0; i < n; i++) {
    uint64_t bits = 0x7ff8000000000000;
    if (x[i] == x[i]) memcpy(&bits, &x[i], 8);
    for (int byte = 0; byte < 8; byte++) hash = (hash ^ (bits >> 8 * byte & 0xff)) * 0x100000001b3;
  }
}

/// In −1 ..< 1.
static double number(void) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (double)(state >> 11) * 0x1p-52 - 1.0;
}

/// Zeros, of which the program frees none: it ends soon.
static float *zeros(long n) {
  float *p = calloc((size_t)n + 16, sizeof *p);
  if (!p) exit(1);
  return p;
}

static float *numbers(long n, double scale) {
  float *p = zeros(n);
  for (long i = 0; i < n; i++) p[i] = (float)(number() * scale);
  return p;
}

static void lstm(const struct lstm_kernels *k, long batch, long steps, long inputs, long units) {
  long slices = (batch + 15) / 16, lanes = slices * 16, n = 4 * units, padded = (n + 15) / 16 * 16;
  struct lstm_layer l = {
      .activation = activation_tanh, .gate_activation = activation_sigmoid,
      .steps = steps, .inputs = inputs, .units = units, .kernel = numbers(inputs * n, 0.5),
      .recurrent = numbers(units * n, 0.5), .bias = numbers(n, 0.5), .packed = zeros((1 + inputs + units) * padded),
      .packed_recurrent_back = zeros(n * units), .packed_kernel_back = zeros(n * inputs),
      .x = numbers(lanes * steps * inputs, 2), .gates = zeros(lanes * steps * padded),
      .cells = zeros(lanes * steps * units), .tanh_cells = zeros(lanes * steps * units),
      .h = zeros(lanes * steps * units), .kept = steps, .output_steps = steps,
      .dh = numbers(lanes * steps * units, 1), .dh_steps = steps, .dh_carried = zeros(lanes * units),
      .dc_carried = zeros(lanes * units), .dx = zeros(lanes * steps * inputs)};
  float *dw = zeros(inputs * n), *du = zeros(units * n), *db = zeros(n);
  k->lstm_pack(&l, true, 0, 1);
  k->lstm_forward(&l, 0, slices, false);
  add_floats(l.h, lanes * steps * units);
  k->lstm_backward(&l, 0, slices, false);
  struct weight_gradient both[2] = {
      {.steps = steps, .batch = batch, .inputs = inputs, .outputs = n, .x = l.x, .x_steps = steps, .dz = l.gates,
       .dw = dw, .db = db},
      {.steps = steps, .batch = batch, .inputs = units, .outputs = n, .x = l.h, .x_steps = steps, .shift = 1,
       .dz = l.gates, .dw = du}};
  k->weight_gradients(both, 2, 0, padded / 16);
  add_floats(l.dx, lanes * steps * inputs);
  add_floats(dw, inputs * n), add_floats(du, units * n), add_floats(db, n);
  double partial[16] = {0};
  k->sum_squares(du, units * n, 3, partial);
  add_doubles(partial, 16);
  struct adam_step adam = {.rate = 0.01f, .root_scale = 1.5f, .beta1 = 0.9f, .beta2 = 0.999f, .epsilon = 1e-8f,
                           .gradient_scale = 0.7f, .decay = 0.99f};
  float *m = numbers(units * n, 0.1), *v = zeros(units * n), *w = numbers(units * n, 1);
  k->adam(&adam, w, m, v, du, units * n);
  add_floats(w, units * n), add_floats(m, units * n), add_floats(v, units * n);
  // Windows one by one give the bits of the batch.
  l.kept = l.output_steps = 1, l.lone = batch < 4 ? batch : 4;
  k->lstm_pack(&l, false, 0, 1);
  k->lstm_forward(&l, 0, 1, false);
  for (long j = 0; j < units; j++) add_floats(l.h + 16 * j, l.lone);
}

static void gru(const struct lstm_kernels *k, long batch, long steps, long inputs, long units) {
  long slices = (batch + 15) / 16, lanes = slices * 16, n = 3 * units, padded = (n + 15) / 16 * 16;
  struct gru_layer l = {
      .activation = activation_tanh, .gate_activation = activation_sigmoid,
      .steps = steps, .inputs = inputs, .units = units, .kernel = numbers(inputs * n, 0.5),
      .recurrent = numbers(units * n, 0.5), .bias = numbers(n, 0.5), .recurrent_bias = numbers(units, 0.5),
      .packed = zeros((inputs + units) * 2 * units), .packed_candidate = zeros(inputs * units),
      .packed_recurrent_candidate = zeros(units * units), .packed_recurrent_back = zeros(n * units),
      .packed_kernel_back = zeros(n * inputs), .x = numbers(lanes * steps * inputs, 2),
      .gates = zeros(lanes * steps * 4 * units), .h = zeros(lanes * steps * units), .kept = steps,
      .output_steps = steps, .dh = numbers(lanes * units, 1), .dh_steps = 1, .dh_carried = zeros(lanes * units),
      .dz_inputs = zeros(lanes * steps * padded), .dz_states = zeros(lanes * steps * padded),
      .dx = zeros(lanes * steps * inputs)};
  k->gru_pack(&l, true, 0, 1);
  k->gru_forward(&l, 0, slices);
  k->gru_backward(&l, 0, slices);
  add_floats(l.h, lanes * steps * units), add_floats(l.dx, lanes * steps * inputs);
  add_floats(l.dz_states, lanes * steps * padded);
}

static void elementwise(const struct lstm_kernels *k) {
  enum { count = 4001 };
  float *x = numbers(count, 110), *y = zeros(count);
  k->exp_floats(x, y, count), add_floats(y, count);
  k->sigmoid_floats(x, y, count), add_floats(y, count);
  k->tanh_floats(x, y, count), add_floats(y, count);
  double wide[count], found[count];
  for (int function = math_exp; function <= math_tanh; function++) {
    for (int i = 0; i < count; i++) wide[i] = number() * 30;
    if (function == math_log || function == math_log1p)
      for (int i = 0; i < count; i++) wide[i] = fabs(wide[i]);
    k->math_doubles(function, wide, found, count), add_doubles(found, count);
  }
  float *target = numbers(count, 1), *weight = numbers(count, 1);
  for (int i = 0; i < count; i++) target[i] = target[i] > 0 ? 1 : 0, weight[i] = fabsf(weight[i]);
  for (int kind = loss_mean_squared_error; kind <= loss_huber; kind++) {
    double losses[16] = {0}, weights[16] = {0};
    k->loss(kind, x, target, weight, count, 5, losses, weights);
    k->loss_gradient(kind, x, target, weight, 77, y, count);
    add_doubles(losses, 16), add_floats(y, count);
  }
  struct dropout_mask mask = {.seed = 1234567890123, .stream = 9876543210, .threshold = 1u << 30, .scale = 4.0f / 3.0f};
  float *factors = zeros(32 * 7 * 5);
  k->dropout_mask(&mask, factors, 19, 7, 5), add_floats(factors, 32 * 7 * 5);
}

static void prove(const struct lstm_kernels *k) {
  hash = 0xcbf29ce484222325, state = 1;
  static const long shapes[][4] = {{1, 3, 1, 1}, {17, 5, 3, 7}, {32, 24, 8, 24}, {33, 17, 6, 33}, {3, 4, 70, 20}};
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
    lstm(k, shapes[i][0], shapes[i][1], shapes[i][2], shapes[i][3]);
    gru(k, shapes[i][0], shapes[i][1], shapes[i][2], shapes[i][3]);
  }
  elementwise(k);
  printf("%-8s %016llx\n", k->name, (unsigned long long)hash);
}

/// Ulps between a float and the exact value.
static double float_error(float found, long double exact) {
  int exponent;
  frexpl(exact, &exponent);
  long double ulp = ldexpl(1.0L, exponent < -125 ? -149 : exponent - 24);
  return (double)(fabsl(found - exact) / ulp);
}

static double double_error(double found, long double exact) {
  int exponent;
  frexpl(exact, &exponent);
  return (double)(fabsl(found - exact) / ldexpl(1.0L, exponent < -1021 ? -1074 : exponent - 53));
}

static void print_float_error(const char *name, void (*kernel)(const float *, float *, long),
                              long double (*exact)(long double), float lowest, float highest) {
  double worst = 0;
  float at = 0;
  // Every 97th float, of both signs.
  for (uint32_t bits = 0; bits < 0x7f800000; bits += 97)
    for (int sign = 0; sign < 2; sign++) {
      uint32_t signed_bits = bits | (uint32_t)sign << 31;
      float x, y;
      memcpy(&x, &signed_bits, 4);
      if (x < lowest || x > highest) continue;
      kernel(&x, &y, 1);
      double error = float_error(y, exact(x));
      if (error > worst) worst = error, at = x;
    }
  printf("%-8s float   %.2f ulp at %a\n", name, worst, (double)at);
}

static long double exact_sigmoid(long double x) { return 1.0L / (1.0L + expl(-x)); }

static void print_double_error(const struct lstm_kernels *k, const char *name, int function,
                               long double (*exact)(long double), double lowest, double highest) {
  double worst = 0, at = 0;
  state = 7;
  for (long i = 0; i < 2000000; i++) {
    // Evenly over the range, and in every second draw evenly over the exponents.
    double x = lowest + (highest - lowest) * (number() + 1) / 2, y;
    if (i % 2) x = ldexp(number(), (int)(number() * 40));
    if (x < lowest || x > highest || x == 0) continue;
    k->math_doubles(function, &x, &y, 1);
    double error = double_error(y, exact(x));
    if (error > worst) worst = error, at = x;
  }
  printf("%-8s double  %.2f ulp at %a\n", name, worst, at);
}

static void print_power_error(const struct lstm_kernels *k) {
  double worst = 0, at[2] = {0, 0};
  state = 9;
  for (long i = 0; i < 1000000; i++) {
    double x = ldexp(fabs(number()), (int)(number() * 10)), exponent = number() * 50, y;
    long double exact = powl(x, exponent);
    if (x == 0 || exact > 1e300L || exact < 1e-300L) continue;
    k->pow_doubles(&x, &exponent, &y, 1);
    double error = double_error(y, exact);
    if (error > worst) worst = error, at[0] = x, at[1] = exponent;
  }
  printf("%-8s double  %.2f ulp at %a, %a\n", "pow", worst, at[0], at[1]);
}

static void print_errors(void) {
  const struct lstm_kernels *k = lstm_kernels_at(0);
  print_float_error("exp", k->exp_floats, expl, -103.0f, 88.7f);
  print_float_error("sigmoid", k->sigmoid_floats, exact_sigmoid, -87.0f, 1e30f);
  print_float_error("tanh", k->tanh_floats, tanhl, -1e30f, 1e30f);
  print_double_error(k, "exp", math_exp, expl, -708, 709);
  print_double_error(k, "log", math_log, logl, 1e-300, 1e300);
  print_double_error(k, "log1p", math_log1p, log1pl, -0.999999, 1e6);
  print_double_error(k, "expm1", math_expm1, expm1l, -700, 700);
  print_double_error(k, "sin", math_sin, sinl, -1000, 1000);
  print_double_error(k, "cos", math_cos, cosl, -1000, 1000);
  print_double_error(k, "tanh", math_tanh, tanhl, -700, 700);
  print_power_error(k);
}

int main(int count, char **arguments) {
  if (count > 1 && !strcmp(arguments[1], "--errors"))
    print_errors();
  else
    for (int32_t i = 0; i < lstm_kernels_count(); i++) prove(lstm_kernels_at(i));
}
