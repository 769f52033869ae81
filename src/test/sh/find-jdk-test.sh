#!/bin/sh
# Tests .mvn/find-jdk.sh on made-up JDKs, once in every shell found here. Prints one line per case.
# shellcheck disable=SC2016,SC2086,SC2254 # $shell is several words, patterns are meant as patterns
set -eu

project=$(cd "$(dirname "$0")/../../.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT HUP INT TERM
tools="$place/tools"
failures=0

# A PATH on which no real Java can be found.
mkdir "$tools"
for tool in basename bash busybox cat dash dirname env readlink sh uname; do
  real=$(command -v "$tool") && ln -s "$real" "$tools/$tool"
done

fresh() { # an empty machine; its paths have spaces, which must not matter
  machine="$place/a machine" home="$place/a machine/home of someone"
  rm -rf "$machine"
  mkdir -p "$home"
}

jdk() { # jdk HOME VERSION
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Nobody"\nJAVA_RUNTIME_VERSION="99+1"\nJAVA_VERSION="%s"\nJAVA_VERSION_DATE="2026-01-01"\n' "$2" >"$1/release"
  for tool in java javac; do
    printf '#!/bin/sh\nexit 1\n' >"$1/bin/$tool"
    chmod +x "$1/bin/$tool"
  done
}

jre() {
  jdk "$1" "$2"
  rm "$1/bin/javac"
}

# seek [NAME=VALUE...]: prints the JAVA_HOME the finder exports, the arguments it must leave alone, and what it says
seek() {
  env -i PATH="$tools" ${home+"HOME=$home"} TEARSHEET_JDK_ROOT="$machine" FINDER="$project/.mvn/find-jdk.sh" "$@" \
    $shell -c 'set -euf; . "$FINDER"; env | { while IFS= read -r line; do case $line in JAVA_HOME=*) echo "$line";; esac; done; }; echo "$1" /*' \
    sh "-Dkept=a  b" 2>&1 || echo "exit $?"
}

expect() { # expect CASE WHAT PATTERN
  case "$2" in
  $3) echo "ok   $shell: $1" ;;
  *)
    echo "FAIL $shell: $1" >&2
    printf '     expected: %s\n     but was:  %s\n' "$3" "$2" >&2
    failures=$((failures + 1))
    ;;
  esac
}

found() { # what the finder prints when it finds $1 silently
  printf 'JAVA_HOME=%s\n-Dkept=a  b /*' "$1" | sed 's/[*[]/\\&/g'
}

