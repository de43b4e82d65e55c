// What the C kernels offer: layouts, one table of functions per set of instructions, threads, and the naive twins.
//
// Letters: T steps, B windows of a batch, F inputs of a layer, H units, N outputs of a product (4H in an LSTM),
// K inputs of a product, S = ⌈B / 16⌉ slices.
//
// Lane order: a batch is stored in slices of sixteen windows that lie side by side, (S, T, F, 16): feature f at
// step t of window 16 s + l is element ((s T + t) F + f) 16 + l. The windows behind B in the last slice hold zeros.
// Window order: (B, T, F), each window's numbers in a row.
// Block order: (S, T, N/16, 16 windows, 16 outputs): lane order with each square of 16 × 16 transposed, N padded.
//
// The bits of every result follow from the contract in docs: a product is one chain of float fma per output, k
// ascending; sums over rows into a parameter go by blocks of 512 rows; other sums have sixteen partials in double.
#ifndef LSTM_KERNELS_H
#define LSTM_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "delimited_text.h"
#include "large_pages.h"

#define LSTM_LANES 16
#define LSTM_BLOCK_ROWS 512

/// A few windows that are predicted one by one, in a layer of G gates; H is padded to a multiple of 16. Nothing but `count`,
/// which is 0, where windows are computed side by side.
struct lone_windows {
  /// At most 16: all in the first slice.
  long count;
  /// The weights (1 + F + H, G H), and a row (H) more where the state has a bias of its own.
  float *packed;
  /// Scratch: the inputs of one window, (T, F); what its chains start from, (T, G H); its states, (3, H).
  float *x, *sums, *states;
};

/// One LSTM layer over a batch. Gates in the order i, f, g, o everywhere.
struct lstm_layer {
  long steps, inputs, units;
  /// The units before packing: W (F, 4H), U (H, 4H), both row-major, and the bias (4H).
  const float *kernel, *recurrent, *bias;
  /// W above U in panels, for the forward pass; Uᵀ and Wᵀ in panels, for the backward pass.
  float *packed, *packed_recurrent_back, *packed_kernel_back;
  /// Lane order (S, T, F, 16).
  const float *x;
  /// Lane order (S, kept, 4H padded to 16, 16): i, f, g, o behind the forward pass; behind the backward pass their
  /// gradients before activation, in block order.
  float *gates;
  /// Lane order (S, kept, H, 16): the cells' states and their tanh.
  float *cells, *tanh_cells;
  /// Lane order (S, output_steps, H, 16).
  float *h;
  /// T where a backward pass follows, else 1: nothing but the last step is kept.
  long kept;
  /// T or 1: whether every step's h is stored, which a backward pass needs.
  long output_steps;
  /// What the products read of the state before is multiplied with this, lane order (S, H, 16), the same at every
  /// step, and kept in (S, T, H, 16); both null where nothing is dropped. Only where a backward pass follows.
  const float *mask;
  float *masked_h;
  /// The gradient that arrives at the outputs, lane order (S, dh_steps, H, 16); 1: at the last step only.
  const float *dh;
  long dh_steps;
  /// Scratch, lane order (S, H, 16) each.
  float *dh_carried, *dc_carried;
  /// The gradient handed down, lane order (S, T, F, 16); null where nobody needs it.
  float *dx;
  /// Where no backward pass follows, no step is absent and no state is given; activations are tanh and sigmoid.
  struct lone_windows lone;
  /// 1 where a step is there, 0 where it is absent: the state is held. Lane order (S, T, 16); null where all are there.
  const float *present;
  /// Scratch beside `present`, lane order (S, 2H, 16).
  float *held;
  /// The state before the first step, its cells, and what the products read of it, lane order (S, H, 16); null for
  /// zeros.
  const float *first_h, *first_c, *first_read;
  /// Of the candidate and the cell, and of the three gates: usually tanh and sigmoid.
  int activation, gate_activation;
};

