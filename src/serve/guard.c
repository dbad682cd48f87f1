/* guard.c: who may ask, and for how long. libmicrohttpd ends a connection that is silent;
 * one that sends a byte now and then is ended here. */
#include "serve.h"

#include <stdlib.h>
#include <sys/socket.h>

struct watched {
    watched *next, *before;
    int socket;
    bool answering;
    time_t since; /* CLOCK_MONOTONIC: when this stage began */
};

static time_t now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec;
}

void guard_connection(void *context, struct MHD_Connection *c, void **of_socket, enum MHD_ConnectionNotificationCode code)
{
    guard *g = context;
    watched *w = *of_socket;
    if (code == MHD_CONNECTION_NOTIFY_STARTED) {
        const union MHD_ConnectionInfo *info = MHD_get_connection_info(c, MHD_CONNECTION_INFO_CONNECTION_FD);
        if (!info || !(w = calloc(1, sizeof *w)))
            return;
        w->socket = info->connect_fd;
        w->since = now();
        pthread_mutex_lock(&g->mutex);
        w->next = g->first;
        if (w->next)
            w->next->before = w;
        g->first = w;
        pthread_mutex_unlock(&g->mutex);
        *of_socket = w;
    } else if (w) { /* told before the socket is closed: no other can have its number yet */
        pthread_mutex_lock(&g->mutex);
        *(w->before ? &w->before->next : &g->first) = w->next;
        if (w->next)
            w->next->before = w->before;
        pthread_mutex_unlock(&g->mutex);
        free(w);
        *of_socket = NULL;
    }
}

void guard_stage(guard *g, struct MHD_Connection *c, bool answering)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(c, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    watched *w = info ? info->socket_context : NULL;
    if (!w)
        return;
    pthread_mutex_lock(&g->mutex);
    w->answering = answering;
    w->since = now();
    pthread_mutex_unlock(&g->mutex);
}

static void *reap(void *context)
{
    guard *g = context;
    struct timespec second = {.tv_nsec = 250000000};
    for (bool ending = false; !ending;) {
        nanosleep(&second, NULL);
        pthread_mutex_lock(&g->mutex);
        ending = g->ending;
        for (watched *w = g->first; w; w = w->next)
            if (now() - w->since > (w->answering ? ANSWER_SECONDS : REQUEST_SECONDS))
                shutdown(w->socket, SHUT_RDWR);
        pthread_mutex_unlock(&g->mutex);
    }
    return NULL;
}

bool guard_start(guard *g)
{
    memset(g, 0, sizeof *g);
    pthread_mutex_init(&g->mutex, NULL);
    g->started = pthread_create(&g->reaper, NULL, reap, g) == 0;
    return g->started;
}

void guard_stop(guard *g)
{
    if (!g->started)
        return;
    pthread_mutex_lock(&g->mutex);
    g->ending = true;
    pthread_mutex_unlock(&g->mutex);
    pthread_join(g->reaper, NULL);
    pthread_mutex_destroy(&g->mutex);
}

bool guard_loopback(const char *address) { return strncmp(address, "127.", 4) == 0 || strcmp(address, "::1") == 0; }

bool guard_host(const char *host)
{
    static const char *const own[] = {"localhost", "127.0.0.1", "[::1]"};
    for (size_t i = 0; host && i < sizeof own / sizeof *own; i++) {
        size_t n = strlen(own[i]);
        if (strncasecmp(host, own[i], n) == 0 && (host[n] == 0 || (host[n] == ':' && strspn(host + n + 1, "0123456789") == strlen(host + n + 1))))
            return true;
    }
    return host && guard_loopback(host) && strspn(host, "0123456789.:") == strlen(host);
}

bool guard_token(const char *given, const char *token)
{
    size_t n = strlen(token), m = given ? strlen(given) : 0;
    unsigned char differs = n != m;
    for (size_t i = 0; i < n; i++)
        differs |= (unsigned char)(token[i] ^ (m ? given[i % m] : 0));
    return !differs;
}
