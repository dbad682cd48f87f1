/* build.c: the draft becomes the account: names, actors, spans, order. */
#include <stdio.h>
#include <string.h>

#include "account.h"
#include "base/buffer.h"

enum { KEYS = 24, RECENT = 300, PAPERS = 8 }; /* RECENT bounds the work on a document of millions of names */

/* One actor while mentions are gathered. */
typedef struct {
    const char *name;
    int32_t known;
    int32_t office;      /* the office it was called by, or -1 */
    const char *country; /* from the adjectives it was called by, or NULL */
    bool person, body, place, joint;
    bool titled; /* a body with a name of its own: "the newspaper NAME" */
    bool within; /* of or in somebody: "leaders of the forces", who are not the forces */
    uint64_t word[KEYS]; /* hashes of all words it was called by */
    uint64_t head;       /* ... of the head of the first */
    uint32_t nwords;
    uint64_t last;       /* of a person's name: the family name */
    uint64_t surname;    /* its first word, where that is the family name */
    uint32_t name_words;
    VEC(isnad_span) mentions;
} gathered;

/* Whom the words from a token on were taken for: the same words mean the same again. */
typedef struct {
    uint32_t end; /* 0: not met */
    uint32_t actor;
} taken;

/* A document that spoke, by its head, and its author; -1: nobody is named. */
typedef struct {
    uint64_t head;
    int32_t author;
} paper;

typedef struct {
    draft *d;
    const parse *p;
    arena *a;
    VEC(gathered) actors;
    taken *by_first; /* [ntokens] */
    paper papers[PAPERS];
    uint32_t npapers;
} builder_;

static isnad_span span_of(const parse *p, uint32_t first, uint32_t end)
{
    if (first >= end)
        return (isnad_span){ISNAD_NOWHERE, ISNAD_NOWHERE};
    return (isnad_span){p->k[first].start, p->k[end - 1].end};
}

static void put_utf8(char *out, size_t cap, size_t *n, uint32_t c)
{
    if (*n + 5 > cap)
        return;
    unsigned char *q = (unsigned char *)out + *n;
    if (c < 0x80) {
        q[0] = (unsigned char)c, *n += 1;
    } else if (c < 0x800) {
        q[0] = (unsigned char)(0xC0 | c >> 6), q[1] = (unsigned char)(0x80 | (c & 63)), *n += 2;
    } else if (c < 0x10000) {
        q[0] = (unsigned char)(0xE0 | c >> 12), q[1] = (unsigned char)(0x80 | (c >> 6 & 63)), q[2] = (unsigned char)(0x80 | (c & 63)), *n += 3;
    } else {
        q[0] = (unsigned char)(0xF0 | c >> 18), q[1] = (unsigned char)(0x80 | (c >> 12 & 63));
        q[2] = (unsigned char)(0x80 | (c >> 6 & 63)), q[3] = (unsigned char)(0x80 | (c & 63)), *n += 4;
    }
}

/* The words of tokens [first, end) as a name: clitics of the first and signs off. */
static const char *words_of(builder_ *b, uint32_t first, uint32_t end)
{
    const parse *p = b->p;
    char small[512];
    size_t n = 0;
    for (uint32_t i = first; i < end; i++) {
        const token *k = &p->k[i];
        if (k->kind != TOKEN_WORD && k->kind != TOKEN_LATIN && k->kind != TOKEN_NUMBER)
            continue;
        uint32_t from = k->start;
        if (i == first && k->chosen && k->chosen->cut && (k->chosen->pro & ~PRO_DET)) {
            uint32_t letters = k->chosen->cut;
            if (k->chosen->pro & PRO_DET && k->chosen->pro & PRO_LI) { /* lil-: the article has lost its alef */
                letters = letters > 1 ? letters - 1 : 0;
                put_utf8(small, sizeof small, &n, ALEF);
            } else if (k->chosen->pro & PRO_DET)
                letters = letters > 2 ? letters - 2 : 0;
            for (uint32_t seen = 0; seen < letters && from < k->end; from++)
                seen += letter_class(p->t->cp[from]) == CC_ARABIC;
            while (from < k->end && letter_class(p->t->cp[from]) == CC_SPACE) /* an "and" apart */
                from++;
        }
        if (n && i > first)
            put_utf8(small, sizeof small, &n, ' ');
        for (uint32_t c = from; c < k->end; c++)
            if (p->t->cp[c] != '#' && p->t->cp[c] != '_')
                put_utf8(small, sizeof small, &n, p->t->cp[c]);
    }
    return arena_strdup(b->a, small, n);
}

/* A word of a name in match form: without article and clitics. */
static uint64_t name_hash(const parse *p, uint32_t i, bool first)
{
    uint16_t w[TOKEN_LETTERS];
    const token *k = &p->k[i];
    uint32_t n = 0, from = 0;
    if (first && k->chosen && k->chosen->cut)
        from = k->chosen->cut;
    for (uint32_t j = from; j < k->len; j++)
        w[n++] = letter_fold(k->letters[j]);
    if (n > 4 && w[0] == 0x627 && w[1] == 0x644)
        return image_hash(w + 2, n - 2);
    return image_hash(w, n);
}