/// One GRU layer over a batch. Gates in the order z (update), r (reset), h (candidate).
struct gru_layer {
  long steps, inputs, units;
  /// W (F, 3H), U (H, 3H), the bias (3H), and the bias of what the reset gate multiplies (H).
  const float *kernel, *recurrent, *bias, *recurrent_bias;
  /// Panels: W above U of z and r, W of h, U of h; Uᵀ and Wᵀ for the backward pass.
  float *packed, *packed_candidate, *packed_recurrent_candidate, *packed_recurrent_back, *packed_kernel_back;
  /// Lane order (S, T, F, 16).
  const float *x;
  /// Lane order (S, kept, 4H, 16): z, r, the candidate, and the product that r multiplies.
  float *gates;
  /// Lane order (S, output_steps, H, 16).
  float *h;
  /// As in the LSTM.
  long kept, output_steps;
  const float *dh;
  long dh_steps;
  /// Scratch, lane order (S, H, 16).
  float *dh_carried;
  /// Gradients before activation, block order (S, T, 3H padded to 16, 16): towards the inputs and the states.
  float *dz_inputs, *dz_states;
  /// Lane order (S, T, F, 16); null where nobody needs it.
  float *dx;
  /// As in the LSTM; `held` is (S, H, 16).
  const float *present;
  float *held;
  const float *first_h, *first_read;
  /// As in the LSTM; `dh_sent` is scratch, lane order (S, H, 16), where there is a mask.
  const float *mask;
  float *masked_h, *dh_sent;
  struct lone_windows lone;
  /// Of the candidate, and of the two gates: usually tanh and sigmoid.
  int activation, gate_activation;
};

/// y = activation(x W + b) at each of T steps.
struct dense_layer {
  long steps, inputs, outputs;
  const float *kernel, *bias;
  float *packed, *packed_back;
  const float *x;
  /// Lane order (S, T, N padded to 16, 16): outputs; the gradients before activation, in block order, after backward.
  float *y;
  /// Lane order (S, T, N, 16): the gradient that arrives.
  const float *dy;
  float *dz;
  float *dx;
  int activation;
};

/// y[t] = activation(b + Σ x[t − left + j] W[j]) over the taps j in 0..<width; steps outside of the window are zeros.
struct conv1d_layer {
  long steps, inputs, outputs, width;
  /// The steps before its own that an output reads: width − 1 where it looks at none behind it.
  long left;
  /// W (width, F, N), row-major, and the bias (N).
  const float *kernel, *bias;
  float *packed, *packed_back;
  /// Lane order (S, T, F, 16), and the same between zeros, (S, T + width − 1, F, 16).
  const float *x;
  float *padded_x;
  /// Lane order (S, T, N, 16), and the gradient that arrives.
  float *y;
  const float *dy;
  /// Gradients before activation: block order (S, T, N padded to 16, 16), and where there is a dx between zeros in lane
  /// order, (S, T + width − 1, N, 16).
  float *dz, *padded_dz;
  /// Lane order (S, T, F, 16); null where nobody needs it.
  float *dx;
  int activation;
  /// 1 where a step is there, 0 where it is absent: read as zeros, and nothing is handed down. Lane order (S, T, 16);
  /// null where all are there.
  const float *present;
};

/// y = scale · (x − mean) / √(variance + ε) + shift, over the F features of each step. Ba, Kiros and Hinton 2016.
struct normalize_layer {
  long steps, features;
  double epsilon;
  /// (F) each.
  const float *scale, *shift;
  /// Lane order (S, T, F, 16): inputs, outputs, and outputs before scale and shift.
  const float *x;
  float *y, *normal;
  /// 1 / √(variance + ε), lane order (S, T, 16).
  float *inverse;
  /// Lane order (S, T, F, 16).
  const float *dy;
  /// dy · normal and dy, block order (S, T, F padded to 16, 16).
  float *scale_sums, *shift_sums;
  /// Lane order (S, T, F, 16); null where nobody needs it.
  float *dx;
};

