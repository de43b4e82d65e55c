// Threads that share one kernel's independent outputs: slices of windows, rows of a weight gradient.
//
// A worker that has nothing to do looks for work for 50 µs, which costs its neighbours little, and then sleeps; so
// does the caller that waits for its workers. Which thread computes what changes no bit.
#define _GNU_SOURCE
#include "lstm_kernels.h"
#include <fenv.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SPIN_NANOSECONDS 50000
/// Multiply-adds below which a second thread costs more than it brings.
#define WORTH_SHARING 200000
/// Multiply-adds that take as long as one weight's way through memory.
#define MOVE_COST 0.4

/// So many, that a round's parts are bits of one number.
#define MOST_THREADS 32

typedef void (*job)(const void *context, long part, long parts);

struct lstm_crew {
  /// Asked for, the caller among them; started when there is first something to share.
  int32_t wanted, workers;
  pthread_t *threads;
  pthread_mutex_t mutex;
  pthread_cond_t work, finished;
  /// The round's job. A thread that takes a part with the ticket it saw before reading these has read this round's.
  _Atomic(job) work_item;
  _Atomic(const void *) context;
  /// Workers asleep, and whether the caller is, so that nobody signals in vain.
  atomic_int sleeping, waiting;
  atomic_bool stop;
  /// Told to the workers as they start, in order.
  atomic_int next_place;
  /// Round, parts of its job, and which of them are taken: 24, 8 and 32 bits. Every thread takes the part of its own
  /// place first, whose numbers it has in its cache, and then what others have not begun: a thread which the system
  /// does not run holds nobody up. Alone in its line of the cache, as is the next.
  _Alignas(64) atomic_ulong ticket;
  /// Parts of this round that are not done.
  _Alignas(64) atomic_long unfinished;
};

static long nanoseconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000L + t.tv_nsec;
}

