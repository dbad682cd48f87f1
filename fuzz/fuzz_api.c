/* fuzz_api.c: a question as the page or anybody asks it: the first line an address with its
 * query, the rest what is posted. An answer with a status, JSON where it says so. Names of
 * hosts and tokens too. (What HTTP itself is, libmicrohttpd reads.) */
#include "input/json.h"
#include "sample.h"
#include "serve/serve.h"


static int unhex(char c) { return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1; }

static char *decoded(char *s)
{
    char *to = s;
    for (char *from = s; *from; from++) {
        if (*from == '%' && unhex(from[1]) >= 0 && unhex(from[2]) >= 0) {
            *to++ = (char)(unhex(from[1]) << 4 | unhex(from[2]));
            from += 2;
        } else {
            *to++ = *from == '+' ? ' ' : *from;
        }
    }
    *to = 0;
    return s;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static handles ledgers;
    static char path[256];
    char why[512];
    if (!ledgers.path) {
        snprintf(path, sizeof path, "%s/served.ledger", fuzz_folder());
        sample_ledger(path);
        MUST(handles_init(&ledgers, path, fuzz_engine(), why, sizeof why));
    }
    const uint8_t *line = memchr(data, '\n', size);
    size_t n = line ? (size_t)(line - data) : size;
    char *address = malloc(n + 1), *answer = NULL;
    size_t bytes = 0;
    MUST(address);
    memcpy(address, data, n);
    address[n] = 0;
    guard_host(address);
    MUST(!guard_token(address, "a-token-that-nobody-has"));
    request r = {.ledgers = &ledgers, .path = address, .body = line ? (const char *)line + 1 : NULL, .nbody = line ? size - n - 1 : 0};
    char *query = strchr(address, '?');
    if (query) {
        *query++ = 0;
        for (char *rest = query, *pair; (pair = strsep(&rest, "&")) && r.nparams < MAX_PARAMS;) {
            char *value = strchr(pair, '=');
            if (value)
                *value++ = 0;
            r.params[r.nparams++] = (param){decoded(pair), value ? decoded(value) : NULL};
        }
    }
    r.out = open_memstream(&answer, &bytes);
    MUST(r.out);
    api_answer(&r);
    MUST(!r.h && fflush(r.out) == 0);
    long end = ftell(r.out);
    MUST(r.status == 200 || r.status == 400 || r.status == 404 || r.status == 405 || r.status == 503);
    fclose(r.out);
    if (strcmp(r.type, "application/json") == 0) {
        char why[160];
        json *j = json_read(answer, (size_t)end, why, sizeof why);
        /* what was asked for is quoted in an error as it came: it may be no UTF-8 */
        MUST(j || r.status != 200);
        json_free(j);
    }
    free(answer);
    free(address);
    return 0;
}