/// A loss whose every target is judged by `width` outputs that lie side by side: pinball losses of quantiles, where
/// there are levels, and their mean; else the cross-entropy of the class that the target numbers, from logits.
struct grouped_loss {
  long width;
  /// `width` of them, or null.
  const double *levels;
};

/// What a layer does to its sums: one of these or, as a negative number, a leaky ReLU: the bits of −slope as a float.
enum {
  activation_linear,
  activation_sigmoid,
  activation_tanh,
  activation_relu,
  activation_hard_sigmoid,
  /// Over the outputs of one step; of dense layers only.
  activation_softmax
};

/// dW (K, N) = Σ over rows k = t B + b of x[k] ⊗ dz[k], db (N) = Σ dz[k].
struct weight_gradient {
  long steps, batch, inputs, outputs;
  /// Lane order (S, x_steps, K, 16). Row (t, b) takes step t − shift; the rows of the first `shift` steps are those of
  /// `first`, lane order (S, K, 16), or zero where that is null.
  const float *x;
  long x_steps, shift;
  const float *first;
  /// Block order (S, T, N padded to 16, 16).
  const float *dz;
  /// Row-major (K, N). Null where only the bias is wanted.
  float *dw;
  /// (N); null where only dw is wanted.
  float *db;
};

/// What is dropped: a number is kept, and scaled, where the first word of its draw is at least the threshold. The draw's
/// counter is row · 2²⁰ + unit; row t · B + b.
struct dropout_mask {
  uint64_t seed, stream, threshold;
  float scale;
};

struct adam_step {
  /// lr / (1 − β₁ᵗ) and 1 / √(1 − β₂ᵗ), rounded to float once.
  float rate, root_scale;
  float beta1, beta2, epsilon;
  /// What the gradients are multiplied with first: clipping.
  float gradient_scale;
  /// What the weights are multiplied with first: 1, or 1 − lr · weight decay.
  float decay;
};

struct nadam_step {
  /// What the gradient and its mean weigh, each with the learning rate and its correction in it.
  float gradient_rate, mean_rate;
  float root_scale, beta1, beta2, epsilon, gradient_scale;
};

struct rmsprop_step {
  float rate, rho, epsilon, gradient_scale;
};

struct sgd_step {
  float rate, momentum, gradient_scale;
  bool nesterov;
};

enum { loss_mean_squared_error, loss_binary_cross_entropy, loss_mean_absolute_error, loss_huber };

enum { math_exp, math_log, math_log1p, math_expm1, math_sin, math_cos, math_tanh };