/* A country, whether it is named or an adjective: "of South Korea", "the South Korean"; 0: none. */
static uint64_t land_hash(const parse *p, uint32_t i)
{
    enum { LAND = 0xFFFF };
    int32_t land = p->phrases[i].actor;
    const reading *r = p->k[i].chosen;
    if (land < 0 || !IN(p->im->actors[land].classes, CLASS_COUNTRY))
        land = r && r->tag == TAG_ADJ && IN(r->lemma->classes, CLASS_NISBA) ? r->lemma->actor : -1;
    const char *code = land >= 0 && p->im->actors[land].country ? p->im->strings + p->im->actors[land].country : "";
    uint16_t w[4] = {LAND};
    for (uint32_t n = 0; n < 3 && code[n]; n++)
        w[n + 1] = (uint16_t)code[n];
    return *code ? image_hash(w, 4) : 0;
}

static bool has_word(const gathered *g, uint64_t h)
{
    for (uint32_t i = 0; i < g->nwords; i++)
        if (g->word[i] == h)
            return true;
    return false;
}

static void learn_words(builder_ *b, gathered *g, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && g->nwords < KEYS; i++)
        if (b->p->k[i].kind == TOKEN_WORD) {
            uint64_t h = name_hash(b->p, i, i == first);
            uint64_t land = land_hash(b->p, i);
            if (!has_word(g, h))
                g->word[g->nwords++] = h;
            if (land && g->nwords < KEYS && !has_word(g, land))
                g->word[g->nwords++] = land;
        }
}

/* How many of these words were said of it before; `lands`: an adjective for the land that was named. */
static uint32_t shared(builder_ *b, const gathered *g, uint32_t first, uint32_t end, bool lands, uint32_t *total)
{
    uint32_t both = 0;
    *total = 0;
    for (uint32_t i = first; i < end; i++)
        if (b->p->k[i].kind == TOKEN_WORD || b->p->k[i].kind == TOKEN_LATIN) {
            (*total)++;
            uint64_t land = lands && i > first && tag_at(b->p, i) == TAG_ADJ ? land_hash(b->p, i) : 0; /* "the minister, the South Korean one" */
            both += b->p->k[i].kind == TOKEN_WORD && (has_word(g, name_hash(b->p, i, i == first)) || (land && has_word(g, land)));
        }
    return both;
}

/* A role or a general word for somebody named before: "the minister". */
static bool is_role(const parse *p, const party *q)
{
    return has_article(p, q->first) || has(p, q->head, CLASS_TITLE) || p->phrases[q->first].actor >= 0;
}

/* "the opposition" is not its spokeswoman, though she was called by that word too. */
static bool is_body(const parse *p, const party *q)
{
    const word *w = p->k[q->head].word;
    for (uint32_t r = 0; w && r < w->nreadings; r++)
        if (IN(w->readings[r].lemma->classes, CLASS_ORG) && !IN(w->readings[r].lemma->classes, CLASS_HUMAN))
            return true;
    return false;
}

/* The country that an adjective among these words names: "the Iraqi minister". */
static const char *country_of(const parse *p, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        const reading *r = p->k[i].chosen;
        int32_t place = r && r->tag == TAG_ADJ ? r->lemma->actor : -1;
        if (place >= 0 && p->im->actors[place].country && p->im->strings[p->im->actors[place].country])
            return p->im->strings + p->im->actors[place].country;
    }
    return NULL;
}

/* Two, joined by "and": what is said of them is not said of the one. */
static bool are_joint(const parse *p, const party *q)
{
    for (uint32_t k = q->head + 1; k < q->end; k++) {
        bool ally = en_at(p, k) && k + 1 < q->end && p->phrases[k + 1].actor >= 0 && has(p, k, CLASS_HUMAN); /* "the government and its ally X" */
        bool proper = tag_at(p, q->head) == TAG_PROPN || (p->phrases[q->first].actor >= 0 && p->phrases[q->first].end == k); /* "Turkey and the factions" */
        bool inside = !ally && !proper && ((has_article(p, k) && !has_article(p, q->head)) || en_at(p, k)); /* "the union of the teachers and the workers" is one */
        bool people = !inside && pro_at(p, k) == (PRO_AND | PRO_DET) && has(p, k, CLASS_NISBA) && p->k[k].chosen->features & F_PLUR && q->head + 1 == k; /* "... and the Kurds" */
        bool behind_known = p->phrases[q->first].actor >= 0 && p->phrases[q->first].end == k; /* "Egypt and its thirst" */
        if ((pro_at(p, k) & ~PRO_DET) == PRO_AND && (p->phrases[k].actor >= 0 || people || behind_known || (!inside && (has(p, k, CLASS_GROUP) || has(p, k, CLASS_ORG) || has(p, k, CLASS_HUMAN) || has(p, k, CLASS_SOURCE)))))
            return true;
    }
    return false;
}

