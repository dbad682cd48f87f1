/* account.h: phrases become statements, events and actors.
 *
 *   sentence --cues--------> cue + where its content begins
 *            --speaker-----> who (words, or left out: the one who spoke or acted last)
 *            --content-----> where the source's words end
 *            --according---> links that stand behind or before
 *            --events------> deeds with who, whom, when, where
 *   all      --actors------> mentions of one actor gathered, names filled in
 *            --build-------> the isnad_account
 *
 * In:  a parse.  Out: a `draft` with token spans; build.c turns it into the account.
 */
#ifndef ACCOUNT_ACCOUNT_H
#define ACCOUNT_ACCOUNT_H

#include "grammar/grammar.h"

enum { CHAIN = 6, NOBODY = -1 };
enum { IN_HIS_WORDS = 9, AT_A_TIME = 8 }; /* values in phrases.tsv: "in his own words"; "at a time when", which parts no two clauses */
enum { ONE_OF = 1 }; /* value of a determiner in particles.tsv: one of several */

/* Somebody who speaks or acts, as found; tokens [first, end), equal: no words. */
typedef struct {
    uint32_t first, end;
    uint32_t name, name_end; /* tokens of a person's own name; equal: none */
    uint32_t head;
    int32_t known;           /* actor of the tables, or -1 */
    int32_t same_as;         /* index into draft.focus: whom a pronoun stands for; -1 */
    bool there;              /* false: nobody */
    bool person, political, place, feminine, plural;
} party;

typedef struct {
    uint32_t cue, cue_end;   /* tokens */
    uint32_t region;         /* token where its construction begins, before or at the cue */
    const reading *reading;  /* of the cue; NULL: a colon or preposition */
    uint8_t cue_class, stance, quote;
    party chain[CHAIN];
    uint32_t nchain;
    uint32_t first, end;     /* content, tokens */
    uint32_t start_cp, end_cp; /* content, code points */
    uint32_t sentence;
    int32_t when;            /* index of its time, or -1 */
    int32_t within;
    bool according;          /* cue is an according-to phrase */
    const char *rule;
} draft_statement;

typedef struct {
    uint32_t trigger;
    const reading *reading;
    uint8_t type, mode;
    const char *cameo;
    party actor, recipient, where;
    bool negated;
    uint8_t status;
    int32_t when;
    quantity killed, injured; /* first == end: none */
    int32_t said_in;
    uint32_t sentence;
    const char *rule;
} draft_event;

/* Whom later words may mean: speakers and subjects, newest last. */
typedef struct {
    party who;
    uint32_t sentence;
    bool spoke;
    bool inner;            /* within what another said */
    bool struck;           /* by a deed: an attached pronoun may mean him, no subject that is left out does */
    bool feminine, plural; /* of the verb that agreed with it */
    bool gender_known;
} focus;

typedef struct {
    parse *p;
    arena *a;
    VEC(draft_statement) statements;
    VEC(draft_event) events;
    VEC(focus) focuses;
    uint32_t s;              /* the sentence at hand */
    uint32_t first, end;     /* its tokens */
    bool sport;              /* it speaks of sport */
    bool within;             /* a subject is looked for within a search for whose words something is: only at its own verb, work stays bounded */
    uint32_t hops;           /* from verb to verb before it, in search of the subject of the first */
} draft;

/* clause.c */
uint32_t clause_start(const draft *d, uint32_t verb);
/* "And the police arrest", behind another clause: where that subject begins between the tokens; the verb: no such subject stands there. */
uint32_t joined_subject(const draft *d, uint32_t from, uint32_t verb);
bool auxiliary_negated(const draft *d, uint32_t verb); /* "had not been -ing" */
bool state(const parse *p, int32_t actor); /* a country, or a capital that stands for it */
party quoted_party(const parse *p, uint32_t i);
party party_of(const draft *d, const np *n);

const party *warned_if(const draft *d, uint32_t at); /* coreference.c: whose a condition at token `at` is, behind a threat; or NULL */

/* authors.c: whether the party is a document that can speak, and whose it is, where its words say so. */
bool is_paper(const draft *d, const party *q);
bool written_by(const draft *d, const party *q, party *author);
bool medium(const draft *d, const party *q); /* an agency, a paper, a station: named, or left out and meant */
uint32_t behind_about(const parse *p, uint32_t i, uint32_t limit); /* the number behind "about", else i */
uint32_t skip_adjuncts(const draft *d, uint32_t i, uint32_t limit);
bool rules(const parse *p, uint32_t i); /* a law or an agreement: what is done according to it is nobody's word */
bool bare_place(const parse *p, uint32_t i); /* "north of": where, nobody */
bool time_or_adjunct(const draft *d, uint32_t i, uint32_t limit, uint32_t *end);
bool agrees(const reading *verb, const np *n, const parse *p, bool before);
bool this_came(const draft *d); /* the sentence begins with "this came": it tells how the one before was said */
int32_t statement_around(const draft *d, uint32_t token); /* the statement whose content holds the token, or -1 */

