// The LSTM layer: forward over the steps of some slices, and backward through time.

/// 4H up to a multiple of 16: the rows of a step's gates.
INLINE long gate_rows(long units) { return (4 * units + 15) / 16 * 16; }

#include "lstm_lone.h"

static void lstm_pack(const struct lstm_layer *l, bool backward, long part, long parts) {
  if (l->lone.count) {
    struct lone_layer lone = lstm_lone(l);
    if (part == 0) pack_lone(&lone);
    return;
  }
  long n = 4 * l->units, k = l->inputs + l->units;
  pack_rows(l->kernel, n, l->inputs, n, l->packed, 0, k, part, parts);
  pack_rows(l->recurrent, n, l->units, n, l->packed, l->inputs, k, part, parts);
  if (!backward) return;
  pack_columns(l->recurrent, n, n, l->units, l->packed_recurrent_back, part, parts);
  if (l->dx) pack_columns(l->kernel, n, n, l->inputs, l->packed_kernel_back, part, parts);
}

/// z → i, f, g, o in place; c = f c₋₁ + i g; h = o tanh c. `before` is null at the first step.
INLINE void gates_forward(float *z, const float *before, float *c, float *tanh_c, float *h, long units) {
  long gate = units * 16;
  for (long j = 0; j < gate; j += 16) {
    V i = sigmoid16(load(z + j)), f = sigmoid16(load(z + gate + j));
    V g = tanh16(load(z + 2 * gate + j)), o = sigmoid16(load(z + 3 * gate + j));
    V state = fma16(f, before ? load(before + j) : splat(0.0f), i * g), t = tanh16(state);
    store(z + j, i), store(z + gate + j, f), store(z + 2 * gate + j, g), store(z + 3 * gate + j, o);
    store(c + j, state), store(tanh_c + j, t), store(h + j, o * t);
  }
}

/// Gradients before activation in place of i, f, g, o; dc is carried to the step before.
INLINE void gates_backward(float *z, const float *before, const float *tanh_c, const float *dh, float *dc,
                           long units) {
  V one = splat(1.0f);
  long gate = units * 16;
  for (long j = 0; j < gate; j += 16) {
    V i = load(z + j), f = load(z + gate + j), g = load(z + 2 * gate + j), o = load(z + 3 * gate + j);
    V t = load(tanh_c + j), d = load(dh + j), c = before ? load(before + j) : splat(0.0f);
    V k = fma16(d * o, fma16(-t, t, one), load(dc + j));
    store(z + j, (k * g) * (i * (one - i)));
    store(z + gate + j, (k * c) * (f * (one - f)));
    store(z + 2 * gate + j, (k * i) * fma16(-g, g, one));
    store(z + 3 * gate + j, (d * t) * (o * (one - o)));
    store(dc + j, k * f);
  }
}

INLINE bool has_usual_activations(const struct lstm_layer *l) {
  return l->activation == activation_tanh && l->gate_activation == activation_sigmoid;
}

/// The gates as the layer wants them; the usual ones have a way of their own.
INLINE void layer_gates_forward(const struct lstm_layer *l, float *z, const float *before, float *c, float *tanh_c,
                                float *h) {
  if (has_usual_activations(l))
    gates_forward(z, before, c, tanh_c, h, l->units);
  else
    chosen_gates_forward(l->activation, l->gate_activation, z, before, c, tanh_c, h, l->units);
}

INLINE void layer_gates_backward(const struct lstm_layer *l, float *z, const float *before, const float *tanh_c,
                                 const float *dh, float *dc) {
  if (has_usual_activations(l))
    gates_backward(z, before, tanh_c, dh, dc, l->units);
  else
    chosen_gates_backward(l->activation, l->gate_activation, z, before, tanh_c, dh, dc, l->units);
}

/// Asks for memory that is written or read soon. Where threads share a batch, another core has read it for the weights'
/// gradients, and fetching it back takes as long as a step's arithmetic.
INLINE void fetch_to_write(const float *p, long n) {
  for (long i = 0; i < n; i += 16) __builtin_prefetch(p + i, 1);
}

