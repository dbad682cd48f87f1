/* explain.c: why the account says what it says, sentence by sentence: tokens with
 * the reading chosen and those rejected, phrases and times, and the rule behind each
 * statement and event; at the end the words that no table knows. */
#include "report.h"

static void cps(buffer *b, const text *t, uint32_t from, uint32_t to)
{
    buffer_str(b, "\xE2\x81\xA8");
    for (uint32_t i = from; i < to; i++)
        buffer_cp(b, t->cp[i] < 0x20 ? ' ' : t->cp[i]);
    buffer_str(b, "\xE2\x81\xA9");
}

static void features(buffer *b, const reading *r)
{
    static const struct { uint16_t bit; const char *word; } names[] = {
        {F_1ST, "1"}, {F_2ND, "2"}, {F_3RD, "3"}, {F_MASC, "m"}, {F_FEM, "f"}, {F_SING, "s"}, {F_DUAL, "d"}, {F_PLUR, "p"},
        {F_PASSIVE, " passive"}, {F_JUSSIVE, " jussive"}, {F_ACC, " accusative"}, {F_CONSTRUCT, " construct"}};
    static const char *const pro[] = {"and", "so", "question", "will", "li", "bi", "ka", "al"};
    static const char *const en[] = {"", "3ms", "3fs", "3d", "3mp", "3fp", "2s", "2p", "1s", "1p"};
    buffer_char(b, ' ');
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (r->features & names[i].bit)
            buffer_str(b, names[i].word);
    for (int i = 0; i < 8; i++)
        if (r->pro >> i & 1)
            buffer_printf(b, " %s+", pro[i]);
    if (r->en)
        buffer_printf(b, " +%s", en[r->en]);
}

static void one_reading(buffer *b, const image *im, const reading *r)
{
    buffer_str(b, tag_names[r->tag]);
    if (!r->guessed)
        buffer_printf(b, " \xE2\x81\xA8%s\xE2\x81\xA9", im->strings + r->lemma->text);
    else
        buffer_str(b, " (guessed from its form)");
    features(b, r);
    if (r->lemma->role)
        buffer_printf(b, " role=%s", role_names[r->lemma->role]);
    if (r->lemma->cue)
        buffer_printf(b, " cue=%s", cue_names[r->lemma->cue]);
    if (r->lemma->event)
        buffer_printf(b, " event=%s", event_names[r->lemma->event]);
    buffer_printf(b, " [%d]", r->weight);
}

static void tokens(buffer *b, const isnad_session *s, const sentence *x)
{
    const parse *p = &s->p;
    const image *im = &s->engine->im;
    for (uint32_t i = x->first; i < x->end; i++) {
        const token *k = &p->k[i];
        buffer_str(b, "    ");
        cps(b, &s->t, k->start, k->end);
        buffer_char(b, '\t');
        if (!k->chosen) {
            buffer_str(b, tag_names[tag_at(p, i)]);
            if (k->kind == TOKEN_QUOTE)
                buffer_str(b, k->flags & TF_HALF ? " quotation mark without a partner" : k->quote > 0 ? " opens a quotation" : " closes a quotation");
        } else {
            one_reading(b, im, k->chosen);
            for (uint32_t r = 0; r < k->word->nreadings && r < 6; r++)
                if (&k->word->readings[r] != k->chosen) {
                    buffer_str(b, "\n        not ");
                    one_reading(b, im, &k->word->readings[r]);
                }
        }
        if (p->phrases[i].end) {
            buffer_str(b, "\n        phrase ");
            cps(b, &s->t, k->start, p->k[p->phrases[i].end - 1].end);
            if (p->phrases[i].actor >= 0)
                buffer_printf(b, " actor %s", im->strings + im->actors[p->phrases[i].actor].name_en);
        }
        if (p->time_at[i] && p->times.at[p->time_at[i] - 1].first == i) {
            const time_expr *e = &p->times.at[p->time_at[i] - 1];
            buffer_str(b, "\n        time ");
            cps(b, &s->t, k->start, p->k[e->end - 1].end);
            buffer_printf(b, " %s %s", report_timex((isnad_timex)e->type), e->value[0] ? e->value : "(no value)");
        }
        buffer_char(b, '\n');
    }
}

