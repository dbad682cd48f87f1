/* homographs.h: what homographs.c, clause_verbs.c, names.c, nominal.c, finite.c, attributes.c and adjectives.c share. */
#ifndef GRAMMAR_HOMOGRAPHS_H
#define GRAMMAR_HOMOGRAPHS_H

#include "grammar.h"

/* Every reading x of the word at token i, if `only` holds. */
#define READINGS(x, p, i, only) \
    for (const reading *x = (only) ? (p)->k[i].word->readings : NULL, *x##_end = x ? x + (p)->k[i].word->nreadings : NULL; x < x##_end; x++)

/* A verb of the third person singular with nothing joined to it, and not an unlikely one. */
static inline bool bare_verb(const reading *y)
{
    return (y->tag == TAG_PERF || y->tag == TAG_IMPF) && y->features & F_3RD && y->features & F_SING && !y->pro && !y->en && !(y->features & F_JUSSIVE) && y->weight > 10;
}

/* Asks n rules in their order, each while the word at token i is still read as `tag`. */
static inline void while_read_as(parse *p, uint32_t i, tag_id tag, void (*const *rules)(parse *, uint32_t), size_t n)
{
    for (size_t k = 0; k < n && p->k[i].chosen->tag == tag; k++)
        rules[k](p, i);
}

/* attributes.c; the word at token i is read as such, and may be another thing */
void settle_name(parse *p, uint32_t i);
void settle_noun(parse *p, uint32_t i);
void settle_determiner(parse *p, uint32_t i);
void settle_construct(parse *p, uint32_t i); /* any noun or adjective */

/* adjectives.c; the word is read as an adjective */
void settle_adjective(parse *p, uint32_t i);

/* clause_verbs.c */
void settle_main_verb(parse *p, uint32_t first);     /* of the sentence that begins at token `first` */
void settle_led_verb(parse *p, uint32_t i);          /* behind a complementiser, an auxiliary, "but" or "while" at token i */
void verb_like_noun(parse *p, uint32_t i);           /* the word is read as a noun */
void verb_before_adverb(parse *p, uint32_t i);       /* the word is read as a noun or masdar */
void verb_joined_to_clause(parse *p, uint32_t i);    /* the word is read as a masdar or noun */
void verb_behind_that(parse *p, uint32_t i);         /* the word is read as a masdar */
void verb_behind_accusative(parse *p, uint32_t i);   /* the word is read as a noun or masdar */
void verb_before_accusative(parse *p, uint32_t i);   /* likewise */
void voiced_like_via(parse *p, uint32_t i);          /* the word is read as a preposition */

/* names.c; any word, which may be somebody's name */
void settle_said_name(parse *p, uint32_t i);

/* nominal.c; the word is read as a noun, and may be a masdar, a participle or a count */
void settle_nominal(parse *p, uint32_t i);

/* finite.c; any finite verb */
void settle_finite(parse *p, uint32_t i);

#endif
