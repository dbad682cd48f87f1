/* cmd_serve.c: isnad serve LEDGER: the ledger as a page for people, on this machine. */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#include "cli.h"
#include "serve/serve.h"

static const char usage[] =
    "usage: isnad serve LEDGER [--port N] [--listen ADDRESS]\n\n"
    "Opens the ledger as a page for a browser and prints its address: articles with their\n"
    "chains, actors, stories, contradictions, search. Nothing is written, nothing leaves the\n"
    "machine; a ledger that is being written can be looked at. Ctrl-C ends it.\n\n"
    "  -p, --port N          port (default 8423; 0: any free one)\n"
    "      --listen ADDRESS  for other machines too: an address of this one, 0.0.0.0 or :: for\n"
    "                        all (default 127.0.0.1). The page then asks for a token, which\n"
    "                        the printed address holds; ISNAD_TOKEN in the environment sets it.\n"
    "                        There is no encryption: use it behind a tunnel or a proxy.\n"
    "      --image FILE      another language image\n"
    "  -h, --help\n\n"
    "The page's data are there for programs too: docs/api.md.\n"
    "  curl 'http://127.0.0.1:8423/api/ask/statements?stance=denied&limit=5'\n\n"
    "exit: 0 ended, 1 the ledger cannot be read or the address not be had, 2 wrong usage\n";

enum { LISTEN = 256, IMAGE };
enum { TOKEN_BYTES = 16, TOKEN_LEAST = 16, TOKEN_MOST = 128 };

static const struct option longs[] = {{"port", 1, 0, 'p'}, {"listen", 1, 0, LISTEN}, {"image", 1, 0, IMAGE}, {"help", 0, 0, 'h'}, {0}};

/* From the environment, else by chance; NULL after a word on stderr. */
static const char *token_of(char *made)
{
    const char *given = getenv("ISNAD_TOKEN");
    unsigned char bytes[TOKEN_BYTES];
    if (given && *given) {
        size_t n = strlen(given), plain = strspn(given, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");
        if (n >= TOKEN_LEAST && n <= TOKEN_MOST && plain == n)
            return given;
        fprintf(stderr, "isnad serve: ISNAD_TOKEN is %d to %d letters, digits, - and _\n", TOKEN_LEAST, TOKEN_MOST);
        return NULL;
    }
    if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes) {
        fprintf(stderr, "isnad serve: no token could be made: %s\n", strerror(errno));
        return NULL;
    }
    for (int i = 0; i < TOKEN_BYTES; i++)
        sprintf(made + 2 * i, "%02x", bytes[i]);
    return made;
}

int cmd_serve(int argc, char **argv)
{
    serve_options o = {.address = "127.0.0.1", .port = SERVE_PORT};
    const char *image = NULL;
    char why[512], made[2 * TOKEN_BYTES + 1];
    int c;
    while ((c = getopt_long(argc, argv, "p:h", longs, NULL)) != -1) {
        switch (c) {
        case 'p':
            if (!cli_number(optarg, 0, 65535, &o.port))
                return cli_usage("serve", "--port is a number from 0 to 65535, not", optarg);
            break;
        case LISTEN: o.address = optarg; break;
        case IMAGE: image = optarg; break;
        case 'h': fputs(usage, stdout); return EXIT_DONE;
        default: return cli_usage("serve", "cannot go on", NULL);
        }
    }
    if (optind == argc)
        return cli_usage("serve", "name a ledger", NULL);
    o.ledger = argv[optind++];
    if (optind < argc)
        return cli_usage("serve", "one ledger at a time; not understood:", argv[optind]);
    if (access(o.ledger, F_OK)) {
        fprintf(stderr, "isnad serve: %s: %s\n", o.ledger, strerror(errno));
        return EXIT_SOME_FAILED;
    }
    if (!guard_loopback(o.address) && !(o.token = token_of(made)))
        return EXIT_SOME_FAILED;
    isnad_engine *engine = cli_engine(image);
    if (!engine)
        return EXIT_SOME_FAILED;
    o.engine = engine;
    bool good = serve_run(&o, why, sizeof why);
    if (!good)
        fprintf(stderr, "isnad serve: %s: %s\n", o.ledger, why);
    isnad_engine_close(engine);
    return good ? EXIT_DONE : EXIT_SOME_FAILED;
}
