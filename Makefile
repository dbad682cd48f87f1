# Makefile: the program, its libraries, the language image, and all that checks them.
#
#   make         program and libraries in build/       make test    every test
#   make demo    an article and its account            make bench   speed, as a ratio
#   make install PREFIX=/usr/local DESTDIR=            make fuzz    the fuzzers
#   make tuned   build/tuned, arranged by a profile of its reading (gcc); make install B=build/tuned
#   make lint    clang-tidy, cppcheck, gcc -O0 to -O3, clang

B ?= build
PREFIX ?= /usr/local
CC ?= gcc
CFLAGS ?= -O2 -g
WARN = -Wall -Wextra -Wstrict-prototypes -Wmissing-prototypes -Werror=implicit-function-declaration
ALL_CFLAGS = -std=c17 -D_GNU_SOURCE $(WARN) $(CFLAGS) -fno-semantic-interposition -Iinclude -Isrc -I$(B)/gen -fPIC -pthread -DISNAD_DATADIR='"$(PREFIX)/share/isnad"'
LIBS = -lutf8proc -lcjson -lxxhash -lsqlite3 -lmicrohttpd -lm -pthread

LIB_SRC = $(wildcard src/base/*.c src/text/*.c src/lexicon/*.c src/grammar/*.c src/account/*.c src/engine/*.c src/report/*.c)
CLI_SRC = $(wildcard src/input/*.c src/score/*.c src/ledger/*.c src/serve/*.c src/cli/*.c)
OBJ = $(LIB_SRC:src/%.c=$(B)/obj/%.o)
CLI_OBJ = $(CLI_SRC:src/%.c=$(B)/obj/%.o)
TABLES = $(wildcard lang/ar/*.tsv)
VERSION = $(shell sed -n 's/^.define ISNAD_VERSION "\(.*\)"/\1/p' include/isnad.h)

all: needs $(B)/isnad $(B)/libisnad.a $(B)/libisnad.so $(B)/isnad.so $(B)/ar.image

# What the build needs; says what to install when it is not there.
needs:
	@sh tools/install-needs.sh build

$(B)/obj/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c $< -o $@

# SQL as a string of C.
$(B)/gen/%.sql.h: src/ledger/%.sql
	@mkdir -p $(@D)
	sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e 's/.*/"&\\n"/' $< > $@

$(B)/obj/serve/assets.o: $(wildcard web/dist/*)
$(B)/obj/serve/assets.o: override ALL_CFLAGS += -fno-lto # its symbols are the assembler's
$(B)/obj/ledger/ledger.o: $(B)/gen/schema.sql.h $(B)/gen/indexes.sql.h

$(B)/libisnad.a: $(OBJ)
	rm -f $@
	ar rcs $@ $^

$(B)/libisnad.so: $(OBJ)
	$(CC) $(ALL_CFLAGS) -shared -Wl,-soname,libisnad.so.0 -Wl,--version-script=tools/libisnad.map $^ -o $@ -lutf8proc -lxxhash -pthread

$(B)/isnad: $(CLI_OBJ) $(B)/libisnad.a
	$(CC) $(ALL_CFLAGS) $^ -o $@ $(LIBS)

# The loadable extension of SQLite: calls the SQLite that loads it.
$(B)/obj/extension/%.o: src/extension/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -DISNAD_EXTENSION -MMD -MP -c $< -o $@

$(B)/obj/extension/words.o: src/ledger/words.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -DISNAD_EXTENSION -MMD -MP -c $< -o $@

$(B)/isnad.so: $(B)/obj/extension/extension.o $(B)/obj/extension/words.o $(OBJ)
	$(CC) $(ALL_CFLAGS) -shared -Wl,--version-script=tools/extension.map $^ -o $@ -lutf8proc -lxxhash -pthread

$(B)/ar.image: $(B)/isnad $(TABLES)
	$(B)/isnad compile lang/ar -o $@

-include $(OBJ:.o=.d) $(CLI_OBJ:.o=.d) $(wildcard $(B)/obj/extension/*.d)

demo: all
	@echo
	$(B)/isnad read -f text --date 2024-05-16 examples/article.txt

test:
	@sh tools/install-needs.sh test
	@$(MAKE) --no-print-directory all
	@sh tests/run.sh

bench: all
	@sh bench/speed.sh

# Twice over, in $(B)/tuned: once to count which way the branches go while it reads the project's own cases, once by
# those counts. Reads the same, faster (bench/README.md).
tuned:
	@sh tools/install-needs.sh test
	rm -rf $(B)/tuned
	$(MAKE) --no-print-directory all B=$(B)/tuned CFLAGS='$(CFLAGS) -fprofile-generate'
	python3 bench/cases_as_jsonl.py 20 >$(B)/tuned/cases.jsonl
	$(B)/tuned/isnad read -j1 -i jsonl -f json $(B)/tuned/cases.jsonl >$(B)/tuned/cases.json
	find $(B)/tuned/obj -name '*.o' -delete
	$(MAKE) --no-print-directory all B=$(B)/tuned CFLAGS='$(CFLAGS) -fprofile-use -Wno-missing-profile'

fuzz:
	@sh tools/install-needs.sh test
	@$(MAKE) --no-print-directory all
	@sh fuzz/build.sh

lint:
	@sh tools/lint.sh

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/include \
	  $(DESTDIR)$(PREFIX)/share/isnad $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 $(B)/isnad $(DESTDIR)$(PREFIX)/bin/isnad
	install -m 644 $(B)/libisnad.a $(DESTDIR)$(PREFIX)/lib/libisnad.a
	install -m 755 $(B)/libisnad.so $(DESTDIR)$(PREFIX)/lib/libisnad.so.0
	install -m 755 $(B)/isnad.so $(DESTDIR)$(PREFIX)/lib/isnad.so
	ln -sf libisnad.so.0 $(DESTDIR)$(PREFIX)/lib/libisnad.so
	install -m 644 include/isnad.h $(DESTDIR)$(PREFIX)/include/isnad.h
	install -m 644 $(B)/ar.image $(DESTDIR)$(PREFIX)/share/isnad/ar.image
	install -m 644 man/isnad.1 $(DESTDIR)$(PREFIX)/share/man/man1/isnad.1
	sed -e 's,@PREFIX@,$(PREFIX),' -e 's,@VERSION@,$(VERSION),' tools/isnad.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/isnad.pc

clean:
	rm -rf $(B)

.PHONY: all needs demo test bench tuned fuzz lint install clean
