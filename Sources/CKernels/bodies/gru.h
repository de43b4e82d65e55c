// The GRU layer, its reset behind the recurrent product: forward over the steps of some slices, backward through time.

#include "gru_lone.h"

static void gru_pack(const struct gru_layer *l, bool backward, long part, long parts) {
  if (l->lone.count) {
    struct lone_layer lone = gru_lone(l);
    if (part == 0) pack_lone(&lone);
    return;
  }
  long h = l->units, n = 3 * h, k = l->inputs + h;
  pack_rows(l->kernel, n, l->inputs, 2 * h, l->packed, 0, k, part, parts);
  pack_rows(l->recurrent, n, h, 2 * h, l->packed, l->inputs, k, part, parts);
  pack_rows(l->kernel + 2 * h, n, l->inputs, h, l->packed_candidate, 0, l->inputs, part, parts);
  pack_rows(l->recurrent + 2 * h, n, h, h, l->packed_recurrent_candidate, 0, h, part, parts);
  if (!backward) return;
  pack_columns(l->recurrent, n, n, h, l->packed_recurrent_back, part, parts);
  if (l->dx) pack_columns(l->kernel, n, n, l->inputs, l->packed_kernel_back, part, parts);
}

/// Sums → z, r, n in place, n = tanh(p + r q); h = z h₋₁ + (1 − z) n. `before` is null at the first step. `a` and `s`
/// are the activations of the candidate and of the gates.
INLINE void gru_gates_forward(int a, int s, float *gates, const float *before, float *h, long units) {
  long gate = units * 16;
  for (long j = 0; j < gate; j += 16) {
    V z = activate(s, load(gates + j)), r = activate(s, load(gates + gate + j));
    V n = activate(a, fma16(r, load(gates + 3 * gate + j), load(gates + 2 * gate + j)));
    V state = before ? load(before + j) : splat(0.0f);
    store(gates + j, z), store(gates + gate + j, r), store(gates + 2 * gate + j, n);
    store(h + j, fma16(z, state - n, n));
  }
}

/// Gradients before activation: z, r, p and z, r, q. What the gradient d of h sends past the gates is left in `dh`,
/// with what arrives at the step before.
INLINE void gru_gates_backward(int a, int s, const float *gates, const float *before, const float *d,
                               const float *arriving, float *dh, float *dz_inputs, float *dz_states, long units) {
  V one = splat(1.0f);
  long gate = units * 16;
  for (long j = 0; j < gate; j += 16) {
    V z = load(gates + j), r = load(gates + gate + j), n = load(gates + 2 * gate + j), q = load(gates + 3 * gate + j);
    V k = load(d + j), state = before ? load(before + j) : splat(0.0f);
    V update = (k * (state - n)) * derivative(s, z);
    V candidate = (k * (one - z)) * derivative(a, n);
    V reset = (candidate * q) * derivative(s, r);
    store(dz_inputs + j, update), store(dz_inputs + gate + j, reset), store(dz_inputs + 2 * gate + j, candidate);
    store(dz_states + j, update), store(dz_states + gate + j, reset), store(dz_states + 2 * gate + j, candidate * r);
    store(dh + j, fma16(k, z, arriving ? load(arriving + j) : splat(0.0f)));
  }
}

/// The gates as the layer wants them; the usual ones are compiled for themselves.
INLINE void layer_gru_gates_forward(const struct gru_layer *l, float *gates, const float *before, float *h) {
  if (l->activation == activation_tanh && l->gate_activation == activation_sigmoid)
    gru_gates_forward(activation_tanh, activation_sigmoid, gates, before, h, l->units);
  else
    gru_gates_forward(l->activation, l->gate_activation, gates, before, h, l->units);
}

INLINE void layer_gru_gates_backward(const struct gru_layer *l, const float *gates, const float *before,
                                     const float *d, const float *arriving, float *dh, float *dz_inputs,
                                     float *dz_states) {
  if (l->activation == activation_tanh && l->gate_activation == activation_sigmoid)
    gru_gates_backward(activation_tanh, activation_sigmoid, gates, before, d, arriving, dh, dz_inputs, dz_states,
                       l->units);
  else
    gru_gates_backward(l->activation, l->gate_activation, gates, before, d, arriving, dh, dz_inputs, dz_states,
                       l->units);
}

