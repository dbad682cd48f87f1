#!/bin/sh
# tsan.sh: what runs in threads, under ThreadSanitizer: reading, ingesting, serving.
set -eu
cd "$(dirname "$0")/.."
B=build/tsan
make --no-print-directory -s -j2 B=$B CFLAGS="-O1 -g -fsanitize=thread" $B/isnad
export ISNAD_IMAGE="$PWD/build/ar.image" TSAN_OPTIONS="exitcode=66 halt_on_error=1"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for i in 1 2 3 4 5 6; do cat examples/news.jsonl; done >"$folder/many.jsonl"
$B/isnad read -j4 -f json "$folder/many.jsonl" >/dev/null
$B/isnad ingest -j4 "$folder/a.ledger" examples/news.jsonl >/dev/null 2>&1
ISNAD=$PWD/$B/isnad python3 tests/serve.py
