/* example.c: the shortest complete use of libisnad; built and run by `make test`. */
#include <stdio.h>
#include <string.h>

#include "isnad.h"

int main(int argc, char **argv)
{
    const char *text = argc > 1 ? argv[1] : "";
    isnad_engine *engine;
    isnad_session *session;
    const isnad_account *account;
    isnad_status st = isnad_engine_open(NULL, &engine);
    if (st || (st = isnad_session_new(engine, &session))) {
        fprintf(stderr, "%s\n", isnad_strerror(st));
        return 1;
    }
    isnad_document doc = {.text = text, .bytes = strlen(text), .id = "example", .date = "2024-05-16"};
    if ((st = isnad_read(session, &doc, &account))) {
        fprintf(stderr, "%s\n", isnad_strerror(st));
        return 1;
    }
    for (uint32_t i = 0; i < account->nstatements; i++) {
        const isnad_statement *s = &account->statements[i];
        printf("%s: code points %u to %u\n", s->chain[s->nchain - 1].name, s->content.start, s->content.end);
    }
    isnad_session_free(session);
    isnad_engine_close(engine);
    return 0;
}
