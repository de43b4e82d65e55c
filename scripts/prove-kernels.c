// Runs every kernel of every set this processor has over fixed numbers, and prints a hash of all the bits they gave: one
// line for each set, the same on every machine. With `--errors`, the largest errors of the functions instead, in ulp of the
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

/// 1 or 0 for each step of each window.
static float *some_present(long n) {
  float *p = numbers(n, 1);
  for (long i = 0; i < n; i++) p[i] = p[i] < -0.4f ? 0 : 1;
  return p;
}

/// What recurrent layers may meet: states before the first step, absent steps, dropped states, activations of choice.
static const struct {
  bool starts, masks, drops;
  int activation, gate_activation;
} variants[] = {
    {false, false, false, activation_tanh, activation_sigmoid},
    {true, true, true, activation_tanh, activation_sigmoid},
    {true, false, false, activation_relu, activation_hard_sigmoid},
    // −0.3 as bits: a leaky ReLU of slope 0.3.
    {false, true, true, (int)0xbe99999a, activation_sigmoid},
};

/// Room to predict up to four windows one by one, with a layer of so many gates.
static struct lone_windows lone(long batch, long steps, long inputs, long units, long gates) {
  long padded = (units + 15) / 16 * 16;
  return (struct lone_windows){.count = batch < 4 ? batch : 4,
                               .packed = zeros((gates * (1 + inputs + units) + 1) * padded),
                               .x = zeros(steps * inputs), .sums = zeros(steps * gates * padded), .states = zeros(3 * padded)};
}