/// One slice, or two side by side.
static void gru_forward_slices(const struct gru_layer *l, long s, bool two) {
  long units = l->units, state = units * 16, kept = l->kept > 1, stored = l->output_steps > 1;
  long gate_slice = l->kept * 4 * state, h_slice = l->output_steps * state, x_slice = l->steps * l->inputs * 16;
  float *gates = l->gates + s * gate_slice, *h = l->h + s * h_slice;
  for (long t = 0; t < l->steps; t++) {
    float *z = gates + kept * t * 4 * state, *h_now = h + stored * t * state;
    const float *before = t ? h_now - stored * state : l->first_h ? l->first_h + s * state : NULL;
    // What the next step's products read, and what this one's do.
    float *read_next = l->mask ? l->masked_h + s * h_slice + stored * t * state : h_now;
    const float *read = t ? read_next - stored * state : l->first_read ? l->first_read + s * state : NULL;
    const float *x = l->x + s * x_slice + t * l->inputs * 16;
    long before_slice = t ? h_slice : state, reads = read ? units : 0;
    const float *present = l->present ? l->present + (s * l->steps + t) * 16 : NULL;
    for (long i = 0; present && before && i <= two; i++)
      memcpy(l->held + (s + i) * state, before + i * before_slice, sizeof(float) * (size_t)state);
    struct product p = {.packed = l->packed, .outputs = 2 * units, .x0 = x, .k0 = l->inputs, .x0_slice = x_slice,
                        .x1 = read ? read : h, .k1 = reads, .x1_slice = before_slice, .k_skipped = units - reads,
                        .bias = l->bias, .out = z, .out_slice = gate_slice};
    multiply(&p, two);
    p.packed = l->packed_candidate, p.outputs = units, p.k1 = p.k_skipped = 0;
    p.bias = l->bias + 2 * units, p.out = z + 2 * state;
    multiply(&p, two);
    p.packed = l->packed_recurrent_candidate, p.bias = l->recurrent_bias, p.out = z + 3 * state;
    p.x0 = read ? read : h, p.x0_slice = before_slice, p.k0 = reads, p.k_skipped = units - reads;
    multiply(&p, two);
    for (long i = 0; i <= two; i++) {
      layer_gru_gates_forward(l, z + i * gate_slice, before ? before + i * before_slice : NULL, h_now + i * h_slice);
      if (present)
        hold(h_now + i * h_slice, before ? l->held + (s + i) * state : NULL, present + i * l->steps * 16, state);
      if (l->mask) multiply_floats(h_now + i * h_slice, l->mask + (s + i) * state, read_next + i * h_slice, state);
    }
  }
}

static void gru_backward_slices(const struct gru_layer *l, long s, bool two) {
  long units = l->units, state = units * 16, rows = (3 * units + 15) / 16 * 16, steps = l->steps;
  long z_slice = steps * rows * 16, h_slice = steps * state, dh_slice = l->dh_steps * state;
  float *dh = l->dh_carried + s * state;
  const float *arriving = l->dh + s * dh_slice;
  for (long t = steps - 1; t >= 0; t--) {
    const float *gates = l->gates + (s * steps + t) * 4 * state;
    const float *before = t ? l->h + s * h_slice + (t - 1) * state : l->first_h ? l->first_h + s * state : NULL;
    long before_slice = t ? h_slice : state;
    const float *present = l->present ? l->present + (s * steps + t) * 16 : NULL;
    float *dz_inputs = l->dz_inputs + s * z_slice + t * rows * 16, *dz_states = l->dz_states + s * z_slice + t * rows * 16;
    const float *next = t && l->dh_steps > 1 ? arriving + (t - 1) * state : NULL;
    bool last = t == steps - 1;
    for (long i = 0; i <= two; i++) {
      const float *d = last ? arriving + (l->dh_steps - 1) * state + i * dh_slice : dh + i * state;
      const float *there = present ? present + i * steps * 16 : NULL, *then = next ? next + i * dh_slice : NULL;
      float *held = present ? l->held + (s + i) * state : NULL;
      if (present) send_past(held, then, d, there, state);
      layer_gru_gates_backward(l, gates + i * steps * 4 * state, before ? before + i * before_slice : NULL, d, then,
                               dh + i * state, dz_inputs + i * z_slice, dz_states + i * z_slice);
      if (present) {
        hold(dh + i * state, held, there, state);
        hold(dz_inputs + i * z_slice, NULL, there, 3 * state);
        hold(dz_states + i * z_slice, NULL, there, 3 * state);
      }
    }
    struct product p = {.k0 = 3 * units, .x0_slice = z_slice, .x1 = dz_states};
    if (t) {
      p.x0 = dz_states, p.packed = l->packed_recurrent_back, p.outputs = units;
      p.out = l->mask ? l->dh_sent + s * state : dh, p.out_slice = state;
      if (!l->mask) p.start = dh, p.start_slice = state;
      multiply(&p, two);
      for (long j = 0; l->mask && j < state * (two ? 2 : 1); j += 16)
        store(dh + j, fma16(load(l->mask + s * state + j), load(l->dh_sent + s * state + j), load(dh + j)));
    }
    if (l->dx) {
      p.x0 = dz_inputs, p.packed = l->packed_kernel_back, p.outputs = l->inputs, p.start = NULL;
      p.out_slice = steps * l->inputs * 16, p.out = l->dx + s * p.out_slice + t * l->inputs * 16;
      multiply(&p, two);
    }
    for (long i = 0; i <= two; i++)
      transpose_squares(dz_inputs + i * z_slice, rows), transpose_squares(dz_states + i * z_slice, rows);
  }
}

static void gru_forward(const struct gru_layer *l, long first, long last) {
  if (l->lone.count) {
    struct lone_layer lone = gru_lone(l);
    for (long window = 0; window < l->lone.count; window++) lone_forward(&lone, window);
    return;
  }
  for (; first + 2 <= last; first += 2) gru_forward_slices(l, first, true);
  if (first < last) gru_forward_slices(l, first, false);
}

static void gru_backward(const struct gru_layer *l, long first, long last) {
  for (; first + 2 <= last; first += 2) gru_backward_slices(l, first, true);
  if (first < last) gru_backward_slices(l, first, false);
}
