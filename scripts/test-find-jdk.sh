#!/usr/bin/env bash
# Tests of scripts/find-jdk with made-up JDKs in a temporary folder.
set -u
find_jdk="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/find-jdk"
bash_path=$(command -v bash)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

# A JDK that says its version, and its home when it is asked for its settings.
make_jdk() { # home version
  mkdir -p "$1/bin"
  cat >"$1/bin/java" <<JAVA
#!$bash_path
[ "\$1" = -XshowSettings:properties ] && echo "    java.home = $1" >&2
echo 'openjdk version "$2" 2026-01-01' >&2
JAVA
  printf '#!%s\n' "$bash_path" >"$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

# Runs find-jdk with its own PATH (the tools that it needs, and one java or none) and folders.
found() { # java_on_path java_home folders
  mkdir -p "$folder/tools"
  rm -f "$folder/tools"/*
  for tool in bash env sed head sort dirname; do
    ln -s "$(command -v "$tool")" "$folder/tools/$tool"
  done
  [ -z "$1" ] || ln -s "$1/bin/java" "$folder/tools/java"
  env -i HOME="$folder/nobody" PATH="$folder/tools" ${2:+JAVA_HOME="$2"} NIGHTJAR_JDK_FOLDERS="$3" "$find_jdk" 2>"$folder/err"
}

expect() { # sentence wanted got
  if [ "$2" = "$3" ]; then
    echo "ok    $1"
  else
    echo "FAILS $1: wanted '$2', got '$3'"
    failures=$((failures + 1))
  fi
}

make_jdk "$folder/jvm/old-8" 1.8.0_402
make_jdk "$folder/jvm/java-17" 17.0.15
make_jdk "$folder/other/java-21" 21.0.2
make_jdk "$folder/many/java-21" 21
make_jdk "$folder/many/java-25" 25.0.1
make_jdk "$folder/preview/java-26" 26-ea
make_jdk "$folder/with space/java-22" 22.0.1
make_jdk "$folder/jre/java-25" 25.0.1
rm "$folder/jre/java-25/bin/javac"
make_jdk "$folder/release/java-23" 1.8.0
echo 'JAVA_VERSION="23.0.2"' >"$folder/release/java-23/release"

old=$folder/jvm/java-17
expect "default JDK 17 with a newer one beside it" \
  "$folder/other/java-21" "$(found "$old" "" "$folder/jvm/*:$folder/other/*")"
expect "only a newer one on PATH" "$folder/other/java-21" "$(found "$folder/other/java-21" "" "$folder/jvm/*")"
expect "JAVA_HOME comes first" \
  "$folder/other/java-21" "$(found "$folder/many/java-25" "$folder/other/java-21" "$folder/many/*")"
expect "a JAVA_HOME that is too old is passed over" "$folder/other/java-21" "$(found "" "$old" "$folder/other/*")"
expect "the newest of the folders is taken" "$folder/many/java-25" "$(found "$old" "" "$folder/many/*")"
expect "an early-access build counts" "$folder/preview/java-26" "$(found "" "" "$folder/preview/*")"
expect "a folder with a blank" "$folder/with space/java-22" "$(found "" "" "$folder/with space/*")"
expect "a home without a compiler is no JDK" "" "$(found "" "" "$folder/jre/*")"
expect "the release file is believed" "$folder/release/java-23" "$(found "" "" "$folder/release/*")"

found "$old" "$old" "$folder/jvm/*" >"$folder/out"
expect "only 17: exit 1" 1 $?
expect "only 17: nothing on standard output" "" "$(cat "$folder/out")"
expect "only 17: one line" 1 "$(wc -l <"$folder/err" | tr -d ' ')"
expect "only 17: it names what to install" 1 "$(grep -c 'openjdk-21-jdk' "$folder/err")"
found "" "" "" >"$folder/out"
expect "no Java at all: exit 1" 1 $?

[ "$failures" -eq 0 ] || { echo "find-jdk: $failures failed"; exit 1; }
echo "find-jdk: all passed"