/* "the extremist organisation": what it is called besides says nothing of which it is. */
static bool only_described(const parse *p, const party *q)
{
    if (q->known >= 0 || !has_article(p, q->head) || q->head != q->first || q->end < q->head + 2 || !(has(p, q->head, CLASS_ORG) || has(p, q->head, CLASS_GROUP)))
        return false;
    for (uint32_t i = q->head + 1; i < q->end; i++)
        if (!has_article(p, i) || tag_at(p, i) != TAG_ADJ || has(p, i, CLASS_NISBA) || p->k[i].chosen->lemma->actor >= 0)
            return false;
    return true;
}

static bool office_of(const parse *p, const party *q) { return q->known >= 0 && IN(p->im->actors[q->known].classes, CLASS_ROLE); }

/* The actor that held the office on the document's day. */
static int32_t office_holder(const parse *p, int32_t a)
{
    uint32_t day = p->today.year ? (uint32_t)(p->today.year * 10000 + p->today.month * 100 + p->today.day) : 0;
    for (int steps = 0; a >= 0 && steps < 100; a = p->im->actors[a].next, steps++) {
        const image_actor *x = &p->im->actors[a];
        if (day && (!x->from || x->from <= day) && (!x->to || day <= x->to))
            return a;
    }
    return -1;
}

/* The person of the tables whose name stands behind an office: "the prime minister, NAME"; -1: none. */
static int32_t known_by_name(const parse *p, const party *q)
{
    bool whole = q->name < q->name_end && q->name > q->first && p->phrases[q->name].end == q->name_end;
    return whole ? person_of_tables(p, q->name) : -1;
}

/* The first letter of a name in UTF-8, in match form; 0: not an Arabic one. */
static uint32_t initial(const char *name)
{
    const unsigned char *s = (const unsigned char *)name;
    uint32_t c = s && (s[0] & 0xE0) == 0xC0 && s[1] ? (uint32_t)(s[0] & 0x1F) << 6 | (s[1] & 0x3F) : 0;
    return c ? letter_fold((uint16_t)c) : 0;
}

/* The whole name of a person of the tables; NULL: no person. */
static const char *name_in_tables(const parse *p, int32_t actor)
{
    return person_entry(p, actor) ? p->im->strings + p->im->actors[actor].name : NULL;
}

/* "Sara NAME" is not the NAME whom the tables know: they share the family name and no initial. `met`: the document has
 * named him before. */
static bool of_his_family(builder_ *b, const gathered *g, const party *q, uint32_t from, uint32_t to, bool met)
{
    const parse *p = b->p;
    uint32_t total, whole = to - from, one = 0, other = 0;
    if (whole >= 2 && q->known < 0 && g->known >= 0 && shared(b, g, from, to, false, &total) <= 1) {
        const token *k = &p->k[from];
        uint32_t cut = k->kind == TOKEN_WORD && k->chosen ? k->chosen->cut : 0;
        one = k->kind == TOKEN_WORD && cut < k->len ? letter_fold(k->letters[cut]) : 0;
        other = initial(name_in_tables(p, g->known));
    } else if (whole == 1 && met && g->known < 0 && g->name_words >= 2) {
        one = initial(g->name);
        other = initial(name_in_tables(p, q->known));
    }
    return one && other && one != other;
}

static bool mentioned_later(const gathered *x, const gathered *y)
{
    uint64_t a = x->mentions.n ? x->mentions.at[x->mentions.n - 1].start : 0, c = y->mentions.n ? y->mentions.at[y->mentions.n - 1].start : 0;
    return a > c;
}

/* "The newspaper NAME", "the company NAME": but the police of a town, or a word that only describes a body, is no name of it. */
static bool bears_name_of_its_own(const parse *p, const party *q)
{
    const reading *h = p->k[q->head].chosen, *n = p->k[q->name].chosen;
    bool body = (is_body(p, q) || has(p, q->head, CLASS_MEDIA)) && !q->person && !has(p, q->head, CLASS_ARMED) && h && !(h->features & F_PLUR);
    bool described = q->name_end == q->name + 1 && (has_article(p, q->name) || (n && n->features & F_ACC));
    return body && !described && q->name > q->head;
}

/* "The American pastor", of whom "the pastor NAME" was told before: the only one whom that word was said of, and no one of another
 * country; -1: none. */
