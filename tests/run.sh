#!/bin/sh
# run.sh: every test. Builds program and unit tests once more under AddressSanitizer
# and UBSan, in build/asan, and runs everything against that build; ends with the sum.
set -u
cd "$(dirname "$0")/.."
B=build/asan
SAN="-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer"
export ASAN_OPTIONS=detect_leaks=1:abort_on_error=0 UBSAN_OPTIONS=print_stacktrace=1
passed=0 failed=0 skipped=0

note() { printf '%s\n' "$*"; }
check() { # check NAME COMMAND...
    name=$1
    shift
    if "$@" >build/test.log 2>&1; then
        passed=$((passed + 1))
        note "ok      $name"
        if part=$(grep '^skipped' build/test.log); then # a part of it that could not be run
            skipped=$((skipped + 1))
            note "        $part"
        fi
    else
        failed=$((failed + 1))
        note "FAILED  $name"
        sed 's/^/        /' build/test.log | tail -n 40
    fi
}

make --no-print-directory -s B=$B CFLAGS="$SAN" >build/test.log 2>&1 || { cat build/test.log; note "0 passed, 1 failed"; exit 1; }
export ISNAD="$PWD/$B/isnad"

check "folders include only from their left" python3 tests/includes.py
for t in tests/unit/test_*.c; do
    name=$(basename "$t" .c)
    check "unit: $name" sh -c "gcc -std=c17 -D_GNU_SOURCE $SAN -Iinclude -Isrc $t $B/libisnad.a -lcmocka -lutf8proc -lxxhash -lm -pthread -o $B/$name && ISNAD_IMAGE=$B/ar.image $B/$name"
done
check "cases: sentences in, accounts out" python3 tests/cases.py
check "accounts follow the schema" python3 tests/schema.py
check "bad input: an account or one clear line" python3 tests/bad_input.py
check "tables: every mistake, by file, line and column" python3 tests/tables.py
check "isnad unknown, isnad explain: what the tables know" python3 tests/words.py
check "same bytes for any number of threads" python3 tests/threads.py
check "the sample in the README is what make demo prints" python3 tests/readme.py
check "docs/example.c" sh -c "gcc -std=c17 $SAN -Iinclude docs/example.c $B/libisnad.a -lutf8proc -lxxhash -pthread -o $B/example && ISNAD_IMAGE=$B/ar.image $B/example 'قال الوزير إن الطريق مفتوح.' | grep -q 'code points 14 to 26'"
check "make install: header, libraries, pkg-config, man page, image" sh tests/install.sh
check "isnad score: counts by hand, errors, the same as score.py" python3 tests/score.py
check "the ledger: each thing once, whatever happens" python3 tests/ledger.py
check "texts made to hurt: bounded time, right offsets" python3 tests/hostile.py
check "every allocation fails once, the disk is full, the pipe is closed" python3 tests/faults.py
check "threads under ThreadSanitizer" sh tests/tsan.sh
check "isnad serve over HTTP: its answers, its guards, slow clients" python3 tests/serve.py
if (cd web && npm ci --no-audit --no-fund >../build/npm.log 2>&1); then
    check "web/dist/ is what web/src/ gives" sh tests/web.sh
    check "the page in a browser" node tests/page.mjs
else
    skipped=$((skipped + 2))
    note "skipped the page in a browser and its build: npm ci failed: $(tail -n 1 build/npm.log)"
fi
check "fuzz: seeds and what was found, replayed through six fuzzers" sh tests/replay.sh
if [ -f ../shared/gold/dev.jsonl ]; then
    check "the gold articles are read and scored" python3 tests/gold.py
    check "the cases are in words of our own" python3 tests/own_words.py
else
    skipped=$((skipped + 2))
    note "skipped the gold articles and whose words the cases are in (../shared is not here)"
fi
note "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
