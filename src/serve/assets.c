/* assets.c: the page, as it was built from web/ into web/dist/, inside the program. */
#include "serve.h"

/* The file's bytes between two symbols, by the assembler (GNU as, for gcc and clang). */
#define EMBED(symbol, file)                                                                                                \
    __asm__(".section .rodata\n.balign 16\n" #symbol ":\n.incbin \"web/dist/" file "\"\n" #symbol "_end:\n.byte 0\n.previous\n"); \
    extern const unsigned char symbol[], symbol##_end[]

EMBED(page_html, "index.html");
EMBED(page_js, "page.js");
EMBED(page_css, "page.css");
EMBED(page_icon, "icon.svg");
EMBED(page_notices, "notices.txt");
EMBED(font_plain, "plex-400.woff2");
EMBED(font_bold, "plex-600.woff2");
EMBED(font_naskh, "naskh.woff2");

#define ASSET(path, type, symbol) {{path, type, symbol, 0}, symbol##_end}
static const struct {
    asset it;
    const unsigned char *end;
} assets[] = {
    ASSET("/", "text/html; charset=utf-8", page_html),
    ASSET("/page.js", "text/javascript; charset=utf-8", page_js),
    ASSET("/page.css", "text/css; charset=utf-8", page_css),
    ASSET("/icon.svg", "image/svg+xml", page_icon),
    ASSET("/notices.txt", "text/plain; charset=utf-8", page_notices),
    ASSET("/plex-400.woff2", "font/woff2", font_plain),
    ASSET("/plex-600.woff2", "font/woff2", font_bold),
    ASSET("/naskh.woff2", "font/woff2", font_naskh),
};

static const char *const views[] = {"/article", "/actor", "/actors", "/story", "/stories", "/contradictions", "/search", "/paste"};

bool asset_find(const char *path, asset *found)
{
    for (size_t i = 0; i < sizeof views / sizeof *views; i++)
        if (strcmp(path, views[i]) == 0)
            path = "/";
    for (size_t i = 0; i < sizeof assets / sizeof *assets; i++)
        if (strcmp(path, assets[i].it.path) == 0) {
            *found = assets[i].it;
            found->size = (size_t)(assets[i].end - found->bytes);
            return true;
        }
    return false;
}
