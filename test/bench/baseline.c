/*
 * The workloads of workloads.ts in plain C, as a yardstick: a binary heap of (time, sequence), -log exponentials, polar
 * normals, xoshiro256++, arrays. Compile: gcc -O3 -o baseline baseline.c -lm
 * Use: baseline W1|W2|W3 entities seed, or baseline W4 operations seed pending. Prints seconds, events and results.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t s[4];
static uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static uint64_t draw64(void) {
  uint64_t r = rotl(s[0] + s[3], 23) + s[0], t = s[1] << 17;
  s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = rotl(s[3], 45);
  return r;
}
static double uniform(void) { return ((draw64() >> 11) + 0.5) * 0x1p-53; }
static double exponential(double mean) { return -mean * log(uniform()); }
static double spare; static int has_spare;
static double normal(void) {
  if (has_spare) { has_spare = 0; return spare; }
  double u, v, q;
  do { u = 2 * uniform() - 1; v = 2 * uniform() - 1; q = u * u + v * v; } while (q >= 1 || q == 0);
  double f = sqrt(-2 * log(q) / q);
  spare = v * f; has_spare = 1;
  return u * f;
}
static void seed(uint64_t x) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = (x += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL; z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    s[i] = z ^ (z >> 31);
  }
}

typedef struct { double time; uint32_t sequence; int32_t what; } Event;
static Event *heap; static int size, room; static uint32_t sequence; static double now;
static int before(const Event *a, const Event *b) {
  return a->time < b->time || (a->time == b->time && a->sequence < b->sequence);
}
static void push(double time, int32_t what) {
  if (size == room) { room = room ? 2 * room : 64; heap = realloc(heap, room * sizeof *heap); }
  Event e = { time, sequence++, what };
  int i = size++;
  while (i > 0) { int p = (i - 1) / 2; if (!before(&e, &heap[p])) break; heap[i] = heap[p]; i = p; }
  heap[i] = e;
}
static Event pop(void) {
  Event top = heap[0], e = heap[--size];
  int i = 0;
  for (;;) {
    int c = 2 * i + 1;
    if (c >= size) break;
    if (c + 1 < size && before(&heap[c + 1], &heap[c])) c++;
    if (!before(&heap[c], &e)) break;
    heap[i] = heap[c]; i = c;
  }
  heap[i] = e;
  return top;
}

static int *next_of, *station_of, *class_of, free_row = -1, rows, used; static double *born, *since;
static int create(void) {
  int e = free_row;
  if (e >= 0) { free_row = next_of[e]; } else {
    if (used == rows) {
      rows = rows ? 2 * rows : 256;
      next_of = realloc(next_of, rows * sizeof(int)); station_of = realloc(station_of, rows * sizeof(int));
      class_of = realloc(class_of, rows * sizeof(int));
      born = realloc(born, rows * sizeof(double)); since = realloc(since, rows * sizeof(double));
    }
    e = used++;
  }
  born[e] = now;
  return e;
}
static void destroy(int e) { next_of[e] = free_row; free_row = e; }

typedef struct { int capacity, busy, waiting, head[2], tail[2]; double at, area, waits; long seized; } Pool;
static void settle(Pool *p) { p->area += p->busy * (now - p->at); p->at = now; }
static int seize(Pool *p, int e, int c) {
  if (p->busy < p->capacity) { settle(p); p->busy++; p->seized++; return 1; }
  since[e] = now; next_of[e] = -1; p->waiting++;
  if (p->head[c] < 0) p->head[c] = e; else next_of[p->tail[c]] = e;
  p->tail[c] = e;
  return 0;
}
static int release(Pool *p) {
  if (p->waiting == 0) { settle(p); p->busy--; return -1; }
  int c = p->head[0] < 0, e = p->head[c];
  p->head[c] = next_of[e]; p->waiting--; p->seized++; p->waits += now - since[e];
  return e;
}
static Pool pool(int capacity) { Pool p = { capacity, 0, 0, { -1, -1 }, { -1, -1 }, 0, 0, 0, 0 }; return p; }

static double seconds(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec * 1e-9; }
static int ascending(const void *a, const void *b) { double x = *(double *)a, y = *(double *)b; return (x > y) - (x < y); }

static long queue(double rate, int servers, long entities, double *results) {
  Pool p = pool(servers); long arrived = 0, events = 0, left = 0; double mean = 0;
  push(exponential(1 / rate), -1);
  while (size > 0) {
    Event v = pop(); now = v.time; events++;
    int begins = -1;
    if (v.what < 0) {
      if (++arrived < entities) push(now + exponential(1 / rate), -1);
      int e = create();
      if (seize(&p, e, 0)) begins = e;
    } else {
      mean += (now - born[v.what] - mean) / ++left;
      destroy(v.what);
      begins = release(&p);
    }
    if (begins >= 0) push(now + exponential(1), begins);
  }
  results[0] = mean; results[1] = p.waits / p.seized; results[2] = p.area / now;
  return events;
}

static double thinned(double t) {
  do t += exponential(1 / 6.48); while (uniform() * 6.48 >= 3.6 * (1 + 0.8 * sin(2 * M_PI * t / 1440)));
  return t;
}
static long tandem(long entities, double *results) {
  static const double means[4] = { 8.9, 8.5, 10, 10.2 };
  double sigma = sqrt(log(1.25)), mu[4];
  for (int i = 0; i < 4; i++) mu[i] = log(means[i]) - sigma * sigma / 2;
  Pool holding = pool(2000), stations[4]; for (int i = 0; i < 4; i++) stations[i] = pool(40);
  double *spent = malloc(entities * sizeof(double)), mean = 0; long arrived = 0, events = 0, left = 0;
  push(thinned(0), -1);
  while (size > 0) {
    Event v = pop(); now = v.time; events++;
    /* Entities that go on at this instant: at most the newcomer or mover, and one from each queue. */
    int ready[8], n = 0, w;
    if (v.what < 0) {
      if (++arrived < entities) push(thinned(now), -1);
      int e = create(); class_of[e] = uniform() >= 0.3; station_of[e] = -1;
      if (seize(&holding, e, class_of[e])) ready[n++] = e;
    } else {
      int e = v.what, st = station_of[e];
      w = release(&stations[st]);
      if (w >= 0) push(now + exp(mu[st] + sigma * normal()), w);
      if (st == 3 || (st == 1 && uniform() < 0.15)) {
        double x = now - born[e]; spent[left++] = x; mean += (x - mean) / left;
        w = release(&holding);
        destroy(e);
        if (w >= 0) ready[n++] = w;
      } else ready[n++] = e;
    }
    for (int i = 0; i < n; i++) {
      int e = ready[i], st = ++station_of[e];
      if (seize(&stations[st], e, class_of[e])) push(now + exp(mu[st] + sigma * normal()), e);
    }
  }
  qsort(spent, left, sizeof(double), ascending);
  results[0] = mean; results[1] = spent[(long)ceil(0.95 * left) - 1]; results[2] = holding.area / now;
  return events;
}

static long hold(long operations, int pending, double *results) {
  for (int i = 0; i < pending; i++) push(exponential(1), i);
  for (long i = 0; i < operations; i++) { Event v = pop(); now = v.time; push(now + exponential(1), v.what); }
  results[0] = now / operations * pending; results[1] = size; results[2] = 0;
  return operations;
}

int main(int argc, char **argv) {
  if (argc < 4) { fprintf(stderr, "use: baseline W1|W2|W3|W4 size seed [pending]\n"); return 2; }
  long n = atol(argv[2]), events; double results[3];
  seed(strtoull(argv[3], 0, 10));
  double start = seconds();
  if (!strcmp(argv[1], "W1")) events = queue(0.9, 1, n, results);
  else if (!strcmp(argv[1], "W2")) events = queue(45, 50, n, results);
  else if (!strcmp(argv[1], "W3")) events = tandem(n, results);
  else events = hold(n, argc > 4 ? atoi(argv[4]) : 10000, results);
  printf("{\"seconds\":%.9f,\"events\":%ld,\"results\":[%.6f,%.6f,%.6f]}\n", seconds() - start, events, results[0], results[1], results[2]);
  return 0;
}
