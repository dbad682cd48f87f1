/* grammar.h: tokens with analyses become phrases, times and numbers.
 *
 *   token.word --phrases--> entries of several words (actor, formula, preposition)
 *              --choose---> token.chosen: one reading a word, by weights
 *              --times----> times with values
 *              --np-------> noun phrases, asked for where they are needed
 *
 * In:  a text whose words have their readings, the image, the document's date.
 * Out: a `parse`, in the session's arena. Token indices everywhere; [T] arrays run
 *      parallel to the tokens.
 */
#ifndef GRAMMAR_GRAMMAR_H
#define GRAMMAR_GRAMMAR_H

#include "text/letters.h"
#include "lexicon/lexicon.h"

/* Several words that are one entry, or the one word of an actor. */
typedef struct {
    uint32_t end;             /* token behind it; 0: no phrase begins here */
    int32_t actor;            /* index into the image's actors, or -1 */
    uint8_t cut;              /* letters of clitics before it */
    bool li;                  /* its last word, the preposition l, is the first letter of the word at `end` */
    const image_lemma *lemma; /* or NULL */
} phrase;

typedef struct {
    uint32_t first, end; /* tokens */
    uint8_t type;        /* isnad_timex */
    char value[24];
} time_expr;

typedef struct {
    int32_t year, month, day; /* year 0: no date */
} date;

typedef struct {
    arena *a;
    const image *im;
    text *t;
    token *k;            /* the text's tokens */
    phrase *phrases;     /* [T] */
    uint32_t *inside;    /* [T] 1 + first token of the phrase that covers it, 0 none */
    uint32_t *time_at;   /* [T] 1 + index of the time that covers it, 0 none */
    VEC(time_expr) times;
    date today;
} parse;

void grammar_phrases(parse *p);
void grammar_choose(parse *p);
void settle_readings(parse *p); /* settle.c: the last step of grammar_choose() */
void settle_single_words(parse *p); /* homographs.c: a part of that */
const reading *unknown_name(const parse *p); /* settle.c: how a word is read that is a name, whatever the tables say */
void grammar_times(parse *p);
void grammar_blocks(parse *p); /* kinds of blocks; sentences begin behind datelines */
bool begins_block(const parse *p, uint32_t i); /* token i is the first of its block */

/* ---- questions about a token ------------------------------------------ */

static inline tag_id tag_at(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    if (k->chosen)
        return (tag_id)k->chosen->tag;
    return k->kind == TOKEN_NUMBER ? TAG_NUM : k->kind == TOKEN_LATIN ? TAG_LATIN : TAG_PUNCT;
}

/* Values of words in the tables that several files ask for: what follows a preposition of cause is aimed at and not done yet, or hinders
 * nothing ("in spite of"); one of time is "before", "after", "since"; a relative pronoun is his, hers, theirs; a thing is pressure. */
enum { AIM = 1, DESPITE = 2 };
enum { BEFORE = 1, AFTER = 2, SINCE = 3 };
enum { HE = 1, SHE = 2, THEY = 3 };
enum { PRESSURE = 8 };

/* Somebody's brother, son, wife. */
static inline bool kin(const reading *r)
{
    enum { KIN = 4 }; /* value of a person in nouns.tsv */
    return r && r->tag == TAG_NOUN && IN(r->lemma->classes, CLASS_HUMAN) && r->lemma->value == KIN;
}

/* "And its seat", behind a body: where it sits. */
static inline bool seat(const parse *p, uint32_t i)
{
    enum { SEAT = 2 }; /* value of a place in nouns.tsv */
    const reading *r = p->k[i].chosen;
    return r && r->tag == TAG_NOUN && r->pro == PRO_AND && (r->en == EN_3MS || r->en == EN_3FS) && IN(r->lemma->classes, CLASS_PLACE) && r->lemma->value == SEAT;
}

/* Some reading of the word is what is brought to bear on somebody: pressure. */
static inline bool presses(const parse *p, uint32_t i)
{
    const word *w = p->k[i].word;
    for (uint32_t r = 0; w && r < w->nreadings; r++)
        if (w->readings[r].tag == TAG_NOUN && IN(w->readings[r].lemma->classes, CLASS_THING) && w->readings[r].lemma->value == PRESSURE)
            return true;
    return false;
}

