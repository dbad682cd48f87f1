/* deed.h: what the files of events share: a deed while it is looked for. */
#ifndef ACCOUNT_DEED_H
#define ACCOUNT_DEED_H

#include "account.h"

typedef struct {
    draft *d;
    const parse *p;
    uint32_t i, limit; /* trigger; end of its clause */
    const reading *r;
    event_id type;
    mode_id mode;
    uint32_t frames;
    uint32_t with; /* the word that together with this one names the deed, or UINT32_MAX */
    bool with_names; /* it is the trigger */
    party actor, recipient;
    party where; /* told by the noun's genitive */
    bool place_only; /* what suffered is a place without people in the text */
    bool only_dead; /* the recipient is who died in it */
    bool alleged; /* of somebody who is accused of it */
    bool part;    /* the actor takes part in it, stands behind it: it is no attack in words */
    bool genitive_does; /* "the army's recovery of the town": whom it struck stands behind who did it */
    bool duty;    /* it is for somebody to do it */
    bool mutual; /* its actors do it to each other: "between the two sides" */
    bool done; /* a light verb, or what came of it, says that somebody did it */
    bool no_purpose; /* li- before the noun does not tell what something was done for */
    uint32_t told_at; /* the noun that names this deed once more: it is kept there ... */
    uint32_t told_by; /* the verb */
    party told;       /* ... with this recipient, unless it has its own */
} deed;

/* participants.c */
bool political(const draft *d, const party *q); /* a government, party, armed group, or one of its people */
/* The token behind "a delegation of the parliament", "a member of the group", "states in the Security Council": behind the body whose people
 * the phrase n means, or n's own end. */
uint32_t behind_whose_men(const parse *p, const np *n, uint32_t limit);
party np_party(deed *e, uint32_t j, unsigned flags);
party whose_word(deed *e, uint32_t i); /* "its ambassador to X", "the flag of X", "the American flag": X */
enum { BY_FAR = 24 }; /* tokens within which "by X" stands behind the deed */
const image_actor *nisba_of(const parse *p, uint32_t i);
party nisba_party(const parse *p, uint32_t i);
party nisba_among(const parse *p, const party *q); /* whose "Israeli bases", "the Israeli rockets" are */
party sufferer(deed *e, party q); /* of the positions of somebody: him; of a bare place: nobody */
party whose_people(const deed *e, party q);
party owned_by(deed *e);
party threatened(deed *e, uint32_t from);
party demanded_of(deed *e, uint32_t from);
bool split_pair(deed *e); /* of two actors joined by and the second is the recipient; false: there is one */
void each_other(deed *e); /* the same, or who stands behind "with" */
bool sent_out(const parse *p, const party *q); /* an army that is its object, not its subject */
bool is_fronted(const draft *d, uint32_t noun, uint32_t verb); /* the verb behind "in another attack" is the sentence's own */
uint32_t governing_verb(const draft *d, uint32_t i); /* the verb that the noun depends on, or UINT32_MAX */

/* prepositions.c */
party behind_preposition(deed *e, uint32_t from, role_id *which); /* whom one of the deed's prepositions brings; *which: its role */
bool parts_places(const parse *p, uint32_t from, uint32_t between); /* "near the fence that parts X from Y": they are no two sides */
bool led_in_time(const parse *p, uint32_t j, uint32_t limit); /* a deed at token j tells when another was done */
bool on_border(const parse *p, uint32_t between);                 /* "on the border between X and Y" */
/* "She whom the police released (of whom 'anha)": whom the relative before the verb means with the pronoun behind a preposition, if who did it
 * stands behind the verb; else nobody. */
party of_relative(const deed *e, const party *who, uint8_t en);
bool preposition_of(uint32_t frames, role_id r, uint8_t pro); /* one of the frames' prepositions: a word of this role, or a clitic */
bool words_only(const deed *e); /* praise, blame, refusal, threat, promise */
party whose_thing(const deed *e, const party *q);

/* circumstances.c */
bool hinders_nothing(const parse *p, uint32_t i); /* token i ends a preposition like "in spite of" */
bool is_possible(const deed *e); /* "a possible attack", but not "any possible attack" */
uint32_t considers(const deed *e); /* the verb that weighs or plans the masdar, its object: "the president, NAME, considers expelling"; UINT32_MAX: none */
void read_status(deed *e, draft_event *v);
void read_time(deed *e, draft_event *v);
void read_future(deed *e, draft_event *v);
void read_place(deed *e, draft_event *v);

