/* lexicon.h: a word in, its possible analyses out.
 *
 *   letters --cache--> word            (a word met before costs one hash)
 *         \--cut clitics--> stem --image--> forms --> readings --> word, cached
 *
 * Words belong to the session's cache and live as long as the session does not
 * empty it (between documents, when it has grown past its bound).
 */
#ifndef LEXICON_LEXICON_H
#define LEXICON_LEXICON_H

#include "base/arena.h"
#include "image.h"
#include "text/text.h"

/* Proclitics of a reading, a set; in the order of clitics.tsv's names. */
enum { PRO_AND = 1, PRO_SO = 2, PRO_QUESTION = 4, PRO_WILL = 8, PRO_LI = 16, PRO_BI = 32, PRO_KA = 64, PRO_DET = 128, PRO_PREP = PRO_LI | PRO_BI | PRO_KA };
/* The attached pronoun of a reading. */
enum { EN_NONE, EN_3MS, EN_3FS, EN_3D, EN_3MP, EN_3FP, EN_2S, EN_2P, EN_1S, EN_1P };

typedef struct reading {
    const image_lemma *lemma; /* never NULL; lemma 0 for an unknown word */
    uint16_t features;
    uint8_t tag, pro, en;
    uint8_t cut, tail; /* letters of proclitics and of the pronoun */
    bool guessed;
    int16_t weight;
    uint16_t left, right; /* PAIR_ bits: what it brings to its neighbour behind, and before */
} reading;

/* Two neighbours that both bear a bit are weighed by the rule of that bit in grammar/choose.c. */
enum {
    PAIR_AGREES = 1,       /* a noun; an adjective or participle */
    PAIR_SUBJECT = 2,      /* a verb of the third person singular; a noun, or a land, that may be its subject */
    PAIR_COMP = 4,         /* a complementiser with a pronoun; a verb */
    PAIR_LIGHT = 8,        /* a light verb; li- and a masdar */
    PAIR_NOTBE = 16,       /* "the not"; a verb */
    PAIR_GIVEN = 32,       /* a given name; an unknown name */
    PAIR_FATHER = 64,      /* a given name; another */
    PAIR_NEW_NAME = 128,   /* an unknown name; a given name */
    PAIR_PLACEPREP = 256,  /* "via"; a person */
    PAIR_ADP = 512,        /* a preposition; a word with one of its own */
    PAIR_JUSSIVE = 1024,   /* right only: a shortened verb */
    PAIR_PRONOUN = 2048,   /* right only: a verb with its pronoun */
    PAIR_INNA = 4096,      /* "inna"; a verb */
    PAIR_VIA = 8192,       /* "via"; "about" */
    PAIR_JOINED = 32768,   /* a verb; a verb with "and" */
    PAIR_NO_ALEF = 16384   /* left only: a word in alef and hamza, which is written alike in all cases, or an unknown one in alef */
};

typedef struct word {
    const reading *readings; /* [nreadings], best prior first; at least one */
    const reading *letter;   /* the name of a Latin letter: no reading but where letters stand in a row; or NULL */
    uint64_t classes;        /* bits of class_id that the lemma of some reading bears */
    uint32_t tags;           /* bits of tag_id that some reading has */
    uint8_t len, nreadings;
    uint8_t phrases;         /* longest phrase (words) that may begin here */
    uint8_t phrase_cut;      /* proclitic letters before that phrase */
    const image_phrase *begins, *begins_cut; /* phrases, or their beginnings, of this one word: as it is, and without those letters; or NULL */
    const char *stem;        /* match form of the likeliest lemma as UTF-8, ends in NUL: what searching compares */
    uint64_t match;          /* hash of the word's own match form */
    uint8_t stem_bytes;
    bool begins_lil;         /* begins_cut is for the article in full, where li- stands for it: an actor or nothing */
    bool cue, event;         /* some reading belongs to a cue, to a deed */
    uint16_t letters[];      /* [len] as spelled, without marks */
} word;

typedef struct {
    uint64_t hash;
    const word *w; /* NULL: free */
} word_slot;

typedef struct {
    const image *im;
    arena memory;
    word_slot *slots; /* [mask + 1] */
    uint32_t mask, n;
    uint64_t lookups, misses;
    bool broken; /* emptied by force: rebuild before use */
} lexicon;

isnad_status lexicon_init(lexicon *lx, const image *im);
void lexicon_free(lexicon *lx);
/* Between documents: forgets all words when the cache has grown past its bound. */
void lexicon_trim(lexicon *lx);
const word *lexicon_word(lexicon *lx, const token *t);
/* The same for all words among n tokens: the memory that one asks for is fetched while others are looked up. */
void lexicon_words(lexicon *lx, token *t, uint32_t n);
/* The match form of a string in UTF-8: Arabic letters folded, marks left out, one space
 * between words, no article. At most `cap` bytes with the NUL; returns the length. */
size_t match_form(const char *s, char *out, size_t cap);

static inline bool is_class(const reading *r, class_id c) { return r && IN(r->lemma->classes, c); }

#endif
