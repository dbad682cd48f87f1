/* subject.h: what subject.c, subject_before.c, relative.c and whose_words.c share. A party that is not there: nobody is found so. */
#ifndef ACCOUNT_SUBJECT_H
#define ACCOUNT_SUBJECT_H

#include "account.h"

/* subject_before.c */

/* Between kana and the verb, or at the beginning of the clause. */
party subject_before(draft *d, uint32_t verb);

party of_whom_some(draft *d, uint32_t verb, const party *q); /* a subject before its verb, or those among whom it is */
party paper_over_relative(const draft *d, uint32_t verb); /* "the report that we have got says": the report */

/* "That the forces of X, NAME, were able to", "but NAME, the envoy, said", "X, for its part, said": over an aside that closes with the comma
 * before the verb; no other verb stands between. */
party behind_that(draft *d, uint32_t verb);

/* "That the man, and he is a Syrian, was arrested": over what is said of him between commas. */
party before_circumstance(draft *d, uint32_t verb);

/* "The minister who visited X had said": over a relative clause of one verb, if "had" leads. */
party who_had_done(draft *d, uint32_t verb);

/* "Gunmen of whom it is believed that they belong to X attacked". */
party over_belief(draft *d, uint32_t verb);

/* "To two women, who said": a relative clause without a pronoun, agreeing in number. */
party asyndetic(draft *d, uint32_t verb);
party planes_before(draft *d, uint32_t verb);

/* "Reports [that] said": the first token of what tells, right before the verb; the verb: none. */
uint32_t paper_before(const draft *d, uint32_t verb);

/* relative.c */

/* Of a relative clause whose pronoun is led by a preposition: does who did it stand behind the verb? "The quarter which Daesh took (hold
 * of it)", "the quarters the hold over which the army won back". */
bool does_it_behind(const draft *d, uint32_t verb);

/* The relative clause "X who said": X, when the verb agrees with it. */
party antecedent(draft *d, uint32_t verb);

/* "Footage shows policemen, and they storm (wa-hum + imperfect)": the phrase before the pronoun. */
party while_they(draft *d, uint32_t verb);

/* "Those who attacked": the verb of a relative clause whose subject is what the clause tells of. True: nobody else is; *whose: that, where
 * marks or brackets close it and antecedent() does not see it. */
bool gap_of_relative(draft *d, uint32_t verb, party *whose);

/* The same without a pronoun, behind an indefinite noun: "countries [that] do not recognise". *whose: what it tells of. */
bool bare_relative(draft *d, uint32_t verb, party *whose);

/* "the information which it had reached, points to": over the relative clause. */
party before_relative(draft *d, uint32_t verb);

/* whose_words.c */

/* "Said Sajjad Malik, the envoy of X, that": what stands between a verb of saying and the first comma, before token `limit`. */
party behind_saying(const draft *d, uint32_t verb, uint32_t limit);

/* "Quoting a military source [who] said that": the source. */
party source_who_says(draft *d, uint32_t verb);

/* "a tweet of X's in which he said", "X issued a statement in which he called": X. */
party author_of_document(draft *d, uint32_t verb);

/* "about a report [that] said": the document, unless it only tells where somebody said so. */
party saying_document(const draft *d, uint32_t verb);

/* "X wrote on his page, saying": the subject of the verb before, if both agree. */
party wrote_saying(draft *d, uint32_t verb);

/* "Published a map [of which] it said that": the words are of whoever did the deed that the clause around tells of, if that is
 * one who speaks. */
party whose_words(draft *d, uint32_t verb);

/* "..., according to NAME, and she said": she, remembered by nobody yet. */
party according_to_whom(draft *d, uint32_t verb);

/* "This came on the tongue of X, where he said": X. */
party on_whose_tongue(draft *d, uint32_t verb);

#endif