static int32_t called_by_his_trade(builder_ *b, const party *q)
{
    const parse *p = b->p;
    const reading *h = p->k[q->head].chosen;
    bool trade = q->known < 0 && q->head == q->first && q->end > q->head + 1 && h && h->tag == TAG_NOUN && h->pro & PRO_DET && h->features & F_SING && IN(h->lemma->classes, CLASS_HUMAN) && !IN(h->lemma->classes, CLASS_ORG) && !IN(h->lemma->classes, CLASS_DEAD) && !IN(h->lemma->classes, CLASS_MASS);
    for (uint32_t k = q->head + 1; trade && k < q->end; k++)
        trade = tag_at(p, k) == TAG_ADJ && pro_at(p, k) == PRO_DET && p->k[k].chosen->lemma->actor >= 0;
    const char *land = trade ? country_of(p, q->first, q->end) : NULL;
    int32_t one = -1;
    for (uint32_t i = b->actors.n; land && i-- > 0 && b->actors.n - i <= RECENT;) {
        const gathered *g = &b->actors.at[i];
        if (!g->person || !g->last || g->joint || !has_word(g, name_hash(p, q->head, true)))
            continue;
        const char *code = g->known >= 0 ? p->im->strings + p->im->actors[g->known].code : g->country;
        if (code && *code && strncmp(code, land, 3) != 0)
            continue;
        if (one >= 0)
            return -1;
        one = (int32_t)i;
    }
    return one;
}

static int32_t gather(builder_ *b, const party *q);

/* The author of a document that stands for him, -1: none. "The statement" is the last one that spoke. */
static int32_t gather_author(builder_ *b, const party *q)
{
    const parse *p = b->p;
    taken *words = &b->by_first[q->first];
    if (!is_paper(b->d, q) || words->end == q->end)
        return -1;
    party author;
    uint64_t head = name_hash(p, q->head, true);
    bool again = has_article(p, q->head) && q->end == q->first + 1;
    int32_t found = written_by(b->d, q, &author) ? gather(b, &author) : -1;
    for (uint32_t n = b->npapers; again && found < 0 && n-- > 0 && b->npapers - n <= PAPERS;)
        if (b->papers[n % PAPERS].head == head) {
            found = b->papers[n % PAPERS].author;
            break;
        }
    b->papers[b->npapers++ % PAPERS] = (paper){head, found};
    if (found >= 0) {
        *vec_push(b->a, &b->actors.at[found].mentions) = span_of(p, q->first, q->end);
        *words = (taken){q->end, (uint32_t)found};
    }
    return found;
}

/* Where the family name comes first, and newspapers call people by it, by the country of the actor's code. (In Vietnam they are called by
 * the last name.) */
static bool family_first(const parse *p, int32_t known)
{
    static const char *const lands[] = {"CHN", "KOR", "PRK", "TWN"};
    const char *code = p->im->strings + p->im->actors[known].code;
    for (size_t k = 0; k < sizeof lands / sizeof *lands; k++)
        if (strncmp(code, lands[k], 3) == 0)
            return true;
    return false;
}

