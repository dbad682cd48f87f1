/* names.h: the closed vocabularies that tables and engine share.
 *
 * A table names a thing by the word in quotes, the engine by the enumerator; the
 * compiler refuses a word that is not here. To add one, add one line. */
#ifndef LEXICON_NAMES_H
#define LEXICON_NAMES_H

/* Tags: what the choice among readings distinguishes. (tag, UPOS) */
#define TAGS(X) \
    X(NONE, "none", "X") X(PERF, "perfect", "VERB") X(IMPF, "imperfect", "VERB") X(IMPV, "imperative", "VERB") \
    X(AUX, "aux", "AUX") X(MASDAR, "masdar", "NOUN") X(APTC, "active-participle", "ADJ") \
    X(PPTC, "passive-participle", "ADJ") X(NOUN, "noun", "NOUN") X(ADJ, "adjective", "ADJ") \
    X(PROPN, "name", "PROPN") X(NUM, "numeral", "NUM") X(ADP, "preposition", "ADP") \
    X(CCONJ, "conjunction", "CCONJ") X(SCONJ, "subordinator", "SCONJ") X(COMP, "complementiser", "SCONJ") \
    X(PART, "particle", "PART") X(NEG, "negation", "PART") X(PRON, "pronoun", "PRON") X(DET, "determiner", "DET") \
    X(REL, "relative", "DET") X(ADV, "adverb", "ADV") X(LATIN, "foreign", "X") X(PUNCT, "punctuation", "PUNCT")

/* Particles that grammar asks for by name. (role) */
#define ROLES(X) \
    X(NONE, "-") X(FI, "fi") X(MIN, "min") X(ILA, "ila") X(ALA, "ala") X(AN, "an") X(MAA, "maa") X(LI, "li") \
    X(BI, "bi") X(KA, "ka") X(BAYNA, "bayna") X(DIDD, "didd") X(HAWLA, "hawla") X(BIHAQQ, "bihaqq") \
    X(AMAM, "amam") X(IZAA, "izaa") X(TUJAH, "tujah") X(BIRIFQA, "birifqa") X(TIMEPREP, "time-prep") \
    X(PLACEPREP, "place-prep") X(PREP, "prep") X(CAUSE, "cause") X(ACCORDING, "according") X(RELAY, "relay") \
    X(ACCORDING_CLAUSE, "according-clause") X(AS, "as") X(ANNA, "anna") X(INNA, "inna") X(LAM, "lam") \
    X(LAN, "lan") X(LA, "la") X(MA, "ma") X(WITHOUT, "without") X(GHAYR, "ghayr") X(QAD, "qad") X(SAWFA, "sawfa") \
    X(IF, "if") X(WHETHER, "whether") X(WHEN, "when") X(WHILE, "while") X(BUT, "but") X(BECAUSE, "because") \
    X(AND, "and") X(OR, "or") X(THEN, "then") X(REL, "rel") X(DEM, "dem") X(PRONOUN, "pronoun") X(AMMA, "amma") \
    X(ALSO, "also") X(UNTIL, "until") X(HAYTHU, "haythu") X(ESPECIALLY, "especially") X(WHAT, "what") X(WHO, "who") X(THERE, "there") X(THAT_TIME, "that-time") \
    X(QUESTION, "question") X(VOCATIVE, "vocative") X(EXCEPT, "except") X(SELF, "self") X(BY, "by") X(FUTURE, "future") X(BIHA, "biha") X(ANY, "any") X(ALLA, "alla") X(LADA, "lada") X(LETTER, "letter") /* the name of a Latin letter */

