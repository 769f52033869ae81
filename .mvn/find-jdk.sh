# Finds JDK 25 and exports it as JAVA_HOME. Sourced by mvnw, which runs under set -euf.
#
# A JAVA_HOME that is 25 or newer is kept. Otherwise exactly 25 wins, then the lowest newer one; among equals the one
# on PATH. Versions are read from each JDK's file `release`, because starting Java to ask takes longer than looking.
# TEARSHEET_JDK_ROOT stands before the absolute paths; only the finder's own test sets it.
# shellcheck shell=sh

jdk_version() { # prints the major version of the JDK at $1; fails when there is no JDK
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r key value; do
    [ "$key" != JAVA_VERSION ] || break
  done <"$1/release"
  value=${value#\"}
  value=${value%%[!0-9]*}
  [ "$key" = JAVA_VERSION ] && [ -n "$value" ] && echo "$value"
}

find_jdk() ( # a subshell, so that globbing and every name used here end with it
  root=${TEARSHEET_JDK_ROOT-}
  lowest=1000 found=''
  path_javac=$(command -v javac) || path_javac=''
  real_javac=$(readlink -f "$path_javac" 2>/dev/null) || real_javac=''
  macos=$("$root/usr/libexec/java_home" -v 25 2>/dev/null) || macos=''
  set +f
  for dir in "${real_javac%/bin/javac}" "${path_javac%/bin/javac}" "$macos" \
    "$root"/usr/lib/jvm/* "$root"/usr/lib64/jvm/* "$root"/usr/java/* \
    "$root"/opt/java* "$root"/opt/java/* "$root"/opt/*jdk* \
    "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* "${ASDF_DATA_DIR:-${HOME-}/.asdf}"/installs/java/* \
    "${MISE_DATA_DIR:-${XDG_DATA_HOME:-${HOME-}/.local/share}/mise}"/installs/java/* "${HOME-}"/.jdks/* \
    "$root"/Library/Java/JavaVirtualMachines/* "${HOME-}"/Library/Java/JavaVirtualMachines/* \
    "$root"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk "$root"/usr/local/opt/openjdk*/libexec/openjdk.jdk; do
    for home in "$dir" "$dir/Contents/Home"; do
      version=$(jdk_version "$home") || continue
      if [ "$version" -ge 25 ] && [ "$version" -lt "$lowest" ]; then
        lowest=$version found=$home
      fi
    done
  done
  [ -n "$found" ] && printf '%s\n' "$found"
)

given=$(jdk_version "${JAVA_HOME-}") || given=0
if [ "$given" -lt 25 ]; then
  if ! found=$(find_jdk); then
    printf '%s' "Tearsheet needs JDK 25 or newer, and there is none in JAVA_HOME, on PATH, under /usr/lib/jvm, /usr/java or" \
      " /opt, or from SDKMAN, asdf, mise or an IDE: install one (Temurin 25 from https://adoptium.net, 'sdk install java" \
      " 25-tem', 'apt install temurin-25-jdk' or 'brew install --cask temurin@25') or point JAVA_HOME at it." >&2
    echo >&2
    exit 1
  fi
  [ -z "${JAVA_HOME-}" ] || echo "JAVA_HOME ($JAVA_HOME) is no JDK 25; using $found" >&2
  JAVA_HOME=$found
fi
export JAVA_HOME