static int32_t gather(builder_ *b, const party *q)
{
    const parse *p = b->p;
    if (!q->there || q->first >= q->end)
        return -1;
    int32_t author = gather_author(b, q);
    if (author >= 0)
        return author;
    bool named = q->name < q->name_end;
    uint32_t from = named ? q->name : q->first, to = named ? q->name_end : q->end;
    for (uint32_t k = from + 1; k < to; k++)
        to = seat(p, k) ? k : to; /* where it sits is no part of its name */
    uint64_t last = named ? name_hash(p, to - 1, to - 1 == from) : 0;
    uint32_t nwords = to - from, total;
    int32_t found = -1;
    bool described = !named && only_described(p, q), joint = !named && are_joint(p, q);
    bool land = q->known >= 0 && !office_of(p, q) && IN(p->im->actors[q->known].classes, CLASS_PLACE);
    bool of_tables = land || (q->known >= 0 && !office_of(p, q) && !q->person);
    uint64_t head = name_hash(p, q->head, q->head == q->first);
    bool office = office_of(p, q);
    taken *words = &b->by_first[q->first];
    if (words->end == q->end)
        return (int32_t)words->actor;
    const phrase *alone = joint && q->known < 0 ? &p->phrases[q->first] : NULL;
    if (alone && alone->actor >= 0 && alone->end > q->first && alone->end < q->end) { /* "the observatory and sources there": it is met, too */
        party one = *q;
        one.end = one.name = one.name_end = alone->end;
        one.known = alone->actor;
        if (q->head < one.end)
            gather(b, &one);
    }
    bool met = false;
    for (uint32_t i = b->actors.n; q->known >= 0 && !office && !met && i-- > 0 && b->actors.n - i <= RECENT;)
        met = b->actors.at[i].known == q->known;
    bool bare = !named && q->known < 0 && q->end == q->first + 1 && has_article(p, q->first); /* "the ministry": rather the ministry of defence than the press office in it */
    for (uint32_t n = 0, recent = b->actors.n < RECENT ? b->actors.n : RECENT, all = bare ? 2 * recent : recent; n < all && (found < 0 || (bare && n < recent)); n++) {
        uint32_t i = b->actors.n - 1 - n % recent;
        gathered *g = &b->actors.at[i];
        if (bare && n < recent && g->head != head)
            continue;
        if (q->known >= 0 && !office && g->known == q->known) {
            found = (int32_t)i;
            break;
        }
        if (g->joint && !joint)
            continue;
        if (!named && !g->body && !g->person && !g->last && g->known < 0 && g->head != head && is_body(p, q))
            continue; /* the presidency is not its page */
        if (of_tables && (g->known >= 0 || g->last || (g->head != head && (land || !g->body || g->within))))
            continue; /* Turkey is not the ambassador to Turkey nor the embassy there, and Hezbollah not its leader; but the organisation Hezbollah is Hezbollah */
        if (named && g->last && of_his_family(b, g, q, from, to, met))
            continue;
        if (named && g->surname && g->surname == last && nwords == 1) { /* "Kim" */
            found = (int32_t)i;
            break;
        }
        if (named && g->last) { /* the same family name, and one name within the other */
            uint32_t both = shared(b, g, from, to, false, &total);
            if ((g->last == last && (total == 1 || g->name_words == 1 || both >= 2)) || (both == total && both >= 2)) {
                found = (int32_t)i;
                break;
            }
        } else {
            uint32_t both = shared(b, g, from, described ? q->head + 1 : to, !office && head == g->head, &total);
            bool definite = is_role(p, q) || total > 1;
            if (found >= 0 && !mentioned_later(g, &b->actors.at[found]))
                continue;
            if (total && both == total && definite && (!described || g->known >= 0 || g->last) && !(((g->last && !(g->titled && g->head == head)) || (g->person && !q->person)) && is_body(p, q))) {
                found = (int32_t)i;
                if (!bare)
                    break;
            }
        }
    }
    for (uint32_t i = b->actors.n; found < 0 && i-- > 0 && b->actors.n - i <= RECENT;) { /* who holds the office that day, and the office of who is named */
        const gathered *g = &b->actors.at[i];
        bool held = office && !named && (g->known >= 0 ? same_entry(p, g->known, office_holder(p, q->known)) : g->office >= 0 && same_entry(p, office_holder(p, g->office), office_holder(p, q->known)));
        held |= !office && q->known >= 0 && q->person && !g->last && g->known < 0 && g->office >= 0 && same_entry(p, office_holder(p, g->office), q->known);
        found = held ? (int32_t)i : -1;
    }
    if (found < 0 && !named)
        found = called_by_his_trade(b, q);
    if (found < 0) {
        gathered *g = vec_push(b->a, &b->actors);
        memset(g, 0, sizeof *g);
        g->known = office ? -1 : q->known;
        g->office = -1;
        g->head = head;
        g->joint = joint;
        for (uint32_t k = q->head + 1; k < q->end; k++)
            g->within |= tag_at(p, k) == TAG_ADP && !en_at(p, k) && !p->inside[k] && !has(p, q->head, CLASS_ARMED);
        found = (int32_t)b->actors.n - 1;
    }
    gathered *g = &b->actors.at[found];
    if (!g->name || (named && nwords > g->name_words)) {
        bool country = q->known >= 0 && (has(p, q->head, CLASS_HOMELAND) || (to == from + 1 && tag_at(p, from) == TAG_ADJ)); /* "his country", "American" */
        const phrase *in_tables = !named && of_tables ? &p->phrases[from] : NULL; /* "Britain, which takes part": by her name alone */
        uint32_t whole = in_tables && in_tables->actor >= 0 && in_tables->end > from && in_tables->end < to && in_tables->actor == q->known ? in_tables->end : to;
        g->name = country ? p->im->strings + p->im->actors[q->known].name : words_of(b, from, whole);
        g->name_words = named ? nwords : 0;
        if (named && !g->last)
            g->last = last;
    }
    if (named)
        g->last = last;
    if (named && nwords > 1 && q->known >= 0 && q->person && family_first(p, q->known))
        g->surname = name_hash(p, from, true);
    g->titled |= named && bears_name_of_its_own(p, q);
    g->person |= q->person;
    g->body |= is_body(p, q) || has(p, q->head, CLASS_MEDIA);
    g->place |= q->place && tag_at(p, q->head) == TAG_PROPN;
    if (q->known >= 0 && !office && g->known < 0)
        g->known = q->known;
    if (g->known < 0)
        g->known = known_by_name(p, q);
    if (office && g->office < 0)
        g->office = q->known;
    if (!g->country)
        g->country = country_of(p, q->first, q->end);
    learn_words(b, g, q->first, q->end);
    *vec_push(b->a, &g->mentions) = span_of(p, q->first, q->end);
    *words = (taken){q->end, (uint32_t)found};
    return found;
}