static void lstm(const struct lstm_kernels *k, long batch, long steps, long inputs, long units) {
  long slices = (batch + 15) / 16, lanes = slices * 16, n = 4 * units, padded = (n + 15) / 16 * 16;
  struct lstm_layer l = {
      .activation = activation_tanh, .gate_activation = activation_sigmoid,
      .steps = steps, .inputs = inputs, .units = units, .kernel = numbers(inputs * n, 0.5),
      .recurrent = numbers(units * n, 0.5), .bias = numbers(n, 0.5), .packed = zeros((inputs + units) * n),
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
  l.kept = l.output_steps = 1, l.lone = lone(batch, steps, inputs, units, 4);
  k->lstm_pack(&l, false, 0, 1);
  k->lstm_forward(&l, 0, 1, false);
  for (long j = 0; j < units; j++) add_floats(l.h + 16 * j, l.lone.count);
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
  l.kept = l.output_steps = 1, l.lone = lone(batch, steps, inputs, units, 3);
  k->gru_pack(&l, false, 0, 1);
  k->gru_forward(&l, 0, 1);
  for (long j = 0; j < units; j++) add_floats(l.h + 16 * j, l.lone.count);
}

/// An LSTM and a GRU in a variant; the gradient arrives at the last step alone.
static void recurrent(const struct lstm_kernels *k, size_t variant, long batch, long steps, long inputs, long units) {
  long slices = (batch + 15) / 16, lanes = slices * 16, n = 4 * units, padded = (n + 15) / 16 * 16;
  long m = 3 * units, padded_m = (m + 15) / 16 * 16;
  bool starts = variants[variant].starts, masks = variants[variant].masks, drops = variants[variant].drops;
  float *first = starts ? numbers(lanes * units, 1) : NULL, *read = first, *factors = NULL;
  if (drops) {
    factors = some_present(lanes * units);
    if (starts) read = zeros(lanes * units), k->multiply_floats(first, factors, read, lanes * units);
  }
  struct lstm_layer l = {
      .activation = variants[variant].activation, .gate_activation = variants[variant].gate_activation,
      .steps = steps, .inputs = inputs, .units = units, .kernel = numbers(inputs * n, 0.3),
      .recurrent = numbers(units * n, 0.3), .bias = numbers(n, 0.3), .packed = zeros((inputs + units) * n),
      .packed_recurrent_back = zeros(n * units), .packed_kernel_back = zeros(n * inputs),
      .x = numbers(lanes * steps * inputs, 1), .gates = zeros(lanes * steps * padded),
      .cells = zeros(lanes * steps * units), .tanh_cells = zeros(lanes * steps * units),
      .h = zeros(lanes * steps * units), .kept = steps, .output_steps = steps, .mask = factors,
      .masked_h = drops ? zeros(lanes * steps * units) : NULL, .dh = numbers(lanes * units, 1), .dh_steps = 1,
      .dh_carried = zeros(lanes * units), .dc_carried = zeros(lanes * units), .dx = zeros(lanes * steps * inputs),
      .present = masks ? some_present(lanes * steps) : NULL, .held = masks ? zeros(lanes * 2 * units) : NULL,
      .first_h = first, .first_c = starts ? numbers(lanes * units, 1) : NULL, .first_read = read};
  k->lstm_pack(&l, true, 0, 1);
  k->lstm_forward(&l, 0, slices, false);
  add_floats(l.h, lanes * steps * units);
  k->lstm_backward(&l, 0, slices, false);
  add_floats(l.gates, lanes * steps * padded), add_floats(l.dx, lanes * steps * inputs);
  struct gru_layer g = {
      .activation = l.activation, .gate_activation = l.gate_activation, .steps = steps, .inputs = inputs,
      .units = units, .kernel = numbers(inputs * m, 0.3), .recurrent = numbers(units * m, 0.3),
      .bias = numbers(m, 0.3), .recurrent_bias = numbers(units, 0.3), .packed = zeros((inputs + units) * 2 * units),
      .packed_candidate = zeros(inputs * units), .packed_recurrent_candidate = zeros(units * units),
      .packed_recurrent_back = zeros(m * units), .packed_kernel_back = zeros(m * inputs), .x = l.x,
      .gates = zeros(lanes * steps * n), .h = zeros(lanes * steps * units), .kept = steps, .output_steps = steps,
      .dh = l.dh, .dh_steps = 1, .dh_carried = l.dh_carried, .dz_inputs = zeros(lanes * steps * padded_m),
      .dz_states = zeros(lanes * steps * padded_m), .dx = zeros(lanes * steps * inputs), .present = l.present,
      .held = l.held, .first_h = first, .first_read = read, .mask = factors, .masked_h = l.masked_h,
      .dh_sent = drops ? zeros(lanes * units) : NULL};
  k->gru_pack(&g, true, 0, 1);
  k->gru_forward(&g, 0, slices);
  k->gru_backward(&g, 0, slices);
  add_floats(g.h, lanes * steps * units), add_floats(g.dx, lanes * steps * inputs);
  add_floats(g.dz_states, lanes * steps * padded_m);
}

/// Dense, convolution and normalisation, with the gradients of their weights.
static void feedforward(const struct lstm_kernels *k, int activation, long batch, long steps, long inputs,
                        long outputs) {
  long slices = (batch + 15) / 16, lanes = slices * 16, padded = (outputs + 15) / 16 * 16, width = 4;
  float *x = numbers(lanes * steps * inputs, 2), *dy = numbers(lanes * steps * outputs, 1);
  float *dw = zeros(width * inputs * outputs), *db = zeros(outputs);
  struct dense_layer d = {
      .activation = activation, .steps = steps, .inputs = inputs, .outputs = outputs,
      .kernel = numbers(inputs * outputs, 0.5), .bias = numbers(outputs, 0.5), .packed = zeros(inputs * outputs),
      .packed_back = zeros(inputs * outputs), .x = x, .y = zeros(lanes * steps * padded), .dy = dy,
      .dz = zeros(lanes * steps * padded), .dx = zeros(lanes * steps * inputs)};
  k->dense_pack(&d, true);
  k->dense_forward(&d, 0, slices);
  k->dense_backward(&d, 0, slices);
  struct weight_gradient sums = {.steps = steps, .batch = batch, .inputs = inputs, .outputs = outputs, .x = x,
                                 .x_steps = steps, .dz = d.dz, .dw = dw, .db = db};
  k->weight_gradients(&sums, 1, 0, padded / 16);
  add_floats(d.y, lanes * steps * outputs), add_floats(d.dx, lanes * steps * inputs);
  add_floats(dw, inputs * outputs), add_floats(db, outputs);
  if (activation != activation_softmax) {
    struct conv1d_layer c = {
        .activation = activation, .steps = steps, .inputs = inputs, .outputs = outputs, .width = width,
        .left = outputs % 2 ? width - 1 : 1, .kernel = numbers(width * inputs * outputs, 0.5), .bias = d.bias,
        .packed = zeros(width * inputs * outputs), .packed_back = zeros(width * inputs * outputs), .x = x,
        .padded_x = zeros(lanes * (steps + width - 1) * inputs), .y = zeros(lanes * steps * outputs), .dy = dy,
        .dz = zeros(lanes * steps * padded), .padded_dz = zeros(lanes * (steps + width - 1) * outputs),
        .dx = zeros(lanes * steps * inputs), .present = outputs % 3 ? some_present(lanes * steps) : NULL};
    k->conv1d_pack(&c, true);
    k->conv1d_forward(&c, 0, slices);
    k->conv1d_backward(&c, 0, slices);
    add_floats(c.y, lanes * steps * outputs), add_floats(c.dx, lanes * steps * inputs);
    add_floats(c.dz, lanes * steps * padded);
  }
  struct normalize_layer n = {
      .steps = steps, .features = outputs, .epsilon = 1e-3, .scale = numbers(outputs, 1), .shift = d.bias, .x = d.y,
      .y = zeros(lanes * steps * outputs), .normal = zeros(lanes * steps * outputs), .inverse = zeros(lanes * steps),
      .dy = dy, .scale_sums = zeros(lanes * steps * padded), .shift_sums = zeros(lanes * steps * padded),
      .dx = zeros(lanes * steps * outputs)};
  k->normalize_forward(&n, 0, slices);
  k->normalize_backward(&n, 0, slices);
  struct weight_gradient shift = {.steps = steps, .batch = batch, .outputs = outputs, .dz = n.scale_sums, .db = db};
  k->weight_gradients(&shift, 1, 0, padded / 16);
  add_floats(n.y, lanes * steps * outputs), add_floats(n.dx, lanes * steps * outputs), add_floats(db, outputs);
}

/// Steps of every optimizer, and what is done to gradients and starts.
static void steps(const struct lstm_kernels *k) {
  enum { count = 1003 };
  float *g = numbers(count, 2), *w = numbers(count, 1), *m = zeros(count), *v = zeros(count);
  struct nadam_step nadam = {.gradient_rate = 0.01f, .mean_rate = 0.02f, .root_scale = 1.5f, .beta1 = 0.9f,
                             .beta2 = 0.999f, .epsilon = 1e-8f, .gradient_scale = 0.7f};
  struct rmsprop_step rmsprop = {.rate = 0.01f, .rho = 0.9f, .epsilon = 1e-8f, .gradient_scale = 0.7f};
  struct sgd_step sgd = {.rate = 0.01f, .momentum = 0.9f, .gradient_scale = 0.7f};
  for (int step = 0; step < 3; step++) {
    k->nadam(&nadam, w, m, v, g, count);
    k->rmsprop(&rmsprop, w, v, g, count);
    sgd.nesterov = step % 2;
    k->sgd(&sgd, w, m, g, count);
    k->clamp(g, 1.5f - (float)step / 2, count);
    k->add_scaled(w, 0.01f, g, count);
    k->scale_floats(g, 1.1f, g, count);
  }
  add_floats(w, count), add_floats(m, count), add_floats(v, count), add_floats(g, count);
  float *lanes = zeros(32 * 59), *windows = zeros(count);
  k->to_lanes(g, lanes, 17, 59), k->from_lanes(lanes, windows, 17, 59, 59);
  add_floats(lanes, 32 * 59), add_floats(windows, 17 * 59);
  double a[19 * 23];
  for (int i = 0; i < 19 * 23; i++) a[i] = number();
  k->orthonormal_rows(a, 19, 23), add_doubles(a, 19 * 23);
}

/// Losses of several outputs for a target.
static void grouped(const struct lstm_kernels *k) {
  enum { count = 501, width = 3 };
  static const double levels[width] = {0.1, 0.5, 0.9};
  float *y = numbers(count * width, 4), *dy = zeros(count * width), *target = numbers(count, 2);
  float *weight = numbers(count, 1);
  for (int i = 0; i < count; i++) weight[i] = fabsf(weight[i]);
  for (int quantiles = 0; quantiles < 2; quantiles++) {
    struct grouped_loss groups = {.width = width, .levels = quantiles ? levels : NULL};
    for (int i = 0; i < count && !quantiles; i++) target[i] = (float)(i % width);
    double losses[16] = {0}, weights[16] = {0};
    k->grouped_loss(&groups, y, target, weight, count, 3, losses, weights);
    k->grouped_loss_gradient(&groups, y, target, weight, 99, dy, count);
    add_doubles(losses, 16), add_doubles(weights, 16), add_floats(dy, count * width);
  }
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
  uint32_t words[37];
  k->random_words(1234567890123, 9876543210, ((uint64_t)7 << 32) - 5, words, 37);
  for (int i = 0; i < 37; i++) factors[i] = (float)(words[i] >> 8);
  add_floats(factors, 37);
}

static void prove(const struct lstm_kernels *k) {
  hash = 0xcbf29ce484222325, state = 1;
  static const long shapes[][4] = {{1, 3, 1, 1}, {17, 5, 3, 7}, {32, 24, 8, 24}, {33, 17, 6, 33}, {3, 4, 70, 20}};
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
    lstm(k, shapes[i][0], shapes[i][1], shapes[i][2], shapes[i][3]);
    gru(k, shapes[i][0], shapes[i][1], shapes[i][2], shapes[i][3]);
  }
  for (size_t variant = 0; variant < sizeof variants / sizeof *variants; variant++) {
    recurrent(k, variant, 19, 4, 3, 7);
    recurrent(k, variant, 33, 3, 5, 18);
  }
  for (int activation = activation_linear; activation <= activation_softmax; activation++)
    for (long outputs = 1; outputs < 40; outputs += 6) feedforward(k, activation, 17 + outputs, 6, 5, outputs);
  feedforward(k, variants[3].activation, 21, 7, 3, 9);
  steps(k);
  grouped(k);
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
