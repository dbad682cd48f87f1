#!/bin/sh
# run.sh SECONDS: every fuzzer for so long, two at a time; what they find stays in build/found/.
set -u
cd "$(dirname "$0")/.."
mkdir -p build/found
FUZZ_FOLDER=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo /tmp)")
trap 'rm -rf "$FUZZ_FOLDER"' EXIT
export FUZZ_FOLDER ISNAD_IMAGE=build/ar.image
printf '%s\n' ${2:-read jsonl compile image ledger api} | xargs -P "${JOBS:-2}" -I F sh -c \
    "build/fuzz/fuzz_F -dict=fuzz/cues.dict -max_len=4096 -rss_limit_mb=4096 -timeout=20 -max_total_time=$1 -artifact_prefix=build/found/F- -print_final_stats=1 build/corpus/F fuzz/seeds/F >build/found/F.log 2>&1 || echo found by F: see build/found/F.log"
grep -h 'number_of_executed_units' build/found/*.log /dev/null