/// Every kernel in one compilation.
struct lstm_kernels {
  const char *name;
  /// Weights into panels; once behind every change of the weights. Part `part` of `parts`.
  void (*lstm_pack)(const struct lstm_layer *, bool backward, long part, long parts);
  void (*gru_pack)(const struct gru_layer *, bool backward, long part, long parts);
  void (*dense_pack)(const struct dense_layer *, bool backward);
  /// Slices first..<last; `shared` where other threads have the others.
  void (*lstm_forward)(const struct lstm_layer *, long first, long last, bool shared);
  void (*lstm_backward)(const struct lstm_layer *, long first, long last, bool shared);
  void (*gru_forward)(const struct gru_layer *, long first, long last);
  void (*gru_backward)(const struct gru_layer *, long first, long last);
  void (*dense_forward)(const struct dense_layer *, long first, long last);
  void (*dense_backward)(const struct dense_layer *, long first, long last);
  /// Squares first..<last of sixteen outputs, of gradients that share their dz.
  void (*weight_gradients)(const struct weight_gradient *list, long count, long first, long last);
  void (*adam)(const struct adam_step *, float *w, float *m, float *v, const float *gradient, long n);
  void (*nadam)(const struct nadam_step *, float *w, float *m, float *v, const float *gradient, long n);
  void (*rmsprop)(const struct rmsprop_step *, float *w, float *v, const float *gradient, long n);
  void (*sgd)(const struct sgd_step *, float *w, float *m, const float *gradient, long n);
  /// Every value into ±limit; NaN stays.
  void (*clamp)(float *x, float limit, long n);
  /// y = x · factors, element by element; x and y may be the same.
  void (*multiply_floats)(const float *x, const float *factors, float *y, long n);
  /// Window order (B, n) to lane order and back; windows behind B become zeros.
  void (*to_lanes)(const float *windows, float *lanes, long batch, long n);
  void (*from_lanes)(const float *lanes, float *windows, long batch, long n, long lanes_n);
  /// partial[(first + i) mod 16] += x[i]², in double.
  void (*sum_squares)(const float *x, long n, long first, double partial[16]);
  /// Losses of n elements, the first of which has this index: w·l into `losses`, w into `weights`.
  void (*loss)(int kind, const float *y, const float *target, const float *weight, long n, long first,
               double losses[16], double weights[16]);
  /// d(Σ w·l / total)/dy.
  void (*loss_gradient)(int kind, const float *y, const float *target, const float *weight, double total, float *dy,
                        long n);
  /// Makes the rows of a (rows, n) orthonormal, each with a positive part of what it was (Gram and Schmidt, twice).
  void (*orthonormal_rows)(double *a, long rows, long n);
  void (*conv1d_pack)(const struct conv1d_layer *, bool backward);
  void (*conv1d_forward)(const struct conv1d_layer *, long first, long last);
  void (*conv1d_backward)(const struct conv1d_layer *, long first, long last);
  void (*normalize_forward)(const struct normalize_layer *, long first, long last);
  void (*normalize_backward)(const struct normalize_layer *, long first, long last);
  /// Losses of n targets, as `loss`; y and dy hold n · width numbers.
  void (*grouped_loss)(const struct grouped_loss *, const float *y, const float *target, const float *weight, long n,
                       long first, double losses[16], double weights[16]);
  void (*grouped_loss_gradient)(const struct grouped_loss *, const float *y, const float *target, const float *weight,
                                double total, float *dy, long n);
  /// y = factor · x, and y = y + factor · x rounded once.
  void (*scale_floats)(const float *x, float factor, float *y, long n);
  void (*add_scaled)(const float *x, float factor, float *y, long n);
  /// float functions over arrays; x and y may be the same.
  void (*exp_floats)(const float *x, float *y, long n);
  void (*sigmoid_floats)(const float *x, float *y, long n);
  void (*tanh_floats)(const float *x, float *y, long n);
  void (*math_doubles)(int function, const double *x, double *y, long n);
  void (*pow_doubles)(const double *x, const double *exponent, double *y, long n);
  /// Lane order (S, T, F, 16); windows behind B become zeros.
  /// The first word of each of n draws at `counter` and so on.
  void (*random_words)(uint64_t seed, uint64_t stream, uint64_t counter, uint32_t *to, long n);
  void (*dropout_mask)(const struct dropout_mask *, float *to, long batch, long steps, long features);
  /// Rows of a delimited text from `at` on.
  void (*delimited_rows)(struct delimited_text *);
  /// How many bytes of a text come before the first that is zero or no ASCII, and how many line feeds are among them.
  int64_t (*plain_bytes)(const uint8_t *, int64_t count, int64_t *line_feeds);
  /// As many as a core can do: how many operations it did; 16 floats that depend on all of them go to `result`.
  double (*multiply_adds)(long rounds, float *result);
};

/// The sets this processor can run, fastest first; `baseline` is the last.
int32_t lstm_kernels_count(void);
const char *lstm_kernels_name(int32_t index);
const struct lstm_kernels *lstm_kernels_at(int32_t index);