/* The actor of a party, also of one without words. */
static int32_t actor_of(builder_ *b, const party *q)
{
    if (q->first < q->end && q->same_as >= 0) { /* other words for somebody who is known by then */
        taken *words = &b->by_first[q->first];
        if (words->end == q->end)
            return (int32_t)words->actor;
        int32_t known = gather(b, &b->d->focuses.at[q->same_as].who);
        if (known >= 0) {
            *vec_push(b->a, &b->actors.at[known].mentions) = span_of(b->p, q->first, q->end);
            *words = (taken){q->end, (uint32_t)known};
            return known;
        }
    }
    if (q->first < q->end)
        return gather(b, q);
    if (q->same_as >= 0)
        return gather(b, &b->d->focuses.at[q->same_as].who);
    return -1;
}

static isnad_mention mention_of(builder_ *b, const party *q)
{
    isnad_mention m = {.span = span_of(b->p, q->first, q->end), .actor = -1};
    if (!q->there)
        return m;
    m.actor = actor_of(b, q);
    m.name = m.actor >= 0 ? "" : NULL;
    if (m.actor < 0 && q->first == q->end)
        m.name = ""; /* somebody, unnamed */
    return m;
}

static void name_mention(builder_ *b, isnad_mention *m)
{
    if (m->actor >= 0 && m->name)
        m->name = b->actors.at[m->actor].name;
}

static isnad_time time_of(const parse *p, int32_t i)
{
    isnad_time t = {.span = {ISNAD_NOWHERE, ISNAD_NOWHERE}};
    if (i < 0)
        return t;
    const time_expr *x = &p->times.at[i];
    t.span = span_of(p, x->first, x->end);
    t.type = (isnad_timex)x->type;
    memcpy(t.value, x->value, sizeof t.value);
    return t;
}

static isnad_toll toll_of(const parse *p, const quantity *q)
{
    if (q->first >= q->end)
        return (isnad_toll){{ISNAD_NOWHERE, ISNAD_NOWHERE}, -1, -1};
    uint32_t end = q->noun == q->end && q->noun < p->t->ntokens ? q->noun + 1 : q->end;
    return (isnad_toll){span_of(p, q->first, end), q->low, q->high};
}

/* Speakers and doers as the article brings them in, sentence by sentence: who is named in full with a deed is the minister
 * who speaks further on. */
static void gather_in_order(builder_ *b)
{
    draft *d = b->d;
    uint32_t i = 0, j = 0;
    while (i < d->statements.n || j < d->events.n) {
        if (j == d->events.n || (i < d->statements.n && d->statements.at[i].sentence <= d->events.at[j].sentence)) {
            const draft_statement *s = &d->statements.at[i++];
            for (uint32_t c = 0; c < s->nchain; c++)
                actor_of(b, &s->chain[c]);
        } else {
            const draft_event *e = &d->events.at[j++];
            actor_of(b, &e->actor);
            actor_of(b, &e->recipient);
        }
    }
}

/* Nobody hands on his own word: of two links in a row that are one actor, the inner one stays, or the one that has words. */
static uint32_t once_each(isnad_mention *chain, uint32_t n)
{
    uint32_t kept = 0;
    for (uint32_t c = 0; c < n; c++) {
        bool again = kept && chain[c].actor >= 0 && chain[c].actor == chain[kept - 1].actor;
        if (!again)
            chain[kept++] = chain[c];
        else if (chain[c].span.start < chain[c].span.end)
            chain[kept - 1] = chain[c];
    }
    return kept;
}

static void build_statements(builder_ *b, isnad_account *out)
{
    draft *d = b->d;
    isnad_statement *all = NEW(b->a, isnad_statement, d->statements.n + 1);
    for (uint32_t i = 0; i < d->statements.n; i++) {
        const draft_statement *s = &d->statements.at[i];
        isnad_mention *chain = NEW(b->a, isnad_mention, s->nchain + 1);
        for (uint32_t c = 0; c < s->nchain; c++)
            chain[c] = mention_of(b, &s->chain[c]);
        uint32_t links = once_each(chain, s->nchain);
        uint32_t cue_start = s->reading || s->according ? start_behind_conjunction(b->p, s->cue) : b->p->k[s->cue].start;
        all[i] = (isnad_statement){.block = b->p->t->sentences[s->sentence].block,
                                   .cue = {cue_start, b->p->k[s->cue_end - 1].end},
                                   .lemma = s->reading ? b->p->im->strings + s->reading->lemma->text : "",
                                   .class_ = cue_names[s->cue_class],
                                   .chain = chain,
                                   .nchain = links,
                                   .content = {s->start_cp, s->end_cp},
                                   .quote = (isnad_quote)s->quote,
                                   .stance = (isnad_stance)s->stance,
                                   .when = time_of(b->p, s->when),
                                   .within = s->within,
                                   .rule = s->rule};
    }
    out->statements = all;
    out->nstatements = d->statements.n;
}

/* Nobody does a deed to himself: the one of the two for whom there are no words is another, unknown. */
static void part_doer_and_struck(isnad_event *e)
{
    static const isnad_mention none = {.actor = -1};
    if (e->actor.actor < 0 || e->actor.actor != e->recipient.actor)
        return;
    if (e->recipient.span.start == e->recipient.span.end)
        e->recipient = none;
    else if (e->actor.span.start == e->actor.span.end)
        e->actor = none;
}