/* toll.c */
void read_toll(deed *e, draft_event *v);
/* Whose the counted are, behind "in the ranks of" or "of" at token `from`: the militias in "twenty members of the militias"; else nobody. */
party counted_among(draft *d, uint32_t from);
void toll_as_recipient(draft *d, draft_event *x); /* of a sentence whose deeds are all told */
/* "The mine exploded": what blows up is no doer, and who hears of it neither. */
static inline bool blew_up(const deed *e) { return e->mode == MODE_EXPLOSIVES && e->with != UINT32_MAX && !IN(e->frames, EFRAME_R_ALA); }
bool harms(const reading *r); /* a verb of killing, dying or wounding */
bool took_lives(const parse *p, uint32_t first, uint32_t i); /* token i: "[took] the lives of", or "its victims", whoever they are */
bool of_its_victims(const deed *e, uint32_t k); /* the pronoun of "its victims" at token k is that of this attack, not of one named behind it */

/* deed.c */
void keep_event(deed *e, const char *rule);
bool serves_to(const parse *p, uint32_t i); /* "with the aim of", "in order to" right before token i */

/* A noun, masdar or name of a deed, and no verb or participle that tells of it. */
static inline bool is_noun_deed(const deed *e) { return !finite_tag(e->r->tag) && e->r->tag != TAG_APTC; }

/* kept.c */
bool another_thing(deed *e);              /* the words tell another thing; of visits, talks: with whom */
bool lacks_somebody(deed *e, bool sure);  /* nobody who must have a part in such a deed; sure: it is told that it was done */
bool only_talk(const deed *e, bool told); /* of such deeds, or one that was told; told: a verb of the clause tells of this one */
bool told_elsewhere(const deed *e, const draft_event *v); /* it is one of those that the text speaks of, or of a time long ago */
bool governed_by_demand(const deed *e);   /* "called for the release of" */
bool names_death(const parse *p, uint32_t k); /* "the death of", "the killing of" */
bool costs_lives(const deed *e);          /* dead or wounded stand behind it */
bool bears_arms(const parse *p, const party *q); /* troops, fighters, an armed group that is known */

/* li- is written apart at token k, before a quotation mark, a number that counts: "of 'the Base'", "of 12 men" */
static inline bool li_apart(const parse *p, uint32_t k) { return role_at(p, k) == ROLE_LI && tag_at(p, k) == TAG_ADP && !en_at(p, k) && k + 1 < p->t->ntokens && (opens_quote(p, k + 1) || (is_kind(p, k + 1, TOKEN_NUMBER) && !p->time_at[k + 1])); }

/* li- leads token k, and no time */
static inline bool led_by_li(const parse *p, uint32_t k) { return (pro_at(p, k) & PRO_LI && !(pro_at(p, k) & PRO_AND) && !p->time_at[k]) || li_apart(p, k); }

static inline bool light(const parse *p, uint32_t k) { return tag_at(p, k) == TAG_MASDAR && IN(p->k[k].chosen->lemma->classes, CLASS_LIGHT); }

/* The masdar of a light verb right before the noun: "the holding of talks". */
static inline const reading *light_masdar(const deed *e) { return e->i > e->d->first && light(e->p, e->i - 1) ? e->p->k[e->i - 1].chosen : NULL; }

/* noun_events.c */
void noun_event(deed *e);
bool alleged(deed *e); /* the one before it accuses somebody of this deed: he is its actor */

/* What the noun's phrase shows. */
typedef struct {
    uint32_t at;       /* token behind what was read of it */
    uint32_t verb;     /* that governs it, or UINT32_MAX */
    bool gen_a, gen_r; /* its genitive does the deed; suffers it */
    bool accused;      /* the deed is alleged, and its genitive what it struck */
    role_id which;     /* of the preposition that brought the recipient */
} noun_view;

/* genitive.c */
bool attribute_of(const parse *p, uint32_t noun, uint32_t i); /* token i more likely describes the noun than names somebody */
bool people_named(const parse *p, uint32_t i);                /* "the Americans" */
void genitive_means(deed *e, noun_view *v);                   /* whether the genitive does the deed or suffers it */
void possessed(deed *e, const noun_view *v);                  /* "his attack", "his arrest" */
void read_genitive(deed *e, noun_view *v);                    /* "the attack of X", "the arrest of Y" */
void behind_possessor(deed *e, const noun_view *v);           /* "its accusation of X" */

/* no_deed.c */
bool names_no_deed(const deed *e); /* part of a name, of its verb, a figure of speech */
bool is_occasion(const deed *e);   /* "in a meeting of the council": where something else was done */

