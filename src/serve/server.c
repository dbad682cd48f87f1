/* server.c: the socket, by libmicrohttpd: small, in C, kept up for fifteen years, packaged
 * everywhere; parses hostile HTTP so that this program need not. */
#include "serve.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
    serve_options o;
    handles ledgers;
    guard watch;
    bool open_to_others; /* listens beyond this machine */
    /* The overview asks for everything: kept until the file changes. */
    pthread_mutex_t mutex;
    char *overview;
    size_t overview_bytes;
    struct timespec overview_of;
} server;

/* A request while it comes in. */
typedef struct {
    char *body; /* [n] of cap */
    size_t n, cap;
    bool too_big;
} upload;

/* ---- answers -------------------------------------------------------------------------- */

static const char *const safe[][2] = {
    {"Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
};

static enum MHD_Result queue(struct MHD_Connection *c, struct MHD_Response *answer, unsigned status, const char *type, const char *cache)
{
    if (!answer)
        return MHD_NO;
    for (size_t i = 0; i < sizeof safe / sizeof *safe; i++)
        MHD_add_response_header(answer, safe[i][0], safe[i][1]);
    MHD_add_response_header(answer, "Content-Type", type);
    MHD_add_response_header(answer, "Cache-Control", cache);
    enum MHD_Result sent = MHD_queue_response(c, status, answer);
    MHD_destroy_response(answer);
    return sent;
}

static enum MHD_Result refuse(struct MHD_Connection *c, unsigned status, const char *why)
{
    char body[256];
    int n = snprintf(body, sizeof body, "isnad: %s\n", why);
    return queue(c, MHD_create_response_from_buffer((size_t)n, body, MHD_RESPMEM_MUST_COPY), status, "text/plain; charset=utf-8", "no-store");
}

static enum MHD_Result send_asset(struct MHD_Connection *c, const asset *a)
{
    char tag[40];
    const char *have = MHD_lookup_connection_value(c, MHD_HEADER_KIND, "If-None-Match");
    uint64_t h = 1469598103934665603u;
    for (size_t i = 0; i < a->size; i++)
        h = (h ^ a->bytes[i]) * 1099511628211u;
    snprintf(tag, sizeof tag, "\"%016llx\"", (unsigned long long)h);
    bool same = have && strcmp(have, tag) == 0;
    struct MHD_Response *r = MHD_create_response_from_buffer(same ? 0 : a->size, (void *)a->bytes, MHD_RESPMEM_PERSISTENT);
    if (r)
        MHD_add_response_header(r, "ETag", tag);
    return queue(c, r, same ? 304 : 200, a->type, "no-cache");
}

/* ---- the API --------------------------------------------------------------------------- */

static enum MHD_Result take_param(void *context, enum MHD_ValueKind kind, const char *name, const char *value)
{
    request *r = context;
    (void)kind;
    if (r->nparams == MAX_PARAMS) {
        r->too_many = true;
        return MHD_NO;
    }
    r->params[r->nparams++] = (param){name, value};
    return MHD_YES;
}

/* What is written goes to memory, or, where it may be long, to a file without a name. */
static enum MHD_Result answer(server *s, struct MHD_Connection *c, request *r)
{
    char *memory = NULL;
    size_t bytes = 0;
    bool to_file = api_wants_file(r->path);
    r->out = to_file ? tmpfile() : open_memstream(&memory, &bytes);
    if (!r->out)
        return refuse(c, 503, strerror(errno));
    r->ledgers = &s->ledgers;
    api_answer(r);
    fflush(r->out);
    long end = ftell(r->out);
    bool good = end >= 0 && !ferror(r->out);
    int fd = to_file && good ? dup(fileno(r->out)) : -1;
    fclose(r->out);
    if (!good || (to_file && fd < 0)) {
        free(memory);
        return refuse(c, 503, "the answer could not be kept");
    }
    struct MHD_Response *m = to_file ? MHD_create_response_from_fd((uint64_t)end, fd) : MHD_create_response_from_buffer((size_t)end, memory, MHD_RESPMEM_MUST_FREE);
    if (m && r->file[0]) {
        char disposition[96];
        snprintf(disposition, sizeof disposition, "attachment; filename=\"%s\"", r->file);
        MHD_add_response_header(m, "Content-Disposition", disposition);
    }
    return queue(c, m, r->status, r->type, "no-store");
}

static struct timespec changed(const server *s)
{
    struct stat file, wal;
    char path[4096];
    struct timespec t = {0};
    snprintf(path, sizeof path, "%s-wal", s->o.ledger);
    if (stat(s->o.ledger, &file) == 0)
        t = file.st_mtim;
    if (stat(path, &wal) == 0) {
        t.tv_sec ^= wal.st_mtim.tv_sec * 31;
        t.tv_nsec ^= wal.st_mtim.tv_nsec;
    }
    return t;
}

static enum MHD_Result answer_overview(server *s, struct MHD_Connection *c, request *r)
{
    struct timespec now = changed(s);
    pthread_mutex_lock(&s->mutex);
    if (!s->overview || now.tv_sec != s->overview_of.tv_sec || now.tv_nsec != s->overview_of.tv_nsec) {
        char *fresh = NULL;
        size_t bytes = 0;
        if ((r->out = open_memstream(&fresh, &bytes))) {
            r->ledgers = &s->ledgers;
            api_answer(r);
            fflush(r->out);
            long end = ftell(r->out);
            fclose(r->out);
            if (r->status != 200 || end < 0) {
                pthread_mutex_unlock(&s->mutex);
                return queue(c, MHD_create_response_from_buffer(end < 0 ? 0 : (size_t)end, fresh, MHD_RESPMEM_MUST_FREE), r->status, r->type, "no-store");
            }
            free(s->overview);
            s->overview = fresh;
            s->overview_bytes = (size_t)end;
            s->overview_of = now;
        }
    }
    struct MHD_Response *m = s->overview ? MHD_create_response_from_buffer(s->overview_bytes, s->overview, MHD_RESPMEM_MUST_COPY) : NULL;
    pthread_mutex_unlock(&s->mutex);
    return m ? queue(c, m, 200, "application/json", "no-store") : refuse(c, 503, isnad_strerror(ISNAD_ENOMEM));
}

/* ---- a request --------------------------------------------------------------------------- */

/* Where a token is wanted: in a cookie, in "Authorization: Bearer", or once in the address,
 * which is then left again so that it stays in no history. */
static bool has_token(server *s, struct MHD_Connection *c)
{
    const char *bearer = MHD_lookup_connection_value(c, MHD_HEADER_KIND, "Authorization");
    return guard_token(MHD_lookup_connection_value(c, MHD_COOKIE_KIND, "isnad"), s->o.token) || (bearer && strncmp(bearer, "Bearer ", 7) == 0 && guard_token(bearer + 7, s->o.token));
}

static enum MHD_Result let_in(server *s, struct MHD_Connection *c, const char *path)
{
    char cookie[192];
    struct MHD_Response *r = MHD_create_response_from_buffer(0, "", MHD_RESPMEM_PERSISTENT);
    snprintf(cookie, sizeof cookie, "isnad=%s; HttpOnly; SameSite=Strict; Path=/", s->o.token);
    if (r) {
        MHD_add_response_header(r, "Set-Cookie", cookie);
        MHD_add_response_header(r, "Location", path);
    }
    return queue(c, r, 303, "text/plain; charset=utf-8", "no-store");
}

/* A page of another place must not make this one read: its browser says where it comes from. */
static bool from_elsewhere(struct MHD_Connection *c)
{
    const char *site = MHD_lookup_connection_value(c, MHD_HEADER_KIND, "Sec-Fetch-Site");
    return site && strcmp(site, "same-origin") && strcmp(site, "none");
}

static enum MHD_Result respond(server *s, struct MHD_Connection *c, const char *path, const char *method, const upload *u)
{
    bool get = strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0, post = strcmp(method, "POST") == 0;
    if (!s->open_to_others && !guard_host(MHD_lookup_connection_value(c, MHD_HEADER_KIND, "Host")))
        return refuse(c, 403, "this page is for this machine: ask for 127.0.0.1 or localhost");
    if (s->o.token && !has_token(s, c)) {
        asset none;
        bool view = get && asset_find(path, &none);
        if (view && guard_token(MHD_lookup_connection_value(c, MHD_GET_ARGUMENT_KIND, "token"), s->o.token))
            return let_in(s, c, path);
        return refuse(c, 401, "the address needs its token, as isnad serve printed it");
    }
    if (!get && !post)
        return refuse(c, 405, "only GET, HEAD and, to read a pasted text, POST");
    if (u->too_big)
        return refuse(c, 413, "too long to paste: use isnad read");
    if (strncmp(path, "/api/", 5) == 0) {
        if (from_elsewhere(c))
            return refuse(c, 403, "asked from another site");
        request r = {.path = path + 5, .body = post ? (u->body ? u->body : "") : NULL, .nbody = u->n};
        MHD_get_connection_values(c, MHD_GET_ARGUMENT_KIND, take_param, &r);
        if (get && strcmp(r.path, "overview") == 0)
            return answer_overview(s, c, &r);
        return answer(s, c, &r);
    }
    asset a;
    if (!get || !asset_find(path, &a))
        return refuse(c, get ? 404 : 405, "there is no such page");
    return send_asset(c, &a);
}

static void take_body(upload *u, const char *data, size_t n)
{
    if (u->too_big || u->n + n > MAX_PASTE) {
        u->too_big = true; /* the rest is read and dropped */
        return;
    }
    if (u->n + n > u->cap) {
        size_t cap = u->cap ? u->cap : 16384;
        while (cap < u->n + n)
            cap *= 2;
        char *more = realloc(u->body, cap);
        if (!more) {
            u->too_big = true;
            return;
        }
        u->body = more;
        u->cap = cap;
    }
    memcpy(u->body + u->n, data, n);
    u->n += n;
}

static enum MHD_Result on_request(void *context, struct MHD_Connection *c, const char *path, const char *method, const char *version, const char *data, size_t *n, void **own)
{
    server *s = context;
    upload *u = *own;
    (void)version;
    if (!u)
        return (*own = calloc(1, sizeof *u)) ? MHD_YES : MHD_NO;
    if (*n) {
        take_body(u, data, *n);
        *n = 0;
        return MHD_YES;
    }
    guard_stage(&s->watch, c, true);
    return respond(s, c, path, method, u);
}

static void on_completed(void *context, struct MHD_Connection *c, void **own, enum MHD_RequestTerminationCode why)
{
    server *s = context;
    upload *u = *own;
    (void)why;
    if (u)
        free(u->body);
    free(u);
    *own = NULL;
    guard_stage(&s->watch, c, false);
}

/* ---- start and end --------------------------------------------------------------------------- */

static void on_log(void *context, const char *format, va_list args)
{
    (void)context, (void)format, (void)args; /* broken clients are no news */
}

static struct MHD_Daemon *start(server *s, const struct sockaddr *address)
{
    unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL | MHD_USE_ERROR_LOG | (address->sa_family == AF_INET6 ? MHD_USE_IPv6 : 0);
    return MHD_start_daemon(flags, 0, NULL, NULL, on_request, s, MHD_OPTION_EXTERNAL_LOGGER, on_log, NULL, MHD_OPTION_SOCK_ADDR, address, MHD_OPTION_CONNECTION_LIMIT, (unsigned)MAX_CONNECTIONS,
                            MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_SECONDS, MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)MAX_HEADERS, MHD_OPTION_THREAD_STACK_SIZE, (size_t)4 << 20,
                            MHD_OPTION_NOTIFY_COMPLETED, on_completed, s, MHD_OPTION_NOTIFY_CONNECTION, guard_connection, &s->watch, MHD_OPTION_END);
}

