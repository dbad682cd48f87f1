#!/bin/sh
# replay.sh: the fuzzers' seeds and what they once found, through the sanitised build.
set -eu
cd "$(dirname "$0")/.."
sh fuzz/build.sh replay
FUZZ_FOLDER=$(mktemp -d)
trap 'rm -rf "$FUZZ_FOLDER"' EXIT
export FUZZ_FOLDER ISNAD_IMAGE=build/asan/ar.image
for f in read jsonl compile image ledger api; do
    more=
    [ $f = read ] && more="examples/article.txt $(echo tests/cases/*.txt)"
    [ $f = jsonl ] && more=examples/news.jsonl
    build/asan/replay_$f fuzz/seeds/$f/* $more
done
