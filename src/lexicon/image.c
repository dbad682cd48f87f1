/* image.c: maps a language image and checks it before anyone trusts it. */
#include "image.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

static const uint32_t element_size[SEC_COUNT] = {
    [SEC_LETTERS] = sizeof(uint16_t), [SEC_STRINGS] = 1, [SEC_KEYS] = sizeof(image_key),
    [SEC_SLOTS] = sizeof(uint32_t), [SEC_FORMS] = sizeof(image_form), [SEC_LEMMAS] = sizeof(image_lemma),
    [SEC_PHRASES] = sizeof(image_phrase), [SEC_ACTORS] = sizeof(image_actor),
    [SEC_PROCLITICS] = sizeof(image_clitic), [SEC_ENCLITICS] = sizeof(image_clitic), [SEC_WEIGHTS] = sizeof(image_weights), [SEC_DEEDS] = sizeof(image_deed)};

static bool is_power_of_two(uint32_t n) { return n && (n & (n - 1)) == 0; }

/* The sections lie inside the file, have the sizes this program was built for, and
 * hash tables are powers of two with a gap. The checksum vouches for what is inside. */
static bool sections_fit(const image_header *h, const image_section *s)
{
    for (int i = 0; i < SEC_COUNT; i++) {
        uint64_t bytes = (uint64_t)s[i].count * element_size[i];
        if (s[i].size != element_size[i] || s[i].offset % 8 || s[i].offset > h->size || bytes > h->size - s[i].offset)
            return false;
    }
    return is_power_of_two(s[SEC_SLOTS].count) && is_power_of_two(s[SEC_PHRASES].count) &&
           s[SEC_KEYS].count < s[SEC_SLOTS].count && s[SEC_WEIGHTS].count == 1 && s[SEC_STRINGS].count > 0 &&
           s[SEC_LEMMAS].count > 0;
}

static void point(image *im, const char *base, const image_section *s)
{
    im->letters = (const uint16_t *)(base + s[SEC_LETTERS].offset);
    im->strings = base + s[SEC_STRINGS].offset;
    im->keys = (const image_key *)(base + s[SEC_KEYS].offset);
    im->slots = (const uint32_t *)(base + s[SEC_SLOTS].offset);
    im->forms = (const image_form *)(base + s[SEC_FORMS].offset);
    im->lemmas = (const image_lemma *)(base + s[SEC_LEMMAS].offset);
    im->phrases = (const image_phrase *)(base + s[SEC_PHRASES].offset);
    im->actors = (const image_actor *)(base + s[SEC_ACTORS].offset);
    im->proclitics = (const image_clitic *)(base + s[SEC_PROCLITICS].offset);
    im->enclitics = (const image_clitic *)(base + s[SEC_ENCLITICS].offset);
    im->weights = (const image_weights *)(base + s[SEC_WEIGHTS].offset);
    im->deeds = (const image_deed *)(base + s[SEC_DEEDS].offset);
    im->ndeeds = s[SEC_DEEDS].count;
    im->slot_mask = s[SEC_SLOTS].count - 1;
    im->phrase_mask = s[SEC_PHRASES].count - 1;
    im->nkeys = s[SEC_KEYS].count;
    im->nforms = s[SEC_FORMS].count;
    im->nlemmas = s[SEC_LEMMAS].count;
    im->nactors = s[SEC_ACTORS].count;
    im->nproclitics = s[SEC_PROCLITICS].count;
    im->nenclitics = s[SEC_ENCLITICS].count;
    im->nletters = s[SEC_LETTERS].count;
    im->nstrings = s[SEC_STRINGS].count;
}

isnad_status image_open(const char *path, image *im)
{
    memset(im, 0, sizeof *im);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat st;
    if (fd < 0)
        return ISNAD_EIO;
    if (fstat(fd, &st) || !S_ISREG(st.st_mode)) {
        close(fd);
        errno = EINVAL;
        return ISNAD_EIMAGE;
    }
    size_t size = (size_t)st.st_size, table = sizeof(image_header) + SEC_COUNT * sizeof(image_section);
    void *map = size >= table ? mmap(NULL, size, PROT_READ, MAP_SHARED, fd, 0) : MAP_FAILED;
    close(fd);
    if (map == MAP_FAILED)
        return ISNAD_EIMAGE;
    const image_header *h = map;
    const image_section *s = (const image_section *)(h + 1);
    bool good = memcmp(h->magic, IMAGE_MAGIC, 8) == 0 && h->version == IMAGE_VERSION && h->byte_order == 0x01020304 &&
                h->size == size && h->nsections == SEC_COUNT &&
                h->checksum == XXH3_64bits((const char *)map + sizeof *h, size - sizeof *h) && sections_fit(h, s);
    if (!good) {
        munmap(map, size);
        return ISNAD_EIMAGE;
    }
    im->header = h;
    im->mapped = size;
    point(im, map, s);
    return ISNAD_OK;
}

void image_close(image *im)
{
    if (im->header)
        munmap((void *)(uintptr_t)im->header, im->mapped);
    memset(im, 0, sizeof *im);
}

uint64_t image_hash(const uint16_t *letters, uint32_t n) { return XXH3_64bits(letters, n * sizeof *letters); }

const image_key *image_find_hashed(const image *im, uint64_t hash, const uint16_t *letters, uint32_t n)
{
    uint32_t at = (uint32_t)hash & im->slot_mask;
    for (; im->slots[at]; at = (at + 1) & im->slot_mask) {
        if (!slot_may_be(im->slots[at], hash))
            continue;
        const image_key *k = &im->keys[slot_key(im->slots[at])];
        if (k->length == n && memcmp(im->letters + k->letters, letters, n * sizeof *letters) == 0)
            return k;
    }
    return NULL;
}

const image_phrase *phrase_find(const image *im, uint64_t hash)
{
    uint32_t at = (uint32_t)(hash >> 32) & im->phrase_mask;
    for (; im->phrases[at].hash; at = (at + 1) & im->phrase_mask)
        if (im->phrases[at].hash == hash)
            return &im->phrases[at];
    return NULL;
}