static void noun_phrases(buffer *b, const isnad_session *s, const sentence *x)
{
    const parse *p = &s->p;
    for (uint32_t i = x->first; i < x->end;) {
        if (p->k[i].kind != TOKEN_WORD || !np_may_begin(p, i)) {
            i++;
            continue;
        }
        np n = np_parse(p, i, x->end, NP_APPOSITION | NP_PP);
        if (n.end > i + 1) {
            buffer_str(b, "    noun phrase ");
            cps(b, &s->t, p->k[i].start, p->k[n.end - 1].end);
            if (n.name < n.name_end) {
                buffer_str(b, "  name ");
                cps(b, &s->t, p->k[n.name].start, p->k[n.name_end - 1].end);
            }
            buffer_char(b, '\n');
        }
        i = n.end > i ? n.end : i + 1;
    }
}

static void records(buffer *b, const isnad_session *s, uint32_t sentence_index)
{
    const isnad_account *a = s->account;
    for (uint32_t i = 0; i < s->d.statements.n; i++) {
        if (s->d.statements.at[i].sentence != sentence_index)
            continue;
        const isnad_statement *x = &a->statements[i];
        buffer_printf(b, "  s%u by rule %s: cue ", i, x->rule);
        cps(b, &s->t, x->cue.start, x->cue.end);
        buffer_str(b, ", content ");
        cps(b, &s->t, x->content.start, x->content.end);
        for (uint32_t c = 0; c < x->nchain; c++) {
            buffer_printf(b, ", link %s%s", x->chain[c].name && *x->chain[c].name ? x->chain[c].name : "(unnamed)",
                          x->chain[c].span.start == ISNAD_NOWHERE ? " (left out: the nearest that agrees)" : "");
        }
        buffer_char(b, '\n');
    }
    for (uint32_t i = 0; i < s->d.events.n; i++) {
        if (s->d.events.at[i].sentence != sentence_index)
            continue;
        const isnad_event *e = &a->events[i];
        buffer_printf(b, "  e%u by rule %s: %s ", i, e->rule, e->type);
        cps(b, &s->t, e->trigger.start, e->trigger.end);
        buffer_printf(b, ", actor %s, recipient %s\n", e->actor.name ? e->actor.name : "-", e->recipient.name ? e->recipient.name : "-");
    }
}

static void not_understood(buffer *b, const isnad_session *s)
{
    bool any = false;
    for (uint32_t i = 0; i < s->t.ntokens; i++) {
        const token *k = &s->t.tokens[i];
        if (!k->chosen || !k->chosen->guessed)
            continue;
        buffer_str(b, any ? " " : "\nwords that no table knows: ");
        cps(b, &s->t, k->start, k->end);
        any = true;
    }
    if (any)
        buffer_char(b, '\n');
}

void report_explain(buffer *b, isnad_session *s, bool colour)
{
    const text *t = &s->t;
    (void)colour;
    for (uint32_t i = 0; i < s->account->nnotes; i++)
        buffer_printf(b, "note: %s\n", s->account->notes[i]);
    if (!s->p.phrases)
        return;
    for (uint32_t i = 0; i < t->nsentences; i++) {
        const sentence *x = &t->sentences[i];
        const block *bl = &t->blocks[x->block];
        buffer_printf(b, "\nblock %u, sentence %u (%s", x->block, i, report_block((isnad_block_kind)bl->kind));
        if (bl->repeats >= 0)
            buffer_printf(b, ", repeats block %d: not read again", bl->repeats);
        buffer_str(b, ")\n  ");
        cps(b, t, t->tokens[x->first].start, t->tokens[x->end - 1].end);
        buffer_char(b, '\n');
        if (bl->repeats >= 0)
            continue;
        tokens(b, s, x);
        noun_phrases(b, s, x);
        records(b, s, i);
    }
    not_understood(b, s);
}
