#!/bin/sh
# lint.sh: clang-tidy (.clang-tidy) and cppcheck (tools/cppcheck.txt) over src/, every finding an error;
# then gcc from -O0 to -O3 and clang, every warning an error. Some minutes.
set -eu
cd "$(dirname "$0")/.."
for tool in clang clang-tidy cppcheck; do
    command -v $tool >/dev/null || { echo "lint needs $tool (apt install clang clang-tidy cppcheck)" >&2; exit 1; }
done
make -s build/gen/schema.sql.h build/gen/indexes.sql.h
flags="-std=c17 -D_GNU_SOURCE -Wall -Wextra -Wstrict-prototypes -Wmissing-prototypes -Iinclude -Isrc -Ibuild/gen"
for c in src/*/*.c; do # assets.c is the assembler's
    case $c in src/serve/assets.c) ;; src/extension/*) echo "$c $flags -DISNAD_EXTENSION" ;; *) echo "$c $flags" ;; esac
done | xargs -P "$(nproc)" -L 1 sh -c 'f=$0; clang-tidy --quiet "$f" -- "$@" 2>/dev/null'
echo "clang-tidy: clean"
cppcheck --quiet --std=c11 --enable=warning,performance,portability --suppressions-list=tools/cppcheck.txt --inline-suppr --error-exitcode=1 \
    -D_GNU_SOURCE -Iinclude -Isrc -Ibuild/gen -j "$(nproc)" src
echo "cppcheck: clean"
for how in "gcc -O0" "gcc -O1" "gcc -O2" "gcc -O3" "clang -O2"; do
    for c in src/*/*.c; do
        case $c in src/serve/assets.c) ;; src/extension/*) echo "$c $flags -DISNAD_EXTENSION" ;; *) echo "$c $flags" ;; esac
    done | xargs -P "$(nproc)" -L 1 sh -c "f=\$0; $how -Werror -fPIC -c \"\$f\" \"\$@\" -o /dev/null"
    echo "$how: no warning"
done