INLINE void fetch_to_read(const float *p, long n) {
  for (long i = 0; i < n; i += 16) __builtin_prefetch(p + i);
}

/// One slice, or two side by side; `shared` where other threads have the other slices.
static void lstm_forward_slices(const struct lstm_layer *l, long s, bool two, bool shared) {
  long units = l->units, state = units * 16, rows = gate_rows(units) * 16;
  long kept = l->kept > 1, stored = l->output_steps > 1;
  float *gates = l->gates + s * l->kept * rows, *h = l->h + s * l->output_steps * state;
  float *cells = l->cells + s * l->kept * state, *tanh_cells = l->tanh_cells + s * l->kept * state;
  const float *x = l->x + s * l->steps * l->inputs * 16;
  for (long t = 0; t < l->steps; t++) {
    float *z = gates + kept * t * rows, *h_now = h + stored * t * state;
    float *c = cells + kept * t * state, *tanh_c = tanh_cells + kept * t * state;
    if (shared && kept && t + 1 < l->steps)
      for (long i = 0; i <= two; i++) {
        long apart = i * l->kept * state;
        fetch_to_write(z + rows + i * l->kept * rows, rows);
        fetch_to_write(c + state + apart, state);
        fetch_to_write(tanh_c + state + apart, state);
        fetch_to_write(h_now + state + apart, state);
      }
    // What the next step's products read.
    float *read = l->mask ? l->masked_h + s * l->output_steps * state + stored * t * state : h_now;
    const float *read_before = t ? read - stored * state : l->first_read ? l->first_read + s * state : NULL;
    const float *before = t ? c - kept * state : l->first_c ? l->first_c + s * state : NULL;
    const float *h_before = t ? h_now - stored * state : l->first_h ? l->first_h + s * state : NULL;
    // From one slice to the next: of the cells and states before this step.
    long c_apart = t ? l->kept * state : state, h_apart = t ? l->output_steps * state : state;
    const float *present = l->present ? l->present + (s * l->steps + t) * 16 : NULL;
    if (present) {
      // Where steps are not kept, they are overwritten; what came before them may still be needed.
      for (long i = 0; i <= two; i++) {
        float *held = l->held + (s + i) * 2 * state;
        if (before) memcpy(held, before + i * c_apart, sizeof(float) * (size_t)state);
        if (h_before) memcpy(held + state, h_before + i * h_apart, sizeof(float) * (size_t)state);
      }
    }
    struct product p = {
        .packed = l->packed, .outputs = 4 * units, .x0 = x + t * l->inputs * 16, .k0 = l->inputs,
        .x0_slice = l->steps * l->inputs * 16, .x1 = read_before ? read_before : h, .k1 = read_before ? units : 0,
        .x1_slice = h_apart, .k_skipped = read_before ? 0 : units, .bias = l->bias, .out = z,
        .out_slice = l->kept * rows};
    bool skips = present && is_absent(present) && (!two || is_absent(present + l->steps * 16));
    if (!skips) {
      multiply(&p, two);
      layer_gates_forward(l, z, before, c, tanh_c, h_now);
      if (two) {
        long apart = l->kept * state;
        layer_gates_forward(l, z + l->kept * rows, before ? before + c_apart : NULL, c + apart, tanh_c + apart,
                            h_now + l->output_steps * state);
      }
    }
    for (long i = 0; present && i <= two; i++) {
      const float *held = l->held + (s + i) * 2 * state, *there = present + i * l->steps * 16;
      hold(c + i * l->kept * state, before ? held : NULL, there, state);
      hold(h_now + i * l->output_steps * state, h_before ? held + state : NULL, there, state);
    }
    for (long i = 0; l->mask && i <= two; i++)
      multiply_floats(h_now + i * l->output_steps * state, l->mask + (s + i) * state, read + i * l->output_steps * state,
                      state);
  }
}

