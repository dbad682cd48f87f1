#!/bin/sh
# build.sh: the fuzzers, with clang and libFuzzer; run one as it says at the end.
set -eu
cd "$(dirname "$0")/.."
command -v clang >/dev/null || { echo "fuzzing needs clang (apt install clang libclang-rt-14-dev)" >&2; exit 1; }
mkdir -p build/fuzz
clang -std=c17 -D_GNU_SOURCE -O1 -g -fsanitize=fuzzer,address,undefined -Iinclude -Isrc fuzz/fuzz_read.c \
    src/base/*.c src/text/*.c src/lexicon/*.c src/grammar/*.c src/account/*.c src/engine/*.c src/report/*.c \
    -lutf8proc -lxxhash -pthread -o build/fuzz/fuzz_read
echo "run: mkdir -p build/corpus && ISNAD_IMAGE=build/ar.image build/fuzz/fuzz_read -dict=fuzz/cues.dict -max_len=4096 build/corpus fuzz/seeds"