/* Classes of words, a set on each lemma. */
#define CLASSES(X) \
    X(HUMAN, "human") X(TITLE, "title") X(HONORIFIC, "honorific") X(ORG, "org") X(GROUP, "group") \
    X(HOMELAND, "homeland") /* "his country" */ X(MEDIA, "media") X(DOC, "doc") X(OCCASION, "occasion") X(SPEECH, "speech") \
    X(SOURCE, "source") X(PLACE, "place") X(COUNTRY, "country") X(CAPITAL, "capital") X(NISBA, "nisba") \
    X(GIVEN, "given") X(FAMILY, "family") X(TIMEUNIT, "timeunit") X(WEEKDAY, "weekday") X(MONTH, "month") X(FIGURE, "figure") /* makes words of war a figure of speech: "judicial" */ \
    X(RELDAY, "relday") X(DAYPART, "daypart") X(PASTNESS, "past") X(FUTURENESS, "next") X(THIS, "this") \
    X(CARDINAL, "cardinal") X(ORDINAL, "ordinal") X(QUANT, "quant") X(APPROX, "approx") X(ATLEAST, "at-least") \
    X(ATMOST, "at-most") X(DEAD, "dead") X(HURT, "hurt") X(MASS, "mass") /* many in one word: a number of, a family */ X(FACT, "fact") \
    X(LAW, "law") X(LIGHT, "light") X(PLAN, "plan") X(REFUSE, "refuse") X(MAYBE, "maybe") \
    X(BEGIN, "begin") X(BE, "be") X(NOTBE, "notbe") X(PLANE, "plane") \
    X(POLITICAL, "political") X(THING, "thing") X(COPY, "copy") X(NAMEWORD, "nameword") X(FORMULA, "formula") \
    X(VIOLENT, "violent") X(VICTIM, "victim") /* of a verb: it says whom a deed struck, "raids that reached X" */ X(ROLE, "role") /* an office of the tables; of a verb: the genitive of its masdar is who does it */ X(BELIEF, "belief") \
    X(RISE, "rise") /* a toll that rose to a number may rise on */ \
    X(RECEIVE, "receive") /* its subject suffers what it gets: a blow, criticism */ \
    X(BELONG, "belong") /* of the people of: gunmen who belong to X */ \
    X(FIELD, "field") /* what people are expert or active in; of a verb: it brings people together, "a meeting that gathered X and Y" */ \
    X(REPORTED, "reported") /* what is told, and may be denied */ \
    X(PACT, "pact") /* an agreement, relations, responsibility */ X(HAPPEN, "happen") /* to happen, to be so */ \
    X(ARMED, "armed") X(FIRE, "fire") X(SPORT, "sport")

#define CUE_CLASSES(X) \
    X(NONE, "-") X(SAY, "say") X(ADD, "add") X(ANNOUNCE, "announce") X(CONFIRM, "confirm") X(CLAIM, "claim") \
    X(REVEAL, "reveal") X(EXPLAIN, "explain") X(NOTE, "note") X(REPORT, "report") X(INFORM, "inform") \
    X(OPINION, "opinion") X(DESCRIBE, "describe") X(DENY, "deny") X(ADMIT, "admit") X(ASK, "ask") \
    X(EXPRESS, "express") X(PREDICT, "predict") X(DEMAND, "demand") X(PROMISE, "promise") X(WARN, "warn") \
    X(ACCUSE, "accuse") X(REPLY, "reply") X(RULE, "rule") X(SHOW, "show") X(ACCORDING, "according") X(COLON, "colon")

/* How a cue takes its content. A set on each cue. */
#define CUE_FRAMES(X) \
    X(CLAUSE, "clause")   /* an anna-clause, with or without a preposition */ \
    X(QUOTE, "quote")     /* a quotation, with or without a colon */ \
    X(NOUN, "noun")       /* a nominalised proposition as object */ \
    X(AN_NOUN, "an+noun") X(ILA_NOUN, "ila+noun") X(ALA_NOUN, "ala+noun") X(BI_NOUN, "bi+noun") X(MIN_NOUN, "min+noun") \
    X(JUDGE, "judge")     /* X to be Y: two objects */ \
    X(LABEL, "label")     /* X with the label bi-Y */ \
    X(NEGATED, "negated") /* "did not rule out that" says it, too */ \
    X(WHETHER, "whether") /* an indirect question */ \
    X(ADDRESSEE, "addressee") /* its object is whom it is told, not the content */ \
    X(RELAY, "relay")     /* subject relays what an-S said */ \
    X(IN_DOC, "in-doc")   /* the source stands after fi/ala lisan */ \
    X(WEAK, "weak")       /* quote counts only behind a colon */ \
    X(NEEDS_SPEAKER, "speaker") /* only with an overt subject */ \
    X(CARRY, "carry")     /* never takes content itself; hands it to a bi-qawl */

