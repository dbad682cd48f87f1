/* homographs.h: what homographs.c, nominal.c, finite.c and attributes.c share. */
#ifndef GRAMMAR_HOMOGRAPHS_H
#define GRAMMAR_HOMOGRAPHS_H

#include "grammar.h"

/* Every reading x of the word at token i, if `only` holds. */
#define READINGS(x, p, i, only) \
    for (const reading *x = (only) ? (p)->k[i].word->readings : NULL, *x##_end = x ? x + (p)->k[i].word->nreadings : NULL; x < x##_end; x++)

/* attributes.c; the word at token i is read as such, and may be another thing */
void settle_name(parse *p, uint32_t i);
void settle_noun(parse *p, uint32_t i);
void settle_adjective(parse *p, uint32_t i);
void settle_determiner(parse *p, uint32_t i);
void settle_construct(parse *p, uint32_t i); /* any noun or adjective */

/* nominal.c; the word is read as a noun, and may be a masdar, a participle or a count */
void settle_nominal(parse *p, uint32_t i);

/* finite.c; any finite verb */
void settle_finite(parse *p, uint32_t i);

#endif
