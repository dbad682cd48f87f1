#!/bin/sh
# web.sh: web/dist/, which the program holds, is what web/src/ gives.
set -eu
cd "$(dirname "$0")/../web"
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
node build.mjs "$made/dist"
for f in dist/* "$made"/dist/*; do
    cmp "dist/$(basename "$f")" "$made/dist/$(basename "$f")" || { echo "built from other sources: run npm ci && npm run build in web/ and commit web/dist/"; exit 1; }
done
