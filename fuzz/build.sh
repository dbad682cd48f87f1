#!/bin/sh
# build.sh: every fuzzer, with clang and libFuzzer, into build/fuzz/; `build.sh replay` makes
# programs of them that replay files, with gcc and the sanitised build of the tests.
set -eu
cd "$(dirname "$0")/.."
fuzzers="read jsonl compile image ledger api"
libs="-lutf8proc -lcjson -lxxhash -lsqlite3 -lmicrohttpd -lm -pthread"
if [ "${1:-}" = replay ]; then
    B=build/asan
    for f in $fuzzers; do
        gcc -std=c17 -D_GNU_SOURCE -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -Iinclude -Isrc fuzz/replay.c "fuzz/fuzz_$f.c" \
            $(ls $B/obj/input/*.o $B/obj/ledger/*.o $B/obj/serve/*.o) $B/libisnad.a $libs -o "$B/replay_$f"
    done
    exit 0
fi
command -v clang >/dev/null || { echo "fuzzing needs clang (apt install clang libclang-rt-14-dev)" >&2; exit 1; }
mkdir -p build/fuzz/obj
make -s build/gen/schema.sql.h build/gen/indexes.sql.h build/ar.image
newest=$(ls -t include/*.h src/*/*.h build/gen/*.h | head -1)
for c in src/base/*.c src/text/*.c src/input/*.c src/lexicon/*.c src/grammar/*.c src/account/*.c src/engine/*.c src/report/*.c src/ledger/*.c src/serve/*.c; do
    o="build/fuzz/obj/$(echo "$c" | tr / _).o"
    { [ "$o" -nt "$c" ] && [ "$o" -nt "$newest" ]; } || echo "$c $o"
done | xargs -r -P "$(nproc)" -L 1 sh -c 'clang -std=c17 -D_GNU_SOURCE -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -Iinclude -Isrc -Ibuild/gen -c "$0" -o "$1"'
for f in $fuzzers; do
    clang -std=c17 -D_GNU_SOURCE -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -Iinclude -Isrc "fuzz/fuzz_$f.c" build/fuzz/obj/*.o $libs -o "build/fuzz/fuzz_$f"
    mkdir -p "build/corpus/$f" "fuzz/seeds/$f"
done
echo "run one: ISNAD_IMAGE=build/ar.image build/fuzz/fuzz_read -dict=fuzz/cues.dict -max_len=4096 build/corpus/read fuzz/seeds/read"
echo "all, so many seconds each: sh fuzz/run.sh 3600"