#define EVENT_TYPES(X) \
    X(NONE, "-") X(AGREE, "AGREE") X(CONSULT, "CONSULT") X(SUPPORT, "SUPPORT") X(CONCEDE, "CONCEDE") \
    X(COOPERATE, "COOPERATE") X(AID, "AID") X(RETREAT, "RETREAT") X(REQUEST, "REQUEST") X(ACCUSE, "ACCUSE") \
    X(REJECT, "REJECT") X(THREATEN, "THREATEN") X(PROTEST, "PROTEST") X(SANCTION, "SANCTION") \
    X(MOBILIZE, "MOBILIZE") X(COERCE, "COERCE") X(ASSAULT, "ASSAULT")

#define EVENT_MODES(X) \
    X(NONE, "-") X(VISIT, "visit") X(THIRD_PARTY, "third-party") X(MULTILATERAL, "multilateral") X(PHONE, "phone") \
    X(WITHDRAW, "withdraw") X(RELEASE, "release") X(DISARM, "disarm") X(CEASEFIRE, "ceasefire") X(ACCESS, "access") \
    X(RESIGN, "resign") X(ASSIST, "assist") X(YIELD, "yield") X(MEET, "meet") \
    X(DISAPPROVE, "disapprove") X(INVESTIGATE, "investigate") X(ALLEGE, "allege") X(RESTRICT, "restrict") \
    X(ARREST, "arrest") X(RELATIONS, "relations") X(EXPEL, "expel") X(TERRITORY, "territory") X(VIOLENCE, "violence") \
    X(DEMO, "demo") X(RIOT, "riot") X(STRIKE, "strike") X(HUNGER, "hunger") X(BOYCOTT, "boycott") \
    X(OBSTRUCT, "obstruct") X(VANDALIZE, "vandalize") X(CONVICT, "convict") X(DISCONTINUE, "discontinue") \
    X(TROOPS, "troops") X(WEAPONS, "weapons") X(POLICE, "police") X(MILITIA, "militia") X(SEIZE, "seize") \
    X(CENSOR, "censor") X(CURFEW, "curfew") X(MARTIAL_LAW, "martial-law") X(DEPORT, "deport") \
    X(WITHHOLD, "withhold") X(MISINFORMATION, "misinformation") X(CYBER, "cyber") X(ABDUCT, "abduct") \
    X(BEAT, "beat") X(TORTURE, "torture") X(SEXUAL, "sexual") X(TARGETED, "targeted") X(DESTROY, "destroy") \
    X(PRIMITIVE, "primitive") X(FIREARMS, "firearms") X(EXPLOSIVES, "explosives") X(SUICIDE, "suicide-attack") \
    X(AERIAL, "aerial") X(DRONE, "drone") X(HEAVY, "heavy-weapons") X(CROWD, "crowd-control") X(UNCONVENTIONAL, "unconventional")