static long port_of(struct MHD_Daemon *d, long given)
{
    const union MHD_DaemonInfo *info = MHD_get_daemon_info(d, MHD_DAEMON_INFO_BIND_PORT);
    return info ? info->port : given;
}

static bool serve(server *s, char *why, size_t cap)
{
    char port[16];
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICHOST | AI_PASSIVE}, *found = NULL;
    snprintf(port, sizeof port, "%ld", s->o.port);
    if (getaddrinfo(s->o.address, port, &hints, &found)) {
        snprintf(why, cap, "%s is not an address of this machine (a number like 127.0.0.1 or ::1)", s->o.address);
        return false;
    }
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, NULL); /* of every thread that begins from here */
    errno = 0;
    struct MHD_Daemon *d = guard_start(&s->watch) ? start(s, found->ai_addr) : NULL;
    bool six = found->ai_family == AF_INET6;
    freeaddrinfo(found);
    if (!d) {
        snprintf(why, cap, "%s port %ld: %s", s->o.address, s->o.port, errno == EADDRINUSE ? "in use already; choose another with --port (0: any free one)" : errno ? strerror(errno) : "cannot be listened at");
        guard_stop(&s->watch);
        return false;
    }
    printf("http://%s%s%s:%ld/%s%s\n", six ? "[" : "", s->o.address, six ? "]" : "", port_of(d, s->o.port), s->o.token ? "?token=" : "", s->o.token ? s->o.token : "");
    fflush(stdout);
    int signal_;
    sigwait(&ends, &signal_);
    MHD_stop_daemon(d);
    guard_stop(&s->watch);
    return true;
}

bool serve_run(const serve_options *o, char *why, size_t cap)
{
    server *s = calloc(1, sizeof *s);
    if (!s) {
        snprintf(why, cap, "%s", isnad_strerror(ISNAD_ENOMEM));
        return false;
    }
    s->o = *o;
    s->open_to_others = !guard_loopback(o->address);
    bool good = handles_init(&s->ledgers, o->ledger, o->engine, why, cap);
    if (good) {
        pthread_mutex_init(&s->mutex, NULL);
        good = serve(s, why, cap);
        pthread_mutex_destroy(&s->mutex);
        handles_free(&s->ledgers);
    }
    free(s->overview);
    free(s);
    return good;
}
