#include "names.h"

#include <string.h>

#define WORD2(id, word) word,
#define WORD3(id, word, upos) word,
#define UPOS3(id, word, upos) upos,
const char *const tag_names[] = {TAGS(WORD3)}, *const tag_upos[] = {TAGS(UPOS3)}, *const role_names[] = {ROLES(WORD2)},
    *const class_names[] = {CLASSES(WORD2)}, *const cue_names[] = {CUE_CLASSES(WORD2)},
    *const frame_names[] = {CUE_FRAMES(WORD2)}, *const event_names[] = {EVENT_TYPES(WORD2)},
    *const mode_names[] = {EVENT_MODES(WORD2)}, *const eframe_names[] = {EVENT_FRAMES(WORD2)},
    *const stance_names[] = {STANCES(WORD2)};

_Static_assert(CLASS_COUNT <= 64 && FRAME_COUNT <= 32 && EFRAME_COUNT <= 32, "a set is one word");

int name_find(const char *const *names, int n, const char *word)
{
    for (int i = 0; i < n; i++)
        if (strcmp(names[i], word) == 0)
            return i;
    return -1;
}
