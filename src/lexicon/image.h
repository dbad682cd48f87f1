/* image.h: the compiled language, as it lies in the file and in memory.
 *
 *   +--------+---------+------------------------------------------------+
 *   | header | section | letters | strings | keys | slots | forms | ... |
 *   +--------+---------+------------------------------------------------+
 *     64 B     16 B each      all aligned to 8 bytes, native byte order
 *
 * Mapped read-only and used in place. The header carries a version, a byte order
 * mark, the file's size and an XXH3 checksum of everything behind the header.
 *
 * A key is a word in match form; it owns `nforms` consecutive forms. `slots` is an
 * open-addressed table of keys (key_slot() below), probed linearly from the key's XXH3 hash.
 */
#ifndef LEXICON_IMAGE_H
#define LEXICON_IMAGE_H

#include <stddef.h>

#include "isnad.h"
#include "names.h"

enum { IMAGE_VERSION = 5 };
#define IMAGE_MAGIC "ISNADIMG"

typedef struct {
    char magic[8];
    uint32_t version, byte_order; /* 0x01020304 */
    uint64_t size, checksum;
    uint32_t nsections, pad;
    char lang[8];
    uint64_t reserved[2];
} image_header;
_Static_assert(sizeof(image_header) == 64, "header is 64 bytes");

typedef struct {
    uint64_t offset; /* from the start of the file */
    uint32_t count;  /* elements */
    uint32_t size;   /* bytes of an element */
} image_section;

/* Grammatical features of a form. */
enum {
    F_MASC = 1, F_FEM = 2,
    F_SING = 4, F_DUAL = 8, F_PLUR = 16,
    F_1ST = 32, F_2ND = 64, F_3RD = 128,
    F_PASSIVE = 256,     /* only passive */
    F_JUSSIVE = 512,     /* shortened: after lam */
    F_ACC = 1024,        /* indefinite accusative in -an */
    F_CONSTRUCT = 2048,  /* before a genitive: no article, no final nun */
    F_SUFFIX = 4096,     /* only before an attached pronoun */
    F_BARE = 8192,       /* never before an attached pronoun */
    F_TA = 16384,        /* ends in ta marbuta */
    F_EXACT = 32768      /* hamza on alef must agree with the spelling, where it is spelled */
};

enum { STEM_III = 3, STEM_IV = 4, STEM_V = 5, STEM_VI = 6, STEM_VII = 7 }; /* fa'ala (never without whom or what), af'ala, tafa''ala, tafa'ala (what its subjects do to each other), infa'ala */

typedef struct {
    uint32_t lemma;
    uint16_t features;
    uint8_t tag;
    uint8_t hamza; /* F_EXACT: the first letter as spelled: 0 bare, 1 above, 2 below, 3 madda */
} image_form;

typedef struct {
    uint32_t letters; /* index of its first letter */
    uint32_t forms;   /* index of its first form */
    uint8_t length, nforms;
    uint16_t phrases; /* longest phrase (words) that begins with it; 0: none */
} image_key;

typedef struct {
    uint32_t text;        /* string: vocalised, as in the table */
    uint8_t tag, role, cue, stance;
    uint8_t event, mode;
    int16_t weight;       /* prior of its readings */
    uint32_t cue_frames, event_frames;
    uint64_t classes;
    int32_t value;        /* weekday 0 = Sunday, month 1-12, numeral, offset in days; of a verb its stem if that is V, VI or VII, or 0 */
    uint32_t cameo;       /* string */
    int32_t actor;        /* index of its actor (nisba: its country), or -1 */
    uint32_t root;        /* the verb lemma that a masdar belongs to, or itself */
    uint32_t event_noun;  /* event frames for nouns */
    uint32_t deeds;       /* 1 + its first image_deed; 0: none */
} image_lemma;

/* Two words that together name another deed than the first alone: "opened fire". Those of a first word stand together. */
enum {
    DEED_SUBJECT = 1,    /* the word is the subject, right behind its verb: "a court condemned" */
    DEED_OWN = 1 << 15   /* the word has a pronoun: "its ambassador" */
};
typedef struct {
    uint32_t first, with; /* lemmas: a verb or noun, and the word behind it */
    uint32_t as;          /* lemma: the first, with the type, mode, code and frames of the pair */
    uint16_t led_by;      /* DEED_SUBJECT, DEED_OWN, or bits of the EFRAME_ of a preposition before the word; 0: none, it is the object */
    uint16_t trigger;     /* 1: the word, not the first, is what names the deed */
} image_deed;

