#!/bin/sh
# speed.sh [FILE.jsonl|FILE.jsonl.zst]: time of `isnad read -j1 -f json` as a multiple of
# `LC_ALL=C.UTF-8 wc -mw` on the same text, in one run; the best of five each, in turn. Without a
# file: the corpus in ../shared if it is there, else the project's own cases many times over.
set -eu
cd "$(dirname "$0")/.."
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
src=${1:-../shared/corpus/ant2018.jsonl.zst}
if [ -f "$src" ]; then
    case $src in *.zst) zstd -dcq "$src" ;; *) cat "$src" ;; esac >"$tmp/in.jsonl"
else
    echo "no corpus: the project's own cases, 300 times over"
    python3 bench/cases_as_jsonl.py 300 >"$tmp/in.jsonl"
fi
python3 bench/texts.py <"$tmp/in.jsonl" >"$tmp/in.txt"
# shellcheck disable=SC2046 # three numbers
set -- $(python3 bench/best.py 5 "LC_ALL=C.UTF-8 wc -mw <$tmp/in.txt" \
    "build/isnad read -j1 -i jsonl -f json <$tmp/in.jsonl" \
    "build/isnad read -j2 -i jsonl -f json <$tmp/in.jsonl")
python3 bench/report.py "$tmp/in.txt" "$@"
