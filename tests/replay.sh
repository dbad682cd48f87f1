#!/bin/sh
# replay.sh: the fuzzer's seeds and what it once found, through the sanitised build.
set -eu
cd "$(dirname "$0")/.."
B=build/asan
gcc -std=c17 -DREPLAY -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -Iinclude fuzz/fuzz_read.c $B/libisnad.a -lutf8proc -lxxhash -pthread -o $B/replay
ISNAD_IMAGE=$B/ar.image $B/replay fuzz/seeds/* examples/article.txt tests/cases/*.txt
