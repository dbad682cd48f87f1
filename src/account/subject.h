/* subject.h: what subject.c, relative.c and whose_words.c share. A party that is not there: nobody is found so. */
#ifndef ACCOUNT_SUBJECT_H
#define ACCOUNT_SUBJECT_H

#include "account.h"

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
