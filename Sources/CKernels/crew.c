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
  int32_t workers;
  pthread_t *threads;
  pthread_mutex_t mutex;
  pthread_cond_t work, finished;
  /// Counts the jobs given out; workers compare it with the last they saw.
  atomic_ulong round;
  /// Workers that have not finished this round.
  atomic_long busy;
  /// Workers and callers asleep, so that nobody signals in vain.
  atomic_int sleeping, waiting;
  bool stop;
  job work_item;
  const void *context;
  long parts;
};

struct worker {
  struct lstm_crew *crew;
  long part;
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

static void *worker_main(void *argument) {
  struct worker me = *(struct worker *)argument;
  free(argument);
  fesetenv(FE_DFL_ENV);
  struct lstm_crew *crew = me.crew;
  unsigned long seen = 0;
  for (;;) {
    long start = nanoseconds();
    while (atomic_load(&crew->round) == seen && nanoseconds() - start < SPIN_NANOSECONDS)
      for (int i = 0; i < 32; i++) relax();
    if (atomic_load(&crew->round) == seen) {
      pthread_mutex_lock(&crew->mutex);
      atomic_fetch_add(&crew->sleeping, 1);
      while (atomic_load(&crew->round) == seen) pthread_cond_wait(&crew->work, &crew->mutex);
      atomic_fetch_sub(&crew->sleeping, 1);
      pthread_mutex_unlock(&crew->mutex);
    }
    seen = atomic_load(&crew->round);
    if (crew->stop) return NULL;
    if (me.part < crew->parts) crew->work_item(crew->context, me.part, crew->parts);
    if (atomic_fetch_sub(&crew->busy, 1) == 1 && atomic_load(&crew->waiting)) {
      pthread_mutex_lock(&crew->mutex);
      pthread_cond_signal(&crew->finished);
      pthread_mutex_unlock(&crew->mutex);
    }
  }
}

static void start_round(struct lstm_crew *crew) {
  atomic_store(&crew->busy, crew->workers);
  atomic_fetch_add(&crew->round, 1);
  if (atomic_load(&crew->sleeping)) {
    pthread_mutex_lock(&crew->mutex);
    pthread_cond_broadcast(&crew->work);
    pthread_mutex_unlock(&crew->mutex);
  }
}

static void run(struct lstm_crew *crew, job work_item, const void *context, long parts, double multiply_adds) {
  if (!crew || crew->workers == 0 || parts < 2 || multiply_adds < WORTH_SHARING) {
    work_item(context, 0, 1);
    return;
  }
  crew->work_item = work_item, crew->context = context;
  crew->parts = parts < crew->workers + 1 ? parts : crew->workers + 1;
  start_round(crew);
  work_item(context, 0, crew->parts);
  long start = nanoseconds();
  while (atomic_load(&crew->busy) && nanoseconds() - start < SPIN_NANOSECONDS)
    for (int i = 0; i < 32; i++) relax();
  if (!atomic_load(&crew->busy)) return;
  pthread_mutex_lock(&crew->mutex);
  atomic_store(&crew->waiting, 1);
  while (atomic_load(&crew->busy)) pthread_cond_wait(&crew->finished, &crew->mutex);
  atomic_store(&crew->waiting, 0);
  pthread_mutex_unlock(&crew->mutex);
}

/// Null where one thread is asked for, or no memory is left: the caller then works alone.
struct lstm_crew *lstm_crew_create(int32_t threads) {
  fesetenv(FE_DFL_ENV);
  if (threads < 2) return NULL;
  struct lstm_crew *crew = calloc(1, sizeof *crew);
  if (!crew) return NULL;
  crew->threads = calloc((size_t)threads, sizeof *crew->threads);
  pthread_mutex_init(&crew->mutex, NULL);
  pthread_cond_init(&crew->work, NULL);
  pthread_cond_init(&crew->finished, NULL);
  for (int32_t i = 1; crew->threads && i < threads; i++) {
    struct worker *worker = malloc(sizeof *worker);
    if (!worker) break;
    *worker = (struct worker){crew, i};
    if (pthread_create(&crew->threads[crew->workers], NULL, worker_main, worker)) {
      free(worker);
      break;
    }
    crew->workers++;
  }
  return crew;
}

void lstm_crew_destroy(struct lstm_crew *crew) {
  if (!crew) return;
  crew->stop = true;
  start_round(crew);
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

static void call_dense_forward(const void *c, long first, long last) {
  ((const struct call *)c)->kernels->dense_forward(((const struct call *)c)->layer, first, last);
}

static void call_dense_backward(const void *c, long first, long last) {
  ((const struct call *)c)->kernels->dense_backward(((const struct call *)c)->layer, first, last);
}

static void call_weight_gradient(const void *c, long first, long last) {
  ((const struct call *)c)->kernels->weight_gradient(((const struct call *)c)->layer, first, last);
}

static double lstm_cost(const struct lstm_layer *l, long slices) {
  return 16.0 * (double)slices * (double)l->steps * 4.0 * (double)l->units * (double)(l->inputs + l->units + 10);
}

static double dense_cost(const struct dense_layer *l, long slices) {
  return 16.0 * (double)slices * (double)l->steps * (double)l->outputs * (double)(l->inputs + 4);
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

void lstm_crew_weight_gradient(struct lstm_crew *crew, const struct lstm_kernels *kernels,
                               const struct weight_gradient *g) {
  struct call c = {kernels, g};
  double cost = (double)g->steps * (double)g->batch * (double)g->inputs * (double)g->outputs;
  // A tile has eight rows; the bias comes with the first part.
  share(crew, call_weight_gradient, &c, g->inputs, 8, cost);
}
