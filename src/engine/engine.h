/* engine.h: the main path. One document goes through the stages here, in order:
 *
 *   text_decode -> text_split -> pair_quotes -> sentences -> repeats      (text/)
 *   -> lexicon_word for each word                                        (lexicon/)
 *   -> grammar_phrases -> choose -> times -> blocks                      (grammar/)
 *   -> find_statements, find_events, sentence by sentence -> build       (account/)
 */
#ifndef ENGINE_ENGINE_H
#define ENGINE_ENGINE_H

#include "account/account.h"
#include "base/buffer.h"

struct isnad_engine {
    image im;
};

struct isnad_session {
    const isnad_engine *engine;
    arena memory;
    lexicon words;
    jmp_buf door;
    text t;
    parse p;
    draft d;
    isnad_account *account; /* NULL: nothing read yet */
    buffer out;             /* the report last asked for */
};

#endif