/* A phrase: several words that are one entry. Hash table of the folded words. */
typedef struct {
    uint64_t hash;    /* of the words; 0: empty slot */
    int32_t actor;    /* or -1 */
    int32_t lemma;    /* or -1; both -1: only the beginning of a longer one */
    uint64_t next;    /* phrase_next_bit() of every word that may follow: most that may not are told without a search */
} image_phrase;

typedef struct {
    uint32_t name, name_en, kind, code; /* strings */
    uint32_t from, to;                  /* YYYYMMDD; 0: open */
    int32_t next;                       /* another actor with the same words, other dates; or -1 */
    uint32_t country;                   /* string: ISO 3166-1 alpha-3 of a place, else 0 */
    float lat, lon;
    uint64_t classes;
} image_actor;

typedef struct {
    uint32_t letters; /* in match form: the low bytes of up to four code points of U+0600 to U+06FF, the first lowest */
    uint8_t length, bits;
    uint16_t pad;
} image_clitic;

/* Weights of the choice among readings, by bigram of tags, and named extras. */
typedef struct {
    int16_t bigram[TAG_COUNT][TAG_COUNT];
    int16_t prior[TAG_COUNT];
    int16_t extra[32];
} image_weights;

_Static_assert(sizeof(image_section) == 16 && sizeof(image_form) == 8 && sizeof(image_key) == 12 && sizeof(image_phrase) == 24 &&
                   sizeof(image_actor) == 48 && sizeof(image_clitic) == 8 && sizeof(image_deed) == 16, "an image is the same on every machine of one byte order");
_Static_assert(sizeof(image_lemma) == 56 && offsetof(image_lemma, classes) == 24, "... and so is a lemma, where 64 bits stand on 8 bytes");

enum {
    SEC_LETTERS, SEC_STRINGS, SEC_KEYS, SEC_SLOTS, SEC_FORMS, SEC_LEMMAS,
    SEC_PHRASES, SEC_ACTORS, SEC_PROCLITICS, SEC_ENCLITICS, SEC_WEIGHTS, SEC_DEEDS, SEC_COUNT
};

typedef struct {
    const image_header *header;
    size_t mapped; /* bytes */
    const uint16_t *letters;
    const char *strings;
    const image_key *keys;
    const uint32_t *slots; /* [slot_mask + 1] */
    uint32_t slot_mask;
    const image_form *forms;
    const image_lemma *lemmas;
    const image_phrase *phrases; /* [phrase_mask + 1] */
    uint32_t phrase_mask;
    const image_actor *actors;
    const image_clitic *proclitics, *enclitics;
    const image_weights *weights;
    const image_deed *deeds; /* [ndeeds] */
    uint32_t ndeeds;
    uint32_t nkeys, nforms, nlemmas, nactors, nproclitics, nenclitics, nletters, nstrings;
} image;

isnad_status image_open(const char *path, image *im);
void image_close(image *im);

uint64_t image_hash(const uint16_t *letters, uint32_t n);
/* A slot of the table of keys: 1 + the key in its low bits, above them bits of its hash, so that
 * most words that are no key are told from one without a look at it. */
enum { SLOT_BITS = 22, MOST_KEYS = (1 << SLOT_BITS) - 2 };
static inline uint32_t key_slot(uint64_t hash, uint32_t key) { return (uint32_t)(hash >> 54) << SLOT_BITS | (key + 1); }
static inline uint32_t slot_key(uint32_t slot) { return (slot & ((1u << SLOT_BITS) - 1)) - 1; }
static inline bool slot_may_be(uint32_t slot, uint64_t hash) { return slot >> SLOT_BITS == (uint32_t)(hash >> 54); }

/* The key with these letters in match form and their image_hash(), or NULL. */
const image_key *image_find_hashed(const image *im, uint64_t hash, const uint16_t *letters, uint32_t n);
static inline void image_expect(const image *im, uint64_t hash) { __builtin_prefetch(&im->slots[(uint32_t)hash & im->slot_mask]); }
static inline const image_key *image_find(const image *im, const uint16_t *letters, uint32_t n) { return image_find_hashed(im, image_hash(letters, n), letters, n); }
/* The hash of a phrase that goes on with a word; start from 0. */
static inline uint64_t phrase_step(uint64_t phrase, uint64_t word_hash)
{
    uint64_t next = (phrase ^ word_hash) * 0x9E3779B97F4A7C15u + 0x5851F42D4C957F2Du;
    return next ? next : 1;
}
static inline uint64_t phrase_next_bit(uint64_t word_hash) { return (uint64_t)1 << (word_hash >> 40 & 63); }
const image_phrase *phrase_find(const image *im, uint64_t hash);

#endif
