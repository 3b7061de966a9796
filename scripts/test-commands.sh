#!/usr/bin/env bash
# The built jar from outside: the demo is loaded twice, checked, served and stopped again.
set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$(mktemp -d)
server=""
clean_up() {
  [ -z "$server" ] || kill "$server" 2>/dev/null
  rm -rf "$folder"
}
trap clean_up EXIT

fail() {
  echo "FAILS $1"
  cat "$folder/out" "$folder/err" 2>/dev/null
  exit 1
}
nightjar() { "$root/scripts/nightjar" "$@" >"$folder/out" 2>"$folder/err"; }

nightjar demo --no-serve --store "$folder/demo.gpkg" || fail "demo --no-serve ends with 0"
grep -qx 'rejected: 0' "$folder/out" || fail "the demo has no rejected row"
nightjar demo --no-serve --store "$folder/demo.gpkg" || fail "a second demo uses the first one's store"
nightjar verify --store "$folder/demo.gpkg" || fail "verify finds nothing wrong"
nightjar serve
[ $? -eq 2 ] || fail "serve without a store is wrong use"
nightjar serve --store "$folder/demo.gpkg" --host 0.0.0.0 --port 0
[ $? -eq 2 ] || fail "serve on an address of the network is wrong use"
nightjar serve --store "$folder/none.gpkg" --port 0
[ $? -eq 1 ] || fail "serve on a store that is not there fails"
[ "$(wc -l <"$folder/err")" -eq 1 ] || fail "an error is one line"

"$root/scripts/nightjar" serve --store "$folder/demo.gpkg" --port 0 >"$folder/out" 2>"$folder/err" &
server=$!
for _ in $(seq 1 150); do
  url=$(sed -n 's/.*\(http:[^ ]*\).*/\1/p' "$folder/out" | head -n 1)
  [ -n "$url" ] && break
  kill -0 "$server" 2>/dev/null || fail "serve stays up"
  sleep 0.2
done
[ -n "$url" ] || fail "serve prints its URL within 30 s"
answer() { node -e 'fetch(process.argv[1]).then(r => console.log(r.status))' "$1"; }
[ "$(answer "$url/health/ready")" = 200 ] || fail "the server is ready"
[ "$(answer "$url/")" = 200 ] || fail "the map is served"
kill -TERM "$server"
wait "$server"
[ $? -eq 143 ] || fail "SIGTERM ends the server as asked"
server=""
nightjar verify --store "$folder/demo.gpkg" || fail "the store is whole after SIGTERM"
echo "commands: all passed"