/* The role of the particle, or of the phrase, that begins here. */
static inline role_id role_at(const parse *p, uint32_t i)
{
    const image_lemma *l = p->phrases[i].lemma;
    if (l && (l->role || l->tag == TAG_ADV)) /* "what is not less than": the "what" in it is none */
        return (role_id)l->role;
    return p->k[i].chosen ? (role_id)p->k[i].chosen->lemma->role : ROLE_NONE;
}

/* The fixed phrase that token i is in, or its word: what is looked up of "in spite of", whichever of its words stands there. NULL: none. */
static inline const image_lemma *whole_at(const parse *p, uint32_t i)
{
    const image_lemma *l = p->phrases[p->inside[i] ? p->inside[i] - 1 : i].lemma;
    return l ? l : p->k[i].chosen ? p->k[i].chosen->lemma : NULL;
}

static inline uint32_t after(const parse *p, uint32_t i) { return p->phrases[i].end ? p->phrases[i].end : i + 1; }
static inline bool has(const parse *p, uint32_t i, class_id c) { return is_class(p->k[i].chosen, c); }
/* Some reading of the word has this class, this tag: not only the one that was chosen. */
static inline bool may_have(const parse *p, uint32_t i, class_id c) { return p->k[i].word && IN(p->k[i].word->classes, c); }
static inline bool may_be(const parse *p, uint32_t i, tag_id t) { return p->k[i].word && p->k[i].word->tags >> t & 1; }
static inline uint8_t pro_at(const parse *p, uint32_t i) { return p->k[i].chosen ? p->k[i].chosen->pro : 0; }
/* Joined to what goes before by "and", also "and will". */
static inline bool joined_by_and(const parse *p, uint32_t i) { return (pro_at(p, i) & ~PRO_WILL) == PRO_AND; }
static inline uint8_t en_at(const parse *p, uint32_t i) { return p->k[i].chosen ? p->k[i].chosen->en : 0; }
static inline bool is_kind(const parse *p, uint32_t i, token_kind kind) { return p->k[i].kind == kind; }
static inline bool opens_quote(const parse *p, uint32_t i) { return p->k[i].kind == TOKEN_QUOTE && p->k[i].quote > 0; }
static inline bool finite_tag(tag_id t) { return t == TAG_PERF || t == TAG_IMPF || t == TAG_AUX; }
/* Behind the first word of a name that the tables know: "Shinzo Abe", written like "refused". */
static inline bool inside_name(const parse *p, uint32_t i)
{
    return p->inside[i] && p->inside[i] - 1 < i && p->phrases[p->inside[i] - 1].actor >= 0;
}
/* Inside "not less than" and its like, which bound a number. */
static inline bool inside_adverb(const parse *p, uint32_t i)
{
    const image_lemma *l = p->inside[i] ? p->phrases[p->inside[i] - 1].lemma : NULL;
    return l && l->tag == TAG_ADV;
}
/* A finite verb that is no guess. */
static inline bool is_finite(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return r && finite_tag((tag_id)r->tag) && !r->guessed && !inside_adverb(p, i) && !inside_name(p, i);
}
static inline bool has_article(const parse *p, uint32_t i) { return pro_at(p, i) & PRO_DET; }
/* "in it", "during it": a preposition of place or time with a pronoun */
static inline bool in_it(const parse *p, uint32_t i)
{
    role_id r = role_at(p, i);
    return tag_at(p, i) == TAG_ADP && en_at(p, i) && !pro_at(p, i) && (r == ROLE_FI || r == ROLE_TIMEPREP);
}
static inline bool bare_this(const parse *p, uint32_t i) { return (tag_at(p, i) == TAG_DET || tag_at(p, i) == TAG_PRON) && !en_at(p, i); } /* "this", "that" */
/* Of the phrase that begins here. */
static inline bool phrase_has(const parse *p, uint32_t i, class_id c) { return p->phrases[i].lemma && IN(p->phrases[i].lemma->classes, c); }
bool letters_of_name(const parse *p, uint32_t i); /* inside a known name, and not its last word */

/* A hyphen between two words, without space: "Jong-un". */
bool joins_names(const parse *p, uint32_t i);

/* an, in and their sisters; not the letters of C-N-N */
static inline bool is_comp(const parse *p, uint32_t i)
{
    role_id r = role_at(p, i);
    return (r == ROLE_ANNA || r == ROLE_INNA) && !letters_of_name(p, i);
}