static void build_events(builder_ *b, isnad_account *out)
{
    draft *d = b->d;
    isnad_event *all = NEW(b->a, isnad_event, d->events.n + 1);
    for (uint32_t i = 0; i < d->events.n; i++) {
        const draft_event *e = &d->events.at[i];
        all[i] = (isnad_event){.block = b->p->t->sentences[e->sentence].block,
                               .trigger = {start_behind_conjunction(b->p, e->trigger), b->p->k[e->trigger].end},
                               .lemma = b->p->im->strings + e->reading->lemma->text,
                               .type = event_names[e->type],
                               .mode = e->mode ? mode_names[e->mode] : NULL,
                               .cameo = e->cameo,
                               .actor = mention_of(b, &e->actor),
                               .recipient = mention_of(b, &e->recipient),
                               .where = mention_of(b, &e->where),
                               .negated = e->negated,
                               .status = (isnad_deed)e->status,
                               .when = time_of(b->p, e->when),
                               .killed = toll_of(b->p, &e->killed),
                               .injured = toll_of(b->p, &e->injured),
                               .said_in = e->said_in,
                               .rule = e->rule};
        part_doer_and_struck(&all[i]);
    }
    out->events = all;
    out->nevents = d->events.n;
}

static const char *string_or_null(const parse *p, uint32_t s) { return s && p->im->strings[s] ? p->im->strings + s : NULL; }

/* The holder of the office is meant, or named: no word of the name speaks against it. */
static const image_actor *holder_of(const parse *p, const gathered *g)
{
    int32_t h = g->office >= 0 ? office_holder(p, g->office) : -1;
    if (h < 0)
        return NULL;
    const image_actor *x = &p->im->actors[h];
    return !g->last || strstr(p->im->strings + x->name, g->name) ? x : NULL;
}

static void build_actors(builder_ *b, isnad_account *out)
{
    const parse *p = b->p;
    isnad_actor *all = NEW(b->a, isnad_actor, b->actors.n + 1);
    for (uint32_t i = 0; i < b->actors.n; i++) {
        gathered *g = &b->actors.at[i];
        const image_actor *x = g->known >= 0 ? &p->im->actors[g->known] : holder_of(p, g);
        const image_actor *office = g->office >= 0 ? &p->im->actors[g->office] : NULL;
        const char *kind = x ? p->im->strings + x->kind : g->body && !g->last ? "organisation" : g->person ? "person" : g->place ? "place" : "unknown";
        if (x && strcmp(kind, "office") == 0)
            kind = "person";
        if (x && strcmp(kind, "group") == 0)
            kind = "organisation";
        if (x && strcmp(kind, "media") == 0)
            kind = "organisation";
        all[i] = (isnad_actor){.name = g->name, .name_en = x ? string_or_null(p, x->name_en) : NULL, .kind = kind,
                               .code = x ? string_or_null(p, x->code) : office && g->last ? string_or_null(p, office->code) : NULL,
                               .entity = x ? string_or_null(p, x->name) : NULL,
                               .country = x && x->country ? string_or_null(p, x->country) : g->country,
                               .lat = x ? x->lat : 0, .lon = x ? x->lon : 0,
                               .named = x != NULL || g->last != 0, .mentions = g->mentions.at, .nmentions = g->mentions.n};
    }
    out->actors = all;
    out->nactors = b->actors.n;
}

/* One whom the parties call by the family name alone, and the article somewhere by the full one. */
static void fullest_names(builder_ *b)
{
    enum { SHORT = 64, LONGEST = 4 };
    const parse *p = b->p;
    gathered *brief[SHORT];
    uint32_t n = 0;
    for (uint32_t i = 0; i < b->actors.n && n < SHORT; i++)
        if (b->actors.at[i].last && b->actors.at[i].name_words == 1)
            brief[n++] = &b->actors.at[i];
    for (uint32_t i = 1; n && i < p->t->ntokens; i++) {
        const reading *given = p->k[i - 1].chosen;
        if (p->k[i].kind != TOKEN_WORD || pro_at(p, i) & ~PRO_DET || !given || given->tag != TAG_PROPN || !IN(given->lemma->classes, CLASS_GIVEN) || given->pro || given->en)
            continue;
        uint64_t h = name_hash(p, i, false);
        for (uint32_t s = 0; s < n; s++) {
            gathered *g = brief[s];
            uint32_t from = i - 1;
            while (from > 0 && i - from < LONGEST && tag_at(p, from - 1) == TAG_PROPN && has(p, from - 1, CLASS_GIVEN) && !pro_at(p, from) && p->k[from - 1].kind == TOKEN_WORD)
                from--;
            if (g->last != h || i + 1 - from <= g->name_words || (g->known >= 0 && p->phrases[from].actor != g->known))
                continue;
            g->name = words_of(b, from, i + 1);
            g->name_words = i + 1 - from;
            learn_words(b, g, from, i + 1);
        }
    }
}

