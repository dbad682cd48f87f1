/* np.h: what the parts of the noun phrase share. np.c grows it, np_words.c says which one word still belongs,
 * np_steps.c what of several words does. */
#ifndef ISNAD_NP_H
#define ISNAD_NP_H

#include "grammar.h"

enum { ONE_OF = 1 }; /* value of a determiner in particles.tsv: one of several */

/* A phrase while it grows; its first token is out.first. */

typedef struct {
    const parse *p;
    uint32_t limit;
    unsigned flags;
    np out;
    bool closed;    /* the construct chain has ended */
    bool adjective; /* the last word was an adjective */
    bool indefinite_adjective;
    bool titled;    /* its head is a title or a person */
    bool body;      /* its head is an organisation, group or document */
    bool named;     /* a name has been seen */
    bool complete;  /* ... and is a whole one of the tables: no further name belongs to it */
    bool done;      /* nothing may follow */
} grower;

static inline bool nominal_tag(tag_id t)
{
    return t == TAG_NOUN || t == TAG_MASDAR || t == TAG_APTC || t == TAG_PPTC || t == TAG_ADJ || t == TAG_PROPN || t == TAG_LATIN;
}
static inline bool has_head(const grower *g) { return g->out.head != UINT32_MAX; }
static inline bool head_is(const grower *g, class_id c) { return has_head(g) && has(g->p, g->out.head, c); }
/* The actor of the tables that a phrase of the text beginning at token i means, or NULL. */
static inline const image_actor *actor_at(const parse *p, uint32_t i) { return p->phrases[i].actor >= 0 ? &p->im->actors[p->phrases[i].actor] : NULL; }
static inline bool actor_is(const parse *p, uint32_t i, class_id c)
{
    const image_actor *x = actor_at(p, i);
    return x && IN(x->classes, c);
}
/* A body or a group of people. */
static inline bool collective(const parse *p, uint32_t i) { return has(p, i, CLASS_ORG) || has(p, i, CLASS_GROUP); }
/* A personal name stands here, and nothing is glued to it. */
static inline bool bare_name(const parse *p, uint32_t i) { return personal_name(p, i) && !pro_at(p, i) && tag_at(p, i) != TAG_ADP; } /* "at (ala)" is written like Ali */

/* ---- np_words.c ------------------------------------------------------- */

/* Takes the word at token i as the phrase's head. */
void see_head(grower *g, uint32_t i);
bool of_another_country(const parse *p, uint32_t adjective, uint32_t i); /* "the German minister", and somebody of the tables who serves another state */
/* Takes the word at token i into the phrase; false: it does not belong, and the phrase is as it was. */
bool grow_word(grower *g, uint32_t i);

/* ---- np_steps.c ------------------------------------------------------- */

/* What follows in the phrase behind token j, one word or several: the token behind it; j: nothing does. */
uint32_t np_step(grower *g, uint32_t j);
bool of_years(const grower *g, uint32_t j); /* "the one of the 57 years": token j begins how old */
/* A person of the tables with a name of several words begins here, behind a title. */
bool called_by_name(const grower *g, uint32_t j);

/* ---- np_office.c: each the token behind what a preposition at token j binds; j: it binds nothing ---- */

uint32_t issued_by(grower *g, uint32_t j);        /* "issued by X" */
uint32_t town_before_name(grower *g, uint32_t j); /* "the spokesman in (bi-) the town NAME" */
uint32_t deputy_for(grower *g, uint32_t j);       /* "the deputy for the district" */
uint32_t envoy_to(grower *g, uint32_t j);         /* "the envoy to Syria" */
uint32_t of_that_time(grower *g, uint32_t j);     /* "the minister of that time NAME" */
uint32_t at_place(grower *g, uint32_t j);         /* "in the movement", "over the study", "in Cairo" */

#endif