static void relax(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

/// The parts nobody has taken, as bits.
static uint64_t free_parts(uint64_t ticket) {
  return ((uint64_t)1 << (ticket >> 32 & 0xff)) - 1 & ~(ticket & 0xffffffff);
}

/// Takes parts of the present round and does them until none is left.
static void work_along(struct lstm_crew *crew, int place) {
  uint64_t ticket = atomic_load_explicit(&crew->ticket, memory_order_acquire), parts;
  while ((parts = free_parts(ticket))) {
    job work_item = atomic_load_explicit(&crew->work_item, memory_order_relaxed);
    const void *context = atomic_load_explicit(&crew->context, memory_order_relaxed);
    int part = parts >> place & 1 ? place : __builtin_ctzll(parts);
    if (!atomic_compare_exchange_strong(&crew->ticket, &ticket, ticket | (uint64_t)1 << part)) continue;
    work_item(context, part, (long)(ticket >> 32 & 0xff));
    if (atomic_fetch_sub(&crew->unfinished, 1) == 1 && atomic_load(&crew->waiting)) {
      pthread_mutex_lock(&crew->mutex);
      pthread_cond_signal(&crew->finished);
      pthread_mutex_unlock(&crew->mutex);
    }
    ticket = atomic_load(&crew->ticket);
  }
}

static bool is_idle(struct lstm_crew *crew) {
  return !free_parts(atomic_load(&crew->ticket)) && !atomic_load(&crew->stop);
}

static bool is_unfinished(struct lstm_crew *crew) { return atomic_load(&crew->unfinished); }

/// Looks until `waits` says no, for 50 µs at most.
static void spin(struct lstm_crew *crew, bool (*waits)(struct lstm_crew *)) {
  for (long looks = 0, start = 0; waits(crew); looks++) {
    relax();
    if (looks % 16) continue;
    long now = nanoseconds();
    if (!looks) start = now;
    if (now - start >= SPIN_NANOSECONDS) return;
  }
}

static void *worker_main(void *argument) {
  struct lstm_crew *crew = argument;
  int place = atomic_fetch_add(&crew->next_place, 1);
  fesetenv(FE_DFL_ENV);
  while (!atomic_load(&crew->stop)) {
    work_along(crew, place);
    spin(crew, is_idle);
    if (!is_idle(crew)) continue;
    pthread_mutex_lock(&crew->mutex);
    atomic_fetch_add(&crew->sleeping, 1);
    while (is_idle(crew)) pthread_cond_wait(&crew->work, &crew->mutex);
    atomic_fetch_sub(&crew->sleeping, 1);
    pthread_mutex_unlock(&crew->mutex);
  }
  return NULL;
}

static void wake_workers(struct lstm_crew *crew) {
  if (!atomic_load(&crew->sleeping)) return;
  pthread_mutex_lock(&crew->mutex);
  pthread_cond_broadcast(&crew->work);
  pthread_mutex_unlock(&crew->mutex);
}

/// As many workers as can be had; none is tried for twice.
static void start_workers(struct lstm_crew *crew) {
  crew->threads = calloc((size_t)crew->wanted, sizeof *crew->threads);
  for (int32_t i = 1; crew->threads && i < crew->wanted; i++) {
    if (pthread_create(&crew->threads[crew->workers], NULL, worker_main, crew)) break;
    crew->workers++;
  }
  crew->wanted = 0;
}

static void run(struct lstm_crew *crew, job work_item, const void *context, long parts, double multiply_adds) {
  bool shares = crew && parts > 1 && multiply_adds >= WORTH_SHARING;
  if (shares && crew->wanted) start_workers(crew);
  if (!shares || crew->workers == 0) {
    work_item(context, 0, 1);
    return;
  }
  if (parts > crew->workers + 1) parts = crew->workers + 1;
  atomic_store_explicit(&crew->work_item, work_item, memory_order_relaxed);
  atomic_store_explicit(&crew->context, context, memory_order_relaxed);
  atomic_store_explicit(&crew->unfinished, parts, memory_order_relaxed);
  atomic_store(&crew->ticket, ((atomic_load(&crew->ticket) >> 40) + 1) << 40 | (uint64_t)parts << 32);
  wake_workers(crew);
  work_along(crew, 0);
  spin(crew, is_unfinished);
  if (!is_unfinished(crew)) return;
  pthread_mutex_lock(&crew->mutex);
  atomic_store(&crew->waiting, 1);
  while (is_unfinished(crew)) pthread_cond_wait(&crew->finished, &crew->mutex);
  atomic_store(&crew->waiting, 0);
  pthread_mutex_unlock(&crew->mutex);
}

/// Null where one thread is asked for, or no memory is left: the caller then works alone.
struct lstm_crew *lstm_crew_create(int32_t threads) {
  fesetenv(FE_DFL_ENV);
  if (threads < 2) return NULL;
  struct lstm_crew *crew = aligned_alloc(_Alignof(struct lstm_crew), sizeof *crew);
  if (!crew) return NULL;
  memset(crew, 0, sizeof *crew);
  crew->wanted = threads < MOST_THREADS ? threads : MOST_THREADS;
  atomic_store(&crew->next_place, 1);
  pthread_mutex_init(&crew->mutex, NULL);
  pthread_cond_init(&crew->work, NULL);
  pthread_cond_init(&crew->finished, NULL);
  return crew;
}

void lstm_crew_destroy(struct lstm_crew *crew) {
  if (!crew) return;
  atomic_store(&crew->stop, true);
  wake_workers(crew);
  for (int32_t i = 0; i < crew->workers; i++) pthread_join(crew->threads[i], NULL);
  pthread_mutex_destroy(&crew->mutex);
  pthread_cond_destroy(&crew->work);
  pthread_cond_destroy(&crew->finished);
  free(crew->threads);
  free(crew);
}

/// A kernel over a range of slices or rows.
struct ranged {
  void (*kernel)(const void *, long, long);
  const void *argument;
  /// Parts begin at multiples of `grain`.
  long count, grain;
};

static void run_range(const void *context, long part, long parts) {
  const struct ranged *r = context;
  long grains = (r->count + r->grain - 1) / r->grain;
  long first = grains * part / parts * r->grain, last = grains * (part + 1) / parts * r->grain;
  if (last > r->count) last = r->count;
  if (first < last) r->kernel(r->argument, first, last);
}

static void share(struct lstm_crew *crew, void (*kernel)(const void *, long, long), const void *argument, long count,
                  long grain, double multiply_adds) {
  struct ranged r = {kernel, argument, count, grain};
  run(crew, run_range, &r, (count + grain - 1) / grain, multiply_adds);
}

// Function pointers are called through their own type.
struct call {
  const struct lstm_kernels *kernels;
  const void *layer;
  long slices;
};

static void call_forward(const void *context, long first, long last) {
  const struct call *c = context;
  c->kernels->lstm_forward(c->layer, first, last, last - first < c->slices);
}

static void call_backward(const void *context, long first, long last) {
  const struct call *c = context;
  c->kernels->lstm_backward(c->layer, first, last, last - first < c->slices);
}

static void call_gru_forward(const void *c, long first, long last) {
  ((const struct call *)c)->kernels->gru_forward(((const struct call *)c)->layer, first, last);
}

static void call_gru_backward(const void *c, long first, long last) {
  ((const struct call *)c)->kernels->gru_backward(((const struct call *)c)->layer, first, last);
}

static void call_dense_forward(const void *c, long first, long last) {
  ((const struct call *)c)->kernels->dense_forward(((const struct call *)c)->layer, first, last);
}

static void call_dense_backward(const void *c, long first, long last) {
  ((const struct call *)c)->kernels->dense_backward(((const struct call *)c)->layer, first, last);
}

static double lstm_cost(const struct lstm_layer *l, long slices) {
  return 16.0 * (double)slices * (double)l->steps * 4.0 * (double)l->units * (double)(l->inputs + l->units + 10);
}

static double gru_cost(const struct gru_layer *l, long slices) {
  return 16.0 * (double)slices * (double)l->steps * 3.0 * (double)l->units * (double)(l->inputs + l->units + 10);
}

static double dense_cost(const struct dense_layer *l, long slices) {
  return 16.0 * (double)slices * (double)l->steps * (double)l->outputs * (double)(l->inputs + 4);
}

static void call_conv1d_forward(const void *c, long first, long last) {
  ((const struct call *)c)->kernels->conv1d_forward(((const struct call *)c)->layer, first, last);
}

static void call_conv1d_backward(const void *c, long first, long last) {
  ((const struct call *)c)->kernels->conv1d_backward(((const struct call *)c)->layer, first, last);
}

static void call_normalize_forward(const void *c, long first, long last) {
  ((const struct call *)c)->kernels->normalize_forward(((const struct call *)c)->layer, first, last);
}

static void call_normalize_backward(const void *c, long first, long last) {
  ((const struct call *)c)->kernels->normalize_backward(((const struct call *)c)->layer, first, last);
}

static double conv1d_cost(const struct conv1d_layer *l, long slices) {
  return 16.0 * (double)slices * (double)l->steps * (double)l->outputs * (double)(l->width * l->inputs + 4);
}

static double normalize_cost(const struct normalize_layer *l, long slices) {
  return 16.0 * (double)slices * (double)l->steps * (double)l->features * 8.0;
}

void lstm_crew_forward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct lstm_layer *l,
                       long slices) {
  struct call c = {kernels, l, slices};
  share(crew, call_forward, &c, slices, 1, lstm_cost(l, slices));
}