/* meetings.c */
bool purpose_of_meeting(deed *e); /* "made a call to X to congratulate him"; true: actor and recipient are set */
bool of_the_two(deed *e); /* "said to X at the meeting of the two"; true: they are set */
bool on_the_way(deed *e); /* "arrived for a meeting of X"; true: they are set */
bool rank_of_visit(const deed *e, uint32_t j); /* 1 if token j only says what kind of visit it is ("of state") */
bool ties_between(const parse *p, uint32_t i, uint32_t k); /* "relations between" behind noun i: what k parts are those */
void between_two(deed *e); /* "between X and Y" */
void visitor(deed *e); /* li- names the visitor */
void guest(deed *e); /* who was received, over commas */
void whose_pact(deed *e); /* with whom the pact or meeting was that the deed cancels */
void gathered(deed *e); /* whom a meeting brought together */
bool parted(const parse *p, uint32_t first); /* "between" at token `first` stands apart from the noun */
void of_both(deed *e, party q); /* q are the two sides: one does it with the other */

/* undertaken.c */
void decided(deed *e);                        /* "the decision of X to release": X releases */
void wishes_to_meet(deed *e);                  /* "his wish of a meeting with X": he meets X */
void of_light_masdar(deed *e);                /* "X's launching raids": X flies them */
void came_to_hold(deed *e, const noun_view *v); /* "went to Ankara to hold talks": whoever went */
void ready_to(deed *e);                       /* "his land is ready for the release of X" */
void pledged(deed *e, const noun_view *v);       /* "pledged to impose sanctions on X": whoever pledged */
void announced(deed *e);                      /* "announced its withdrawal": whoever announces */
void must_do(deed *e);                        /* "it is for (ala) X to release Y": X, who has not yet */
void asked_to(deed *e);                       /* "called on X to impose sanctions on Y": X */
bool managed(draft *d, uint32_t i, const reading *r, party *who); /* "the army managed to kill": the masdar at token i is its deed; who: the verb's subject */
void was_on(deed *e);                         /* "X was on a visit": X */
void driven_to(deed *e);                      /* "drove X to threatening Y": X */
void pressed_to(deed *e);
void warned_of(deed *e);                      /* "warned X of attacking Y": X, who would */
void prevented_from(deed *e);                 /* "prevented X from storming Y": X, who would have */
void thanked_for(deed *e);                    /* "thanked X for letting Y go": X */
void arrived_on(deed *e);                     /* "the arrival of X on a visit": X */

bool deals(const reading *holding); /* the light masdar's genitive does what it carries: "the launching of", not "the repelling of" */
bool own_doing(const parse *p, uint32_t k); /* "its launching" at token k: of one who does something */
/* The noun phrase that ends before token `end` and is the genitive of the nearest word before it that leads; end 0: none. */
np genitive_of(const deed *e, uint32_t end, uint32_t far, bool (*leads)(const parse *, uint32_t));

/* charged.c */
void involved(deed *e); /* "the involvement of X in": X does it */
bool admitted(deed *e); /* "X confessed to (bi-)" the deed: X is its actor */
void owns_up(deed *e);  /* "X confessed to", "X is responsible for", "killed ten and abducted two": X */

/* noun_clause.c */
void exposed_to(deed *e, const noun_view *v); /* "was exposed to shelling": the subject suffers it */
void exposure_to(deed *e);                    /* "the exposure of X to shelling": X does */
void broke_out(deed *e, const noun_view *v);  /* done, whoever did it */
void received_from(deed *e, const noun_view *v); /* who called whom, where somebody received the call */
void subject_does(deed *e, noun_view *v);     /* actor, or who suffers, is the subject of the verb that governs the noun */

/* pronouns.c */
party several_before(deed *e); /* of a plural participle whose actor so far is a body or a source: the nearest people before it, or nobody */
party pronoun(deed *e, uint8_t en, const party *other); /* whom an attached pronoun means; `other`: who is in the clause already, and is not it */
party blamed_for(deed *e, uint32_t at); /* "criticised X for its": X, whose pronoun token `at` bears, the deed's or what leads to it; nobody: it is another's */
party possessor(deed *e, uint8_t en); /* whose deed "his visit" is */

/* by_whom.c */
party by_whom(deed *e, uint32_t from); /* by X, at the hand of X */

/* pairs.c */
/* Two words that name a deed together. */
typedef struct {
    uint32_t at, with; /* tokens */
    bool names_it;     /* the second is the trigger */
} deed_pair;

const reading *first_of_two(const parse *p, uint32_t i); /* the reading that may name a deed with a second word */
const reading *deed_of_two(const draft *d, uint32_t i, const reading *r, deed_pair *found); /* the reading with the type of the pair; r: there is none */

/* verb_events.c */
void verb_event(deed *e);
uint32_t attack_before(const deed *e); /* the noun that names the attack of which a verb or participle behind it says more */

/* events.c */
bool aims_at(const reading *r); /* a verb of aiming at somebody, not one of killing */
uint32_t clause_limit(const draft *d, uint32_t i); /* end of the clause of token i */
uint32_t jailed_behind(const draft *d, uint32_t i, uint32_t limit); /* "sentenced with the prison of X": token of X, or UINT32_MAX */

#endif