/// Floats that a packed (K, N) matrix takes.
size_t lstm_packed_count(long k, long n);

/// s[j] += s[j+8], then +4, +2, +1: the end of every sum in double.
double lstm_sum_partials(const double partial[16]);

/// Threads that share the work of one kernel, the caller among them.
struct lstm_crew;
struct lstm_crew *lstm_crew_create(int32_t threads);
void lstm_crew_destroy(struct lstm_crew *);

void lstm_crew_pack(struct lstm_crew *, const struct lstm_kernels *, const struct lstm_layer *, bool backward);
void lstm_crew_gru_pack(struct lstm_crew *, const struct lstm_kernels *, const struct gru_layer *, bool backward);
void lstm_crew_adam(struct lstm_crew *, const struct lstm_kernels *, const struct adam_step *, float *w, float *m,
                    float *v, const float *gradient, long n);
void lstm_crew_forward(struct lstm_crew *, const struct lstm_kernels *, const struct lstm_layer *, long slices);
void lstm_crew_backward(struct lstm_crew *, const struct lstm_kernels *, const struct lstm_layer *, long slices);
void lstm_crew_gru_forward(struct lstm_crew *, const struct lstm_kernels *, const struct gru_layer *, long slices);
void lstm_crew_gru_backward(struct lstm_crew *, const struct lstm_kernels *, const struct gru_layer *, long slices);
void lstm_crew_dense_forward(struct lstm_crew *, const struct lstm_kernels *, const struct dense_layer *, long slices);
void lstm_crew_dense_backward(struct lstm_crew *, const struct lstm_kernels *, const struct dense_layer *, long slices);
void lstm_crew_conv1d_forward(struct lstm_crew *, const struct lstm_kernels *, const struct conv1d_layer *, long slices);
void lstm_crew_conv1d_backward(struct lstm_crew *, const struct lstm_kernels *, const struct conv1d_layer *,
                               long slices);
void lstm_crew_normalize_forward(struct lstm_crew *, const struct lstm_kernels *, const struct normalize_layer *,
                                 long slices);
void lstm_crew_normalize_backward(struct lstm_crew *, const struct lstm_kernels *, const struct normalize_layer *,
                                  long slices);
/// The gradients of one layer's weights, shared by squares of outputs.
void lstm_crew_weight_gradients(struct lstm_crew *, const struct lstm_kernels *, const struct weight_gradient *,
                                long count);

/// Calls `work` on every thread of the crew at once, or on the caller alone, with its part and the number of parts.
void lstm_crew_each(struct lstm_crew *, void (*work)(const void *context, long part, long parts), const void *context);

/// The naive twins: plain loops over window order with fmaf, one for each kernel above.
float naive_exp(float), naive_sigmoid(float), naive_tanh(float);
/// Which steps of which windows are there (B, T), and the states before the first step (B, H); null where all are there,
/// and for zeros.
struct naive_start {
  const float *present, *first_h, *first_c;
};
float naive_activation(int activation, float z), naive_derivative(int activation, float y);
/// x (B, T, F) → i, f, g, o (B, T, 4H), c, a(c), h (B, T, H). `mask` (B, H) or null; `a` and `s` are the activations of
/// candidate and gates.
void naive_lstm_forward(int a, int s, long batch, long steps, long inputs, long units, const float *kernel,
                        const float *recurrent, const float *bias, const float *mask, const float *x, float *gates,
                        float *c, float *tanh_c,
                        float *h, struct naive_start start);
/// dh (B, T, H) → dz (B, T, 4H), dx (B, T, F); dc and d (B, H) are scratch.
void naive_lstm_backward(int a, int s, long batch, long steps, long inputs, long units, const float *kernel,
                         const float *recurrent, const float *mask, const float *gates, const float *c,
                         const float *tanh_c, const float *dh, float *dc, float *dz, float *dx,
                         struct naive_start start, float *d);
