/* serve.h: the ledger as a local page.
 *
 *   socket --server.c--> is it allowed? --+--> assets.c: the page, built into the program
 *      (guard.c: host, token, time)       +--> api.c: request -> answer as JSON or CSV
 *                                              (handles.c lends it an open ledger)
 *
 * One thread a connection; nothing is written, nothing leaves the machine.
 */
#ifndef SERVE_SERVE_H
#define SERVE_SERVE_H

#include <microhttpd.h>
#include <pthread.h>
#include <time.h>

#include "ledger/ledger.h"

enum {
    SERVE_PORT = 8423,
    MAX_CONNECTIONS = 128,
    MAX_HANDLES = 16,          /* ledgers open at once; the seventeenth question waits */
    MAX_HEADERS = 64 * 1024,   /* bytes of address and headers */
    MAX_PASTE = 2 << 20,       /* bytes of a pasted article, as JSON */
    MAX_PARAMS = 32,
    IDLE_SECONDS = 20,         /* no byte either way */
    REQUEST_SECONDS = 30,      /* from the first byte of a request to its last */
    ANSWER_SECONDS = 600,      /* to take an answer */
    QUESTION_SECONDS = 20,     /* a question to the ledger */
    DOWNLOAD_SECONDS = 120     /* a question whose every row is wanted */
};

/* ---- handles.c: open ledgers, each used by one request at a time --------- */

typedef struct {
    ledger *l;
    bool busy;
    struct timespec until; /* a question is broken off then */
} handle;

typedef struct {
    const char *path;
    const isnad_engine *engine;
    handle all[MAX_HANDLES];
    uint32_t n; /* opened so far */
    pthread_mutex_t mutex;
    pthread_cond_t freed;
} handles;

/* The first is opened at once. False: `why` [cap] says why. */
bool handles_init(handles *h, const char *path, const isnad_engine *engine, char *why, size_t cap);
void handles_free(handles *h);
/* NULL: none came free in time, or the ledger could not be opened (`why`). */
handle *handles_take(handles *h, long seconds, char *why, size_t cap);
void handles_give(handles *h, handle *x);

/* ---- api.c, views.c ------------------------------------------------------- */

typedef struct {
    const char *name, *value;
} param;

/* What is asked for, and where the answer goes. */
typedef struct {
    const char *path;         /* after "/api/" */
    param params[MAX_PARAMS]; /* [nparams] */
    uint32_t nparams;
    bool too_many;            /* parameters: some are left out */
    const char *body;         /* [nbody] of a POST, or NULL */
    size_t nbody;
    handles *ledgers;
    handle *h;                /* lent for this request */
    FILE *out;
    unsigned status;          /* of HTTP */
    const char *type;         /* of what was written */
    char file[64];            /* "": shown; else the name to keep it under */
} request;

/* Writes the answer to r->out and sets status, type and file; an error is {"error": "..."}. */
void api_answer(request *r);
bool api_wants_file(const char *path); /* its answer may be long: better into a file than memory */

/* What the files of the API share. */
const char *api_param(const request *r, const char *name); /* NULL: not given */
bool api_error(request *r, unsigned status, const char *format, ...) __attribute__((format(printf, 3, 4)));
bool api_failed(request *r); /* the ledger's error, or that it took too long */

/* views.c: more than rows: each writes one object. */
bool view_overview(request *r);
bool view_article(request *r);
bool view_actor(request *r);
bool view_story(request *r);
bool view_evidence(request *r);
bool view_names(request *r);
bool view_read(request *r);

/* ---- assets.c -------------------------------------------------------------- */

typedef struct {
    const char *path, *type;
    const unsigned char *bytes;
    size_t size;
} asset;

/* The page's own addresses ("/article") all give its frame; false: there is no such thing. */
bool asset_find(const char *path, asset *found);

/* ---- guard.c: who may ask, and for how long --------------------------------- */

typedef struct watched watched;
typedef struct {
    pthread_mutex_t mutex;
    watched *first;
    pthread_t reaper;
    bool ending, started;
} guard;

bool guard_start(guard *g);
void guard_stop(guard *g);
/* For MHD_OPTION_NOTIFY_CONNECTION; the socket's context is its watched. */
void guard_connection(void *context, struct MHD_Connection *c, void **of_socket, enum MHD_ConnectionNotificationCode code);
void guard_stage(guard *g, struct MHD_Connection *c, bool answering);
bool guard_loopback(const char *address);
/* A Host header that names this machine as itself: a page elsewhere whose name was made to
 * point here ("DNS rebinding") has another. */
bool guard_host(const char *host);
bool guard_token(const char *given, const char *token); /* in constant time */

/* ---- server.c ----------------------------------------------------------------- */

typedef struct {
    const char *ledger, *address;
    long port;         /* 0: any free one */
    const char *token; /* NULL: none is asked for */
    const isnad_engine *engine;
} serve_options;

/* Serves until SIGINT or SIGTERM; writes the address to stdout once it answers. False:
 * `why` [cap] says why. */
bool serve_run(const serve_options *o, char *why, size_t cap);

#endif
