#!/usr/bin/env bash
# Compiles the command ahead of time to one file of machine code, and asks that file and the ordinary command the same: every
# query of the table in the tests, and stories, quotes, counts and exports of the bundled corpus. They must say the same, but for
# the time it took. Needs bash, curl, a C linker and the .NET SDK; compiling takes some minutes of two processors.
#
#   tests/native.sh [FOLDER]     FOLDER keeps the compiled command; without it that goes with everything else
#   NEWSSEARCH_COMPILED=FILE tests/native.sh     compares one that is there already
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NO_COLOR=1 MSBUILDDISABLENODEREUSE=1
work=$(mktemp -d)
servers=()
trap 'kill "${servers[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT
native=${1:-$work/native}
export XDG_CACHE_HOME="$work/cache" XDG_DATA_HOME="$work/data"

fail() { echo "FAILED: $1"; exit 1; }
step() { echo "== $1"; }

step "compiling"
dotnet build src/NewsSearch.Cli -c Release -v q
[ -n "${NEWSSEARCH_COMPILED:-}" ] || dotnet publish src/NewsSearch.Cli -c Release -r linux-x64 -p:PublishAot=true -o "$native" -v q
compiled=${NEWSSEARCH_COMPILED:-$native/NewsSearch.Cli}
ordinary=artifacts/bin/NewsSearch.Cli/release/newssearch
[ -n "${NEWSSEARCH_COMPILED:-}" ] || rm -f "$native/"*.dbg "$native/"*.pdb
ls -l "$compiled"

step "an index each"
"$ordinary" index corpus --index "$work/ordinary-index" >/dev/null
"$compiled" index corpus --index "$work/compiled-index" >/dev/null

# Gives the address of a server over the index that the ordinary command made: cursors and times of taking in are the same then.
serve() {
  NEWSSEARCH_SERVER_REQUESTSPERSECOND=0 NEWSSEARCH_SERVER_QUERYSECONDS=30 "$1" serve --index "$work/ordinary-index" --port 0 >"$work/$2.log" 2>&1 &
  servers+=($!)
  for _ in $(seq 100); do
    if address=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$work/$2.log" | head -1) && [ -n "$address" ]; then return; fi
    sleep 0.1
  done
  cat "$work/$2.log"
  fail "no server: $1"
}

# What the time it took, and nothing else, differs in.
settled() { sed -E 's/"took":\{[^}]*\}//g; s/"(parseMs|ms|totalMs)":[0-9.]+//g; s/"cursor":"[^"]*"//g; s/ingestedAt":"[^"]*"//g; s/after=[A-Za-z0-9_-]+//g; s/127\.0\.0\.1:[0-9]+//g'; }

step "the same answers over HTTP"
serve "$ordinary" ordinary; first=$address
serve "$compiled" compiled; second=$address
asked=0
different=0
same() {
  asked=$((asked + 1))
  curl -s -G -w '\n%{http_code}\n' "$first$1" "${@:2}" | settled >"$work/a" || true
  curl -s -G -w '\n%{http_code}\n' "$second$1" "${@:2}" | settled >"$work/b" || true
  case $(tail -1 "$work/a") in 200 | 400 | 404) ;; *) fail "$(tail -1 "$work/a"): $*" ;; esac
  if ! cmp -s "$work/a" "$work/b"; then
    different=$((different + 1))
    echo "different: $*"
    diff "$work/a" "$work/b" | cut -c1-300 | head -4 || true
  fi
}
while IFS=$'\t' read -r query _; do
  case $query in '' | '#'*) continue ;; esac
  same /api/parse --data-urlencode "q=$query"
  same /api/search --data-urlencode "q=$query" --data-urlencode profile=thorough --data-urlencode count=exact --data-urlencode now=2019-06-01
  same /api/quotes --data-urlencode "q=$query" --data-urlencode now=2019-06-01
done <tests/NewsSearch.Tests/Querying/queries.tsv
for query in treaty Kuril Lavrov "said(Putin)"; do
  for path in "/api/facets?fields=speaker,topic,place" "/api/timeline" "/api/search?all=true&format=csv" "/api/search?all=true&format=ninjs" "/feeds/atom" "/" "/quotes"; do
    same "$path" --data-urlencode "q=$query"
  done
done
same "/api/suggest?prefix=la"
same "/openapi/v1.json"
[ "$asked" -gt 1000 ] || fail "only $asked questions"

step "the same of an index that the compiled command made"
for query in "Kuril peace treaty" "said(Lavrov)" '"peace treaty"' "dateline:tokyo" "treat*" "NOT treaty"; do
  for verb in search quotes facets timeline; do
    asked=$((asked + 1))
    "$ordinary" $verb "$query" --index "$work/ordinary-index" --json | settled >"$work/a" || true
    "$compiled" $verb "$query" --index "$work/compiled-index" --json | settled >"$work/b" || true
    if ! cmp -s "$work/a" "$work/b"; then
      different=$((different + 1))
      echo "different: $verb $query"
    fi
  done
done
"$compiled" check --index "$work/compiled-index"
[ "$different" -eq 0 ] || fail "$different of $asked answers differ"
echo "$asked answers are the same"
