/* saying.h: what chain.c, according.c, relay.c, participle.c and statements.c share. */
#ifndef ACCOUNT_SAYING_H
#define ACCOUNT_SAYING_H

#include "account.h"

/* Bounds on hostile sentences: tokens looked back over, statements of one sentence. */
enum { FAR = 300, MANY = 200 };

/* chain.c */
bool sourceful(const draft *d, const party *q); /* may be the source of a word: a person, a body, a document */
int32_t innermost(const draft *d, uint32_t token); /* the statement whose content holds the token, or -1 */
bool taken(const draft *d, uint32_t content); /* a content that begins here was handed over already */
/* A statement with the chain of the one around it; its content is still to be set. */
draft_statement *open_statement(draft *d, uint32_t cue, const reading *r, const char *rule);
void add_link(draft_statement *s, party q, bool outermost);
uint32_t limit_for(const draft *d, uint32_t token); /* where the statement around the token ends, or the sentence */
int32_t time_of_saying(const draft *d, uint32_t cue, uint32_t to); /* index of a time, or -1 */
party source_at(draft *d, uint32_t i, uint32_t limit);
/* An according-to phrase at i: whose word it is, and in *inner whom that one cites.
 * *end: behind it. *self: the pronoun of "in his words". */
party according_source(draft *d, uint32_t i, uint32_t limit, uint32_t *end, bool *self, party *inner);
/* Links that stand between the cue and its content, put into the chain from `base` on. */
void links_between(draft *d, draft_statement *s, uint32_t from, uint32_t to, uint32_t base);

/* content.c */
bool verb_between(const parse *p, uint32_t from, uint32_t to); /* a finite verb stands among the tokens [from, to) */

/* relay.c; true: the cue at i has given its statement */
bool relayed(draft *d, uint32_t i, const reading *v, uint32_t limit);
bool in_document(draft *d, uint32_t i, const reading *v, uint32_t limit);

/* participle.c; true: the cue at i has given its statement */
bool participle_cue(draft *d, uint32_t i, const reading *x); /* "NAME, stressing that" */
bool saying_cue(draft *d, uint32_t i, const reading *x);     /* "NAME, in (bi-) his saying that" */

/* statements.c */
void close_statement(draft *d, draft_statement *s, const anchor *a, uint32_t limit); /* its content, up to where that ends */
bool finish_statement(draft *d, draft_statement *s, const anchor *a, uint32_t limit); /* closes s, the last one; false: nothing was said, and s is gone */
bool judged(draft *d, uint32_t i, const reading *v, uint32_t limit, party who, uint32_t object); /* "considers X Y", "describes X as Y"; true: that is the statement */

#endif
