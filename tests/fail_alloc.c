/* fail_alloc.c: a preloaded allocator whose nth allocation fails (FAIL_AT=n), and every one
 * behind it when FAIL_ON is set. When the program ends, FAIL_COUNT names a file that is told
 * how many allocations there were. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <fcntl.h>
#include <errno.h>

static atomic_long count;
static long fail_at = -1;
static int all_behind;

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);

__attribute__((constructor)) static void begin(void)
{
    const char *at = getenv("FAIL_AT");
    fail_at = at ? atol(at) : -1;
    all_behind = getenv("FAIL_ON") != NULL;
    atomic_store(&count, 0);
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("FAIL_COUNT");
    char text[32];
    int fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;
    if (fd >= 0) {
        int n = snprintf(text, sizeof text, "%ld\n", atomic_load(&count));
        (void)!write(fd, text, (size_t)n);
        close(fd);
    }
}

static int fails(void)
{
    long n = atomic_fetch_add(&count, 1) + 1;
    int now = fail_at > 0 && (n == fail_at || (all_behind && n > fail_at));
    if (now)
        errno = ENOMEM;
    return now;
}

void *malloc(size_t n) { return fails() ? NULL : __libc_malloc(n); }
void *calloc(size_t n, size_t m) { return fails() ? NULL : __libc_calloc(n, m); }
void *realloc(void *p, size_t n) { return fails() ? NULL : __libc_realloc(p, n); }
