/* verb_clause.h: what the clause of a verb that names a deed shows. Files of deeds named by verbs only. */
#ifndef VERB_CLAUSE_H
#define VERB_CLAUSE_H

#include "deed.h"

/* What the clause of the verb shows. */
typedef struct {
    party who, shared; /* its subject; that of a verb which "and" joins it to */
    party by;          /* "by X" */
    party topic;       /* whom it struck, where he stands before the verb and his pronoun behind */
    uint32_t object;   /* token where an object may begin */
    uint32_t at;       /* the same behind adjuncts */
    role_id before;    /* of the token before the verb */
    bool passive;
    bool suffers; /* who stands as its subject may be struck by it */
    bool said;    /* the subject has words of its own */
    bool victim;  /* ... that name victims */
    bool manner;  /* what stands behind tells how */
    bool object_behind;
} clause;

/* verb_clause.c */
bool first_person_only(const reading *r);
party does_by_saying(const deed *e); /* "we condemn" in the words of somebody of rank: him, or nobody */
party when_he(draft *d, uint32_t verb); /* behind "when" the subject of the verb before, or nobody */
bool find_subject(deed *e, clause *c); /* false: with such a subject, or none, it is no deed */

/* verb_object.c */
bool find_object(deed *e, clause *c); /* false: a noun behind the verb tells of the deed */

/* suffers.c */
bool names_disaster(const parse *p, uint32_t i);   /* an earthquake, a crash: nobody did it */
bool subject_suffers(deed *e, clause *c);          /* a passive, "were killed"; true: no other reading is left */
bool subject_is_struck(deed *e, const clause *c);  /* "hit a town" with the town for its subject; true: the deed is told */
const draft_event *within_meeting(const deed *e); /* meetings.c: the visit or call that the verb is said of, or NULL */
bool met_within(deed *e, clause *c); /* meetings.c: the verb is said of a visit or call before it: "on which he meets X"; true: the deed is told */

/* verb_events.c */
uint32_t attack_behind(const deed *e, uint32_t from); /* the noun of the attack in which somebody was killed, or UINT32_MAX */

#endif