void lstm_crew_backward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct lstm_layer *l,
                        long slices) {
  struct call c = {kernels, l, slices};
  share(crew, call_backward, &c, slices, 1, lstm_cost(l, slices));
}

void lstm_crew_gru_forward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct gru_layer *l,
                           long slices) {
  struct call c = {kernels, l, slices};
  share(crew, call_gru_forward, &c, slices, 1, gru_cost(l, slices));
}

void lstm_crew_gru_backward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct gru_layer *l,
                            long slices) {
  struct call c = {kernels, l, slices};
  share(crew, call_gru_backward, &c, slices, 1, gru_cost(l, slices));
}

void lstm_crew_dense_forward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct dense_layer *l,
                             long slices) {
  struct call c = {kernels, l, slices};
  share(crew, call_dense_forward, &c, slices, 1, dense_cost(l, slices));
}

void lstm_crew_dense_backward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct dense_layer *l,
                              long slices) {
  struct call c = {kernels, l, slices};
  share(crew, call_dense_backward, &c, slices, 1, dense_cost(l, slices));
}

void lstm_crew_conv1d_forward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct conv1d_layer *l,
                              long slices) {
  struct call c = {kernels, l, slices};
  share(crew, call_conv1d_forward, &c, slices, 1, conv1d_cost(l, slices));
}