/// x (B, T, F) → z, r, candidate, recurrent product (B, T, 4H), h (B, T, H).
void naive_gru_forward(int a, int s, long batch, long steps, long inputs, long units, const float *kernel,
                       const float *recurrent, const float *bias, const float *recurrent_bias, const float *mask,
                       const float *x, float *gates, float *h, struct naive_start start);
/// dh (B, T, H) → dz_inputs, dz_states (B, T, 3H), dx (B, T, F); d (B, H) is scratch.
void naive_gru_backward(int a, int s, long batch, long steps, long inputs, long units, const float *kernel,
                        const float *recurrent, const float *mask, const float *gates, const float *h, const float *dh,
                        float *d, float *dz_inputs, float *dz_states, float *dx, struct naive_start start);
void naive_dense_forward(long rows, long inputs, long outputs, int activation, const float *kernel, const float *bias,
                         const float *x, float *y);
void naive_dense_backward(long rows, long inputs, long outputs, int activation, const float *kernel, const float *y,
                          const float *dy, float *dz, float *dx);
/// x (B, T, K), dz (B, T, N) → dw (K, N), db (N); `first` (B, K) or null.
void naive_weight_gradient(long batch, long steps, long inputs, long outputs, long shift, const float *first,
                           const float *x, const float *dz, float *dw, float *db);
void naive_dropout_mask(const struct dropout_mask *, float *to, long batch, long steps, long features);
void naive_adam(const struct adam_step *, float *w, float *m, float *v, const float *gradient, long n);
void naive_nadam(const struct nadam_step *, float *w, float *m, float *v, const float *gradient, long n);
void naive_rmsprop(const struct rmsprop_step *, float *w, float *v, const float *gradient, long n);
void naive_sgd(const struct sgd_step *, float *w, float *m, const float *gradient, long n);
void naive_multiply(const float *x, const float *factors, float *y, long n);
void naive_clamp(float *x, float limit, long n);
void naive_sum_squares(const float *x, long n, long first, double partial[16]);
void naive_loss(int kind, const float *y, const float *target, const float *weight, long n, long first,
                double losses[16], double weights[16]);
void naive_loss_gradient(int kind, const float *y, const float *target, const float *weight, double total, float *dy,
                         long n);
/// x (B, T, F) → y (B, T, N). `present` (B, T) or null.
void naive_conv1d_forward(long batch, long steps, long inputs, long outputs, long width, long left, int activation,
                          const float *kernel, const float *bias, const float *present, const float *x, float *y);
/// dy (B, T, N) → dz (B, T, N), dx (B, T, F), dw (width, F, N), db (N).
void naive_conv1d_backward(long batch, long steps, long inputs, long outputs, long width, long left, int activation,
                           const float *kernel, const float *present, const float *x, const float *y, const float *dy,
                           float *dz, float *dx, float *dw, float *db);
/// Rows of n in place; and dz from y and dy.
void naive_softmax(float *y, long rows, long n);
void naive_softmax_slope(const float *y, const float *dy, float *dz, long rows, long n);
/// x (R, F) → y, normal (R, F), inverse (R).
void naive_normalize_forward(long rows, long features, double epsilon, const float *scale, const float *shift,
                             const float *x, float *y, float *normal, float *inverse);
/// dy (R, F) → dx, dy · normal (R, F).
void naive_normalize_backward(long rows, long features, const float *scale, const float *normal, const float *inverse,
                              const float *dy, float *dx, float *scale_sums);
void naive_grouped_loss(const struct grouped_loss *, const float *y, const float *target, const float *weight, long n,
                        long first, double losses[16], double weights[16]);
void naive_grouped_loss_gradient(const struct grouped_loss *, const float *y, const float *target, const float *weight,
                                 double total, float *dy, long n);
void naive_scale(const float *x, float factor, float *y, long n);
void naive_add_scaled(const float *x, float factor, float *y, long n);

#endif
