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
#include <time.h>

#define SPIN_NANOSECONDS 50000
/// Multiply-adds below which a second thread costs more than it brings.
#define WORTH_SHARING 200000

typedef void (*job)(const void *context, long part, long parts);

struct lstm_crew {
  /// Asked for, the caller among them; started when there is first something to share.
  int32_t wanted, workers;
  pthread_t *threads;
  pthread_mutex_t mutex;
  pthread_cond_t work, finished;
  /// Round, parts of its job, and the next part nobody has taken: 32, 16 and 16 bits. Whoever comes first takes a
  /// part, so that a thread which the system does not run holds nobody up.
  atomic_ulong ticket;
  /// The round's job. A thread that takes a part with the ticket it saw before reading these has read this round's.
  _Atomic(job) work_item;
  _Atomic(const void *) context;
  /// Parts of this round that are not done.
  atomic_long unfinished;
  /// Workers asleep, and whether the caller is, so that nobody signals in vain.
  atomic_int sleeping, waiting;
  atomic_bool stop;
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

static bool has_part(uint64_t ticket) { return (ticket & 0xffff) < (ticket >> 16 & 0xffff); }

/// Takes parts of the present round and does them until none is left.
static void work_along(struct lstm_crew *crew) {
  uint64_t ticket = atomic_load(&crew->ticket);
  while (has_part(ticket)) {
    job work_item = atomic_load(&crew->work_item);
    const void *context = atomic_load(&crew->context);
    if (!atomic_compare_exchange_strong(&crew->ticket, &ticket, ticket + 1)) continue;
    work_item(context, (long)(ticket & 0xffff), (long)(ticket >> 16 & 0xffff));
    if (atomic_fetch_sub(&crew->unfinished, 1) == 1 && atomic_load(&crew->waiting)) {
      pthread_mutex_lock(&crew->mutex);
      pthread_cond_signal(&crew->finished);
      pthread_mutex_unlock(&crew->mutex);
    }
    ticket = atomic_load(&crew->ticket);
  }
}

static bool is_idle(struct lstm_crew *crew) {
  return !has_part(atomic_load(&crew->ticket)) && !atomic_load(&crew->stop);
}

static void *worker_main(void *argument) {
  struct lstm_crew *crew = argument;
  fesetenv(FE_DFL_ENV);
  while (!atomic_load(&crew->stop)) {
    work_along(crew);
    long start = nanoseconds();
    while (is_idle(crew) && nanoseconds() - start < SPIN_NANOSECONDS)
      for (int i = 0; i < 32; i++) relax();
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
  atomic_store(&crew->work_item, work_item);
  atomic_store(&crew->context, context);
  atomic_store(&crew->unfinished, parts);
  atomic_store(&crew->ticket, ((atomic_load(&crew->ticket) >> 32) + 1) << 32 | (uint64_t)parts << 16);
  wake_workers(crew);
  work_along(crew);
  long start = nanoseconds();
  while (atomic_load(&crew->unfinished) && nanoseconds() - start < SPIN_NANOSECONDS)
    for (int i = 0; i < 32; i++) relax();
  if (!atomic_load(&crew->unfinished)) return;
  pthread_mutex_lock(&crew->mutex);
  atomic_store(&crew->waiting, 1);
  while (atomic_load(&crew->unfinished)) pthread_cond_wait(&crew->finished, &crew->mutex);
  atomic_store(&crew->waiting, 0);
  pthread_mutex_unlock(&crew->mutex);
}

/// Null where one thread is asked for, or no memory is left: the caller then works alone.
struct lstm_crew *lstm_crew_create(int32_t threads) {
  fesetenv(FE_DFL_ENV);
  if (threads < 2) return NULL;
  struct lstm_crew *crew = calloc(1, sizeof *crew);
  if (!crew) return NULL;
  crew->wanted = threads;
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
};

static void call_forward(const void *c, long first, long last) {
  ((const struct call *)c)->kernels->lstm_forward(((const struct call *)c)->layer, first, last);
}

static void call_backward(const void *c, long first, long last) {
  ((const struct call *)c)->kernels->lstm_backward(((const struct call *)c)->layer, first, last);
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
  struct call c = {kernels, l};
  share(crew, call_forward, &c, slices, 1, lstm_cost(l, slices));
}

void lstm_crew_backward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct lstm_layer *l,
                        long slices) {
  struct call c = {kernels, l};
  share(crew, call_backward, &c, slices, 1, lstm_cost(l, slices));
}

void lstm_crew_gru_forward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct gru_layer *l,
                           long slices) {
  struct call c = {kernels, l};
  share(crew, call_gru_forward, &c, slices, 1, gru_cost(l, slices));
}

void lstm_crew_gru_backward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct gru_layer *l,
                            long slices) {
  struct call c = {kernels, l};
  share(crew, call_gru_backward, &c, slices, 1, gru_cost(l, slices));
}

void lstm_crew_dense_forward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct dense_layer *l,
                             long slices) {
  struct call c = {kernels, l};
  share(crew, call_dense_forward, &c, slices, 1, dense_cost(l, slices));
}

void lstm_crew_dense_backward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct dense_layer *l,
                              long slices) {
  struct call c = {kernels, l};
  share(crew, call_dense_backward, &c, slices, 1, dense_cost(l, slices));
}

void lstm_crew_conv1d_forward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct conv1d_layer *l,
                              long slices) {
  struct call c = {kernels, l};
  share(crew, call_conv1d_forward, &c, slices, 1, conv1d_cost(l, slices));
}

void lstm_crew_conv1d_backward(struct lstm_crew *crew, const struct lstm_kernels *kernels, const struct conv1d_layer *l,
                               long slices) {
  struct call c = {kernels, l};
  share(crew, call_conv1d_backward, &c, slices, 1, conv1d_cost(l, slices));
}

void lstm_crew_normalize_forward(struct lstm_crew *crew, const struct lstm_kernels *kernels,
                                 const struct normalize_layer *l, long slices) {
  struct call c = {kernels, l};
  share(crew, call_normalize_forward, &c, slices, 1, normalize_cost(l, slices));
}

void lstm_crew_normalize_backward(struct lstm_crew *crew, const struct lstm_kernels *kernels,
                                  const struct normalize_layer *l, long slices) {
  struct call c = {kernels, l};
  share(crew, call_normalize_backward, &c, slices, 1, normalize_cost(l, slices));
}

/// Gradients of one layer, their rows one behind the other.
struct gradients {
  const struct lstm_kernels *kernels;
  const struct weight_gradient *list;
  long count;
};

static void call_weight_gradients(const void *context, long first, long last) {
  const struct gradients *g = context;
  for (long i = 0, start = 0; i < g->count; start += g->list[i++].inputs) {
    long from = first > start ? first - start : 0;
    long to = last - start < g->list[i].inputs ? last - start : g->list[i].inputs;
    if (from < to) g->kernels->weight_gradient(&g->list[i], from, to);
  }
}

void lstm_crew_weight_gradients(struct lstm_crew *crew, const struct lstm_kernels *kernels,
                                const struct weight_gradient *list, long count) {
  struct gradients g = {kernels, list, count};
  double cost = 0;
  long rows = 0;
  for (long i = 0; i < count; i++) {
    rows += list[i].inputs;
    cost += (double)list[i].steps * (double)list[i].batch * (double)list[i].inputs * (double)list[i].outputs;
  }
  // Half a tile: fine enough to share few rows evenly.
  share(crew, call_weight_gradients, &g, rows, 4, cost);
}