/* "That he", "that I": the complementiser carries the pronoun of its clause. */
static inline bool that_he(const parse *p, uint32_t i)
{
    enum { CARRIES = 1 }; /* value in particles.tsv */
    return en_at(p, i) || (is_comp(p, i) && p->k[i].chosen->lemma->value == CARRIES);
}
/* bi-anna, "by (saying) that" */
static inline bool by_that(const parse *p, uint32_t i)
{
    return is_comp(p, i) && (pro_at(p, i) & PRO_BI || (p->k[i].len > 2 && letter_fold(p->k[i].letters[0]) == BA));
}
/* The code point behind the clitics and, or so that a word begins with. */
uint32_t start_behind_conjunction(const parse *p, uint32_t i);
uint32_t start_behind_clitics(const parse *p, uint32_t i);

/* ---- np.c: noun phrases ----------------------------------------------- */

typedef struct {
    uint32_t first, end; /* tokens; first == end: none */
    uint32_t head;       /* token of its head noun or name */
    uint32_t name, name_end; /* tokens of a person's name in it; equal: none */
    int32_t actor;       /* of the tables, or -1 */
    bool definite, person, place, political, plural, feminine;
} np;

enum {
    NP_APPOSITION = 1, /* go on over a comma to a name or title */
    NP_PP = 2,         /* keep "in such a place" with a person or body */
    NP_COORD = 4       /* keep "and so-and-so" */
};

/* The noun phrase that begins at token i (a preposition glued to i allowed), not
 * beyond `limit`. first == end where none does. */
np np_parse(const parse *p, uint32_t i, uint32_t limit, unsigned flags);
/* "and Valletta": an unknown word that begins with waw is more often joined than not. */
bool joined_by_waw(const parse *p, uint32_t i);
bool np_may_begin(const parse *p, uint32_t i);
/* A sound plural or a dual with its nun: no genitive follows. */
/* The indefinite document that the definite noun before token i belongs to ("a recording of the army's spokesman"); NULL: none. */
const reading *document_of(const parse *p, uint32_t i);
bool ends_in_nun(const parse *p, uint32_t i);
bool ends_in_at(const parse *p, uint32_t i); /* a sound feminine plural: -at */
bool ends_in_un(const parse *p, uint32_t i); /* a sound masculine plural as subject: -un, never -in */
bool ends_in_in(const parse *p, uint32_t i); /* the same, or a dual, as object or genitive */

/* ---- person.c --------------------------------------------------------- */

bool is_binder(const word *w); /* takes the next word into the name with it: abd, abu, bin */
bool personal_name(const parse *p, uint32_t i);
bool person_entry(const parse *p, int32_t actor); /* an entry of the tables that is a person, no office; -1 is none */
int32_t person_of_tables(const parse *p, uint32_t i); /* the actor, a person and no office, whose name begins at token i; -1: none */
bool same_entry(const parse *p, int32_t x, int32_t y); /* two actors of the tables, as of somebody and of an office, that bear one name */
/* A run of tokens that is a person's or organisation's name between quotes. */
bool quoted_name(const parse *p, uint32_t i, uint32_t limit);
/* The token behind the known name at i, and behind the mark that opened in it: the channel "C-B-S News". */
uint32_t behind_known_name(const parse *p, uint32_t i, uint32_t limit);
void find_name(np *o, const parse *p); /* sets name, name_end and person of a phrase that is parsed */

enum { OF_OFFICE = 4, OF_A_SIDE = 5 }; /* values of an adjective in adjectives.tsv: general; backed by, loyal to */

/* ---- numbers.c -------------------------------------------------------- */

typedef struct {
    uint32_t first, end; /* tokens of the number with its bounds */
    uint32_t noun;       /* token of what is counted: == end, or UINT32_MAX for nothing */
    int64_t low, high;   /* -1: not bounded */
} quantity;

/* The number that begins at token i, not beyond limit. */
bool quantity_parse(const parse *p, uint32_t i, uint32_t limit, quantity *q);

/* ---- dates.c ---------------------------------------------------------- */

int64_t date_days(date d);        /* since 1970-01-01 */
date date_from_days(int64_t days);
int date_weekday(date d);         /* 0 = Sunday */
bool date_parse(const char *s, date *d); /* YYYY-MM-DD of a real day */

#endif