void lstm_crew_conv1d_backward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct conv1d_layer *l,
                               long slices) {
  struct call c = {kernels, l, slices};
  share(crew, call_conv1d_backward, &c, slices, 1, conv1d_cost(l, slices));
}

void lstm_crew_normalize_forward(struct lstm_crew *crew, const struct lstm_kernels *kernels,
                                 const struct normalize_layer *l, long slices) {
  struct call c = {kernels, l, slices};
  share(crew, call_normalize_forward, &c, slices, 1, normalize_cost(l, slices));
}

void lstm_crew_normalize_backward(struct lstm_crew *crew, const struct lstm_kernels *kernels,
                                  const struct normalize_layer *l, long slices) {
  struct call c = {kernels, l, slices};
  share(crew, call_normalize_backward, &c, slices, 1, normalize_cost(l, slices));
}

/// Gradients that share their dz.
struct gradients {
  const struct lstm_kernels *kernels;
  const struct weight_gradient *list;
  long count;
};

static void call_weight_gradients(const void *context, long first, long last) {
  const struct gradients *g = context;
  g->kernels->weight_gradients(g->list, g->count, first, last);
}

void lstm_crew_weight_gradients(struct lstm_crew *crew, const struct lstm_kernels *kernels,
                                const struct weight_gradient *list, long count) {
  for (long i = 0, together; i < count; i += together) {
    const struct weight_gradient *g = &list[i];
    double cost = 0;
    for (together = 0; i + together < count && g[together].dz == g->dz; together++)
      cost += (double)g->steps * (double)g->batch * (double)g[together].inputs * (double)g->outputs;
    struct gradients shared = {kernels, g, together};
    share(crew, call_weight_gradients, &shared, (g->outputs + 15) / 16, 1, cost);
  }
}

struct packing {
  const struct lstm_kernels *kernels;
  const void *layer;
  bool backward;
};

static void pack_lstm(const void *context, long part, long parts) {
  const struct packing *p = context;
  p->kernels->lstm_pack(p->layer, p->backward, part, parts);
}

static void pack_gru(const void *context, long part, long parts) {
  const struct packing *p = context;
  p->kernels->gru_pack(p->layer, p->backward, part, parts);
}

void lstm_crew_pack(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct lstm_layer *l,
                    bool backward) {
  struct packing p = {kernels, l, backward};
  run(crew, pack_lstm, &p, MOST_THREADS, MOVE_COST * 4.0 * (double)l->units * (double)(l->inputs + l->units));
}

void lstm_crew_gru_pack(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct gru_layer *l,
                        bool backward) {
  struct packing p = {kernels, l, backward};
  run(crew, pack_gru, &p, MOST_THREADS, MOVE_COST * 3.0 * (double)l->units * (double)(l->inputs + l->units));
}

struct adam_call {
  const struct lstm_kernels *kernels;
  const struct adam_step *step;
  float *w, *m, *v;
  const float *gradient;
};

static void call_adam(const void *context, long first, long last) {
  const struct adam_call *c = context;
  c->kernels->adam(c->step, c->w + first, c->m + first, c->v + first, c->gradient + first, last - first);
}

void lstm_crew_adam(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct adam_step *step, float *w,
                    float *m, float *v, const float *gradient, long n) {
  struct adam_call c = {kernels, step, w, m, v, gradient};
  share(crew, call_adam, &c, n, 16, MOVE_COST * (double)n);
}

void lstm_crew_each(struct lstm_crew *crew, void (*work)(const void *, long, long), const void *context) {
  run(crew, work, context, MOST_THREADS, WORTH_SHARING);
}