/* How an event predicate names who and to whom. A set on each predicate. */
#define EVENT_FRAMES(X) \
    X(R_OBJ, "obj") X(R_MIN, "min") X(R_ALA, "ala") X(R_DIDD, "didd") X(R_BI, "bi") X(R_LI, "li") X(R_ILA, "ila") \
    X(R_MAA, "maa") X(R_AN, "an") X(R_FI, "fi") X(R_BAYNA, "bayna") \
    X(R_OF, "of")             /* whose the second word of "VERB + WORD" is */ \
    X(GEN_A, "gen=actor")     /* the genitive of the noun is who did it */ \
    X(GEN_R, "gen=recipient") /* ... to whom it was done */ \
    X(SUBJ_R, "subj=recipient") /* the subject suffers: the actor stands after min/ala yad */ \
    X(A_MIN, "actor=min") \
    X(NEEDS_WHO, "needs-who")   /* no event without an actor or recipient in sight */ \
    X(NEEDS_POL, "needs-political") /* ... that is political */ \
    X(NEEDS_R, "needs-recipient") \
    X(PERSON_ACCUSE, "person=accuse") /* against a person it is words: ACCUSE */ \
    X(NEEDS_ARMS, "needs-arms") /* its object is a weapon or troops: fire, deploy */ \
    X(NEEDS_A, "needs-actor") X(NEEDS_PERSON, "needs-person") /* its recipient is a person */ X(NO_PERSON, "no-person") /* done by a person it is mere words */ \
    X(TRANSITIVE, "transitive") /* never without an object: one noun phrase behind it is the object */ \
    X(HOSTS, "hosts") /* its subject is the host: the other one is the visitor */ \
    X(TRAVELS, "travels") /* a visit where a person of rank goes to a country or city */ \
    X(NEEDS_PACT, "needs-pact") /* its object is an agreement, the relations between states, or responsibility */ \
    X(NEEDS_ALA, "needs-ala") /* means this only with the preposition ala */ \
    X(NOUN_ONLY, "noun-only") X(VERB_ONLY, "verb-only") \
    X(STATIVE, "stative") /* a state while it lasts: ongoing in the imperfect */

#define STANCES(X) X(NEUTRAL, "neutral") X(AFFIRMED, "affirmed") X(DOUBTED, "doubted") X(DENIED, "denied")

#define AS_TAG(id, word, upos) TAG_##id,
#define AS_ROLE(id, word) ROLE_##id,
#define AS_CLASS(id, word) CLASS_##id,
#define AS_CUE(id, word) CUE_##id,
#define AS_FRAME(id, word) FRAME_##id,
#define AS_EVENT(id, word) EVENT_##id,
#define AS_MODE(id, word) MODE_##id,
#define AS_EFRAME(id, word) EFRAME_##id,
#define AS_STANCE(id, word) STANCE_##id,

typedef enum { TAGS(AS_TAG) TAG_COUNT } tag_id;
typedef enum { ROLES(AS_ROLE) ROLE_COUNT } role_id;
typedef enum { CLASSES(AS_CLASS) CLASS_COUNT } class_id;
typedef enum { CUE_CLASSES(AS_CUE) CUE_COUNT } cue_id;
typedef enum { CUE_FRAMES(AS_FRAME) FRAME_COUNT } frame_id;
typedef enum { EVENT_TYPES(AS_EVENT) EVENT_COUNT } event_id;
typedef enum { EVENT_MODES(AS_MODE) MODE_COUNT } mode_id;
typedef enum { EVENT_FRAMES(AS_EFRAME) EFRAME_COUNT } eframe_id;
typedef enum { STANCES(AS_STANCE) STANCE_COUNT } stance_id;

#define IN(set, id) (((set) >> (id)) & 1)

extern const char *const tag_names[TAG_COUNT], *const tag_upos[TAG_COUNT], *const role_names[ROLE_COUNT],
    *const class_names[CLASS_COUNT], *const cue_names[CUE_COUNT], *const frame_names[FRAME_COUNT],
    *const event_names[EVENT_COUNT], *const mode_names[MODE_COUNT], *const eframe_names[EFRAME_COUNT],
    *const stance_names[STANCE_COUNT];

/* The index of `word` among `names`, or -1. */
int name_find(const char *const *names, int n, const char *word);

#endif