/* subject.c */
/* The finite verb before this one has the same gender: they may share a subject. */
bool earlier_verb_agrees(const draft *d, uint32_t verb);
bool oblique(const parse *p, uint32_t i); /* a sound plural or a dual that is no subject: it ends in -in */
/* The subject of the finite verb: behind it, before it, or left out (there but
 * without words, same_as set when someone fits). *object: where an object may begin. */
party subject_of(draft *d, uint32_t verb, uint32_t limit, uint32_t *object);
bool describes(const draft *d, uint32_t verb); /* the verb of a relative clause without a pronoun, behind a thing */
party whose_duty(draft *d, uint32_t verb); /* "Russia must stop": of whom the verb is demanded; not there: of nobody */
party overt_subject_of(draft *d, uint32_t verb, uint32_t limit, uint32_t *object); /* the same, without a guess at one left out */
party who_will_if(draft *d, uint32_t verb);   /* of "that X will do A if [he] does B", B's verb: X, remembered; or nobody */
party shared_subject(draft *d, uint32_t verb); /* the subject of a verb before it, joined by and */
party doer_around(draft *d, uint32_t verb); /* of a clause about an indefinite noun that a pronoun in it means: the subject of the verb before, or nobody */
party subject_of_that_before(draft *d, uint32_t verb); /* of "that X do A and that do B", B's verb: X, or nobody */
uint32_t relative_of_verb(const draft *d, uint32_t verb); /* "who" before "signed", also before "did not sign"; UINT32_MAX: none */
party ending_at(draft *d, uint32_t at, uint32_t verb, bool definite); /* the phrase that ends before token `at` */
party whom_of_relative(draft *d, uint32_t rel); /* the phrase before the relative at rel that it agrees with */

/* coreference.c */
party left_out(draft *d, const reading *verb, uint32_t at);
bool woman_in_sentence(draft *d, const reading *verb, uint32_t at); /* true: who was just remembered is whom a feminine verb means */
/* "Which (ma) will harm the economy and drive away investors": the thing does both, and nobody who was spoken of. */
bool a_thing_does(const draft *d, const reading *verb, uint32_t at);
party left_out_doer(draft *d, const reading *verb, uint32_t at); /* one who can act: no document, no thing */
party who_did_before(const draft *d, const reading *verb, uint32_t at); /* of a deed in a relative clause: who did the one told just before in this sentence */
/* Whom the pronoun of the noun at token i means at the head of its sentence: the subject of the verb behind the comma. */
party subject_to_come(draft *d, uint32_t i, uint8_t en, uint32_t *verb);
bool only_tells(const draft *d, const party *q); /* sources, witnesses: who spoke and does nothing */
party left_out_as(const draft *d, uint32_t focus); /* him whom that focus names, without words of his own */
void remember(draft *d, party who, const reading *verb, bool spoke);

/* cues.c */
const reading *cue_verb(const parse *p, uint32_t i);
const reading *cue_participle(const parse *p, uint32_t i);
const reading *cue_by_saying(const parse *p, uint32_t i); /* bi-qawl, qawluhu */
bool names_somebody(const parse *p, uint32_t i);          /* "is called X" */
bool propositional(const parse *p, uint32_t i);           /* a noun without article that stands for a proposition: a masdar, a fact */
bool said_anew(const parse *p, uint32_t i);              /* a masdar as the object of a light verb: "renewed the affirmation that" */
bool according_at(const parse *p, uint32_t i);

/* anchor.c */
typedef struct {
    uint32_t at;         /* token where the content's introducer stands */
    uint32_t content;    /* token where the content begins */
    enum { ANCHOR_NONE, ANCHOR_CLAUSE, ANCHOR_QUOTE, ANCHOR_COLON, ANCHOR_NOUN, ANCHOR_JUDGE, ANCHOR_LABEL, ANCHOR_WHETHER } kind;
} anchor;
anchor find_anchor(const draft *d, uint32_t from, uint32_t limit, const reading *cue, bool subject);

/* content.c */
uint32_t content_end(const draft *d, uint32_t from, uint32_t limit);
uint32_t noun_content_end(const draft *d, uint32_t from, uint32_t limit);
uint32_t before_next_act(const draft *d, const reading *cue, uint32_t from, uint32_t end); /* that end, or where the speaker does something else */
void set_content(draft *d, draft_statement *s, uint32_t first, uint32_t end);

/* participants.c */
bool overt(const party *q); /* has words of its own */
bool is_latter(const parse *p, const np *n); /* "the latter" alone: who was just named */
bool actorly(const draft *d, const party *q); /* somebody, or a body, that can do something */
bool are_two(const parse *p, const party *q); /* "X and Y", "the two ministers" */
bool of_somebody(const parse *p, uint32_t i); /* a word for what is another's, "the anger of", "the hands of": it does nothing itself */

/* statements.c, according.c, events.c: of the sentence at hand */
void find_statements(draft *d);
void find_according(draft *d, uint32_t from_statement); /* of the statements from that one on */
void find_events(draft *d);

/* build.c */
struct session_view {
    const isnad_document *doc;
    const char *lang;
};
isnad_account *build_account(draft *d, const struct session_view *view);

#endif