static void lstm_backward_slices(const struct lstm_layer *l, long s, bool two, bool shared) {
  long units = l->units, state = units * 16, rows = gate_rows(units), steps = l->steps;
  long z_slice = steps * rows * 16, c_slice = steps * state, dh_slice = l->dh_steps * state;
  float *dh = l->dh_carried + s * state, *dc = l->dc_carried + s * state;
  const float *arriving = l->dh + s * dh_slice;
  memset(dc, 0, sizeof(float) * (size_t)(state * (two ? 2 : 1)));
  for (long t = steps - 1; t >= 0; t--) {
    float *z = l->gates + s * z_slice + t * rows * 16;
    const float *tanh_c = l->tanh_cells + s * c_slice + t * state;
    const float *before = t ? l->cells + s * c_slice + (t - 1) * state : l->first_c ? l->first_c + s * state : NULL;
    long before_slice = t ? c_slice : state;
    bool last = t == steps - 1;
    if (shared && t)
      for (long i = 0; i <= two; i++) {
        fetch_to_write(z + i * z_slice - rows * 16, rows * 16);
        fetch_to_read(tanh_c + i * c_slice - state, state);
        if (t > 1) fetch_to_read(before + i * c_slice - state, state);
      }
    const float *d = last ? arriving + (l->dh_steps - 1) * state : dh;
    long d_slice = last ? dh_slice : state;
    const float *start = l->dh_steps > 1 && t ? arriving + (t - 1) * state : NULL;
    long start_slice = dh_slice;
    const float *present = l->present ? l->present + (s * steps + t) * 16 : NULL;
    bool skips = present && is_absent(present) && (!two || is_absent(present + steps * 16));
    for (long i = 0; present && i <= two; i++) {
      float *held = l->held + (s + i) * 2 * state;
      memcpy(held, dc + i * state, sizeof(float) * (size_t)state);
      send_past(held + state, start ? start + i * dh_slice : NULL, d + i * d_slice, present + i * steps * 16, state);
    }
    for (long i = 0; !skips && i <= two; i++)
      layer_gates_backward(l, z + i * z_slice, before ? before + i * before_slice : NULL, tanh_c + i * c_slice,
                           d + i * d_slice, dc + i * state);
    for (long i = 0; present && i <= two; i++) {
      hold(dc + i * state, l->held + (s + i) * 2 * state, present + i * steps * 16, state);
      hold(z + i * z_slice, NULL, present + i * steps * 16, 4 * state);
    }
    if (present) start = l->held + s * 2 * state + state, start_slice = 2 * state;
    struct product p = {.x0 = z, .k0 = 4 * units, .x0_slice = z_slice, .x1 = z};
    if (t) {
      p.packed = l->packed_recurrent_back, p.outputs = units, p.out = dh, p.out_slice = state;
      if (!l->mask) p.start = start, p.start_slice = start_slice;
      multiply(&p, two);
      for (long i = 0; l->mask && i <= two; i++)
        for (long j = 0; j < state; j += 16) {
          V from = start ? load(start + i * start_slice + j) : splat(0.0f);
          store(dh + i * state + j, fma16(load(l->mask + (s + i) * state + j), load(dh + i * state + j), from));
        }
    }
    if (l->dx) {
      p.packed = l->packed_kernel_back, p.outputs = l->inputs, p.start = NULL;
      p.out_slice = steps * l->inputs * 16, p.out = l->dx + s * p.out_slice + t * l->inputs * 16;
      multiply(&p, two);
    }
    for (long i = 0; i <= two; i++) transpose_squares(z + i * z_slice, rows);
  }
}

static void lstm_forward(const struct lstm_layer *l, long first, long last, bool shared) {
  if (l->lone.count) {
    struct lone_layer lone = lstm_lone(l);
    for (long window = 0; window < l->lone.count; window++) lone_forward(&lone, window);
    return;
  }
  for (; first + 2 <= last; first += 2) lstm_forward_slices(l, first, true, shared);
  if (first < last) lstm_forward_slices(l, first, false, shared);
}

static void lstm_backward(const struct lstm_layer *l, long first, long last, bool shared) {
  for (; first + 2 <= last; first += 2) lstm_backward_slices(l, first, true, shared);
  if (first < last) lstm_backward_slices(l, first, false, shared);
}