for shell in sh dash bash 'bash --posix' 'busybox sh'; do
  [ -e "$tools/${shell%% *}" ] || continue

  fresh
  jdk "$machine/mine" 25.0.3
  jdk "$machine/usr/lib/jvm/temurin-25" 25.0.1
  expect "a JAVA_HOME of 25 is kept" "$(seek JAVA_HOME="$machine/mine")" "$(found "$machine/mine")"

  fresh
  jdk "$machine/mine" 26
  jdk "$machine/usr/lib/jvm/temurin-25" 25.0.1
  expect "a JAVA_HOME of 26 is kept" "$(seek JAVA_HOME="$machine/mine")" "$(found "$machine/mine")"

  for where in usr/lib/jvm/temurin-25-jdk-amd64 usr/lib64/jvm/java-25 usr/java/jdk-25 opt/java opt/java/openjdk \
    opt/java-25 opt/jdk-25 opt/openjdk-bin-25 Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home \
    opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    fresh
    jdk "$machine/usr/lib/jvm/java-17-openjdk" 17.0.15
    jdk "$machine/$where" 25.0.3
    expect "found in /$where" "$(seek)" "$(found "$machine/$where")"
  done

  for where in .sdkman/candidates/java/25-tem .jdks/temurin-25.0.3 .asdf/installs/java/temurin-25 \
    .local/share/mise/installs/java/25 Library/Java/JavaVirtualMachines/temurin-25/Contents/Home; do
    fresh
    jdk "$home/$where" 25.0.3
    expect "found in ~/$where" "$(seek)" "$(found "$home/$where")"
  done

  fresh
  jdk "$machine/moved/candidates/java/25-tem" 25.0.3
  expect "found where SDKMAN_DIR says" "$(seek SDKMAN_DIR="$machine/moved")" "$(found "$machine/moved/candidates/java/25-tem")"

  fresh
  jdk "$machine/far away/jdk" 25.0.3
  mkdir -p "$machine/usr/libexec"
  printf '#!/bin/sh\n[ "$*" = "-v 25" ] && echo "%s"\n' "$machine/far away/jdk" >"$machine/usr/libexec/java_home"
  chmod +x "$machine/usr/libexec/java_home"
  expect "found by macOS's java_home" "$(seek)" "$(found "$machine/far away/jdk")"

  fresh
  jdk "$machine/far away/jdk" 25.0.3
  jdk "$machine/usr/lib/jvm/another" 25.0.3
  expect "the one on PATH goes first" "$(seek PATH="$tools:$machine/far away/jdk/bin")" "$(found "$machine/far away/jdk")"

  fresh
  jdk "$machine/far away/jdk" 25.0.3
  mkdir -p "$machine/bin"
  ln -s "../far away/jdk/bin/javac" "$machine/bin/javac"
  expect "a link on PATH is followed" "$(seek PATH="$machine/bin:$tools")" "$(found "$machine/far away/jdk")"

  fresh
  jdk "$machine/old" 17.0.15
  jdk "$machine/usr/lib/jvm/temurin-25" 25.0.3
  expect "a 17 on PATH is passed over" "$(seek PATH="$machine/old/bin:$tools")" "$(found "$machine/usr/lib/jvm/temurin-25")"
  expect "a JAVA_HOME of 17 is overridden, in one line" "$(seek JAVA_HOME="$machine/old")" \
    "JAVA_HOME ($machine/old) is no JDK 25; using $machine/usr/lib/jvm/temurin-25
$(found "$machine/usr/lib/jvm/temurin-25")"
  expect "a JAVA_HOME that is gone is overridden" "$(seek JAVA_HOME="$machine/gone")" \
    "*$(found "$machine/usr/lib/jvm/temurin-25")"
  expect "an empty JAVA_HOME is none" "$(seek JAVA_HOME=)" "$(found "$machine/usr/lib/jvm/temurin-25")"
  expect "no HOME, no harm" "$(unset home && seek)" "$(found "$machine/usr/lib/jvm/temurin-25")"

  fresh
  jdk "$machine/usr/lib/jvm/a-27" 27
  jdk "$machine/usr/lib/jvm/b-26" 26.0.1
  jdk "$machine/usr/lib/jvm/c-24" 24.0.2
  expect "without a 25, the lowest newer one" "$(seek)" "$(found "$machine/usr/lib/jvm/b-26")"
  jdk "$home/.jdks/d-25" 25
  expect "exactly 25 goes before newer ones" "$(seek)" "$(found "$home/.jdks/d-25")"

  fresh
  jdk "$machine/usr/lib/jvm/a" 1.8.0_402
  jre "$machine/usr/lib/jvm/b" 25.0.3
  jdk "$machine/usr/lib/jvm/c" 25.0.3
  rm "$machine/usr/lib/jvm/c/release"
  jdk "$machine/usr/lib/jvm/d" ""
  expect "no JRE, no 8, no nameless version: one sentence" "$(seek)" "Tearsheet needs JDK 25 or newer, *
exit 1"
  expect "one sentence is one line" "$(seek | wc -l | tr -d ' ')" 2
  jdk "$machine/usr/lib/jvm/e" 25-ea
  expect "an early-access 25 will do" "$(seek)" "$(found "$machine/usr/lib/jvm/e")"
  printf 'JAVA_VERSION="25.0.3"' >"$machine/usr/lib/jvm/e/release"
  expect "a release file without a last newline" "$(seek)" "$(found "$machine/usr/lib/jvm/e")"

  fresh
  said=$(env -i PATH="$tools" HOME="$home" TEARSHEET_JDK_ROOT="$machine" $shell "$project/mvnw" -v 2>&1) || said="$said
exit $?"
  expect "mvnw stops with one sentence when there is none" "$said" "Tearsheet needs JDK 25 or newer, *
exit 1"
done

[ "$failures" -eq 0 ] || {
  echo "find-jdk: $failures cases failed" >&2
  exit 1
}