static void name_all(builder_ *b, isnad_account *out)
{
    for (uint32_t i = 0; i < out->nstatements; i++)
        for (uint32_t c = 0; c < out->statements[i].nchain; c++)
            name_mention(b, (isnad_mention *)(uintptr_t)&out->statements[i].chain[c]);
    for (uint32_t i = 0; i < out->nevents; i++) {
        isnad_event *e = (isnad_event *)(uintptr_t)&out->events[i];
        name_mention(b, &e->actor);
        name_mention(b, &e->recipient);
        name_mention(b, &e->where);
    }
}

/* "but ... confirmed that this will not happen": the content denies what another said just
 * before: a bare demonstrative, a negation, a verb of happening. */
static bool denies_this(const draft *d, const draft_statement *s)
{
    const parse *p = d->p;
    uint32_t i = s->first;
    if (i < s->end && is_comp(p, i))
        i++;
    if (i >= s->end || role_at(p, i) != ROLE_DEM || i + 1 >= s->end)
        return false;
    if (has_article(p, i + 1)) /* "this news is not so" */
        i++;
    return i + 2 < s->end && tag_at(p, i + 1) == TAG_NEG && has(p, i + 2, CLASS_HAPPEN);
}

static bool other_speaker(const isnad_account *out, const isnad_statement *x, const isnad_statement *y)
{
    const isnad_mention *a = &x->chain[x->nchain - 1], *b = &y->chain[y->nchain - 1];
    if (a->actor < 0 || b->actor < 0 || a->actor == b->actor)
        return false;
    const char *first = out->actors[a->actor].entity, *second = out->actors[b->actor].entity;
    return !first || !second || strcmp(first, second) != 0; /* the foreign minister, and the man by his name */
}

static void build_contradictions(builder_ *b, isnad_account *out)
{
    draft *d = b->d;
    VEC(isnad_contradiction) all = {0};
    for (uint32_t i = 1; i < d->statements.n; i++) {
        const draft_statement *s = &d->statements.at[i], *before = &d->statements.at[i - 1];
        if (s->within < 0 && before->within < 0 && s->sentence <= before->sentence + 1 && denies_this(d, s) &&
            other_speaker(out, &out->statements[i - 1], &out->statements[i]))
            *vec_push(b->a, &all) = (isnad_contradiction){i - 1, i, "denied"};
    }
    for (uint32_t i = 0; i < d->events.n; i++)
        for (uint32_t j = i + 1; j < d->events.n && j < i + RECENT; j++) {
            const draft_event *x = &d->events.at[i], *y = &d->events.at[j];
            const isnad_event *ex = &out->events[i], *ey = &out->events[j];
            bool same = x->reading->lemma == y->reading->lemma && x->negated != y->negated && x->said_in >= 0 && y->said_in >= 0 && x->said_in != y->said_in;
            bool who = ex->actor.actor >= 0 && ex->actor.actor == ey->actor.actor && ex->recipient.actor == ey->recipient.actor && ex->recipient.actor >= 0;
            if (same && who)
                *vec_push(b->a, &all) = (isnad_contradiction){(uint32_t)x->said_in, (uint32_t)y->said_in, "negated"};
        }
    out->contradictions = all.at;
    out->ncontradictions = all.n;
}

isnad_account *build_account(draft *d, const struct session_view *view)
{
    const parse *p = d->p;
    builder_ b = {.d = d, .p = p, .a = d->a, .by_first = NEW(d->a, taken, p->t->ntokens)};
    isnad_account *out = NEW(d->a, isnad_account, 1);
    const isnad_document *doc = view->doc;
    out->id = doc->id;
    out->publisher = doc->publisher;
    out->date = doc->date;
    out->title = doc->title;
    out->lang = view->lang;
    out->chars = p->t->n;
    out->invalid_bytes = p->t->invalid;
    gather_in_order(&b);
    build_statements(&b, out);
    build_events(&b, out);
    fullest_names(&b);
    build_actors(&b, out);
    name_all(&b, out);
    build_contradictions(&b, out);
    isnad_block *blocks = NEW(d->a, isnad_block, p->t->nblocks + 1);
    for (uint32_t i = 0; i < p->t->nblocks; i++)
        blocks[i] = (isnad_block){{p->t->blocks[i].start, p->t->blocks[i].end}, (isnad_block_kind)p->t->blocks[i].kind, p->t->blocks[i].repeats};
    out->blocks = blocks;
    out->nblocks = p->t->nblocks;
    isnad_time *times = NEW(d->a, isnad_time, p->times.n + 1);
    uint32_t nt = 0;
    for (uint32_t i = 0; i < p->times.n; i++) {
        isnad_time t = time_of(p, (int32_t)i);
        times[nt++] = t;
    }
    out->times = times;
    out->ntimes = nt;
    return out;
}
