#!/bin/sh
# Installs a built Tearsheet into a folder that is not there yet or empty: unpacks its jar, learns a start on a database of its
# own that is gone afterwards, and writes FOLDER/tearsheet, which starts it in some 7 seconds on two processors. Takes a minute
# or two, and curl. Run it as whoever shall run Tearsheet; where that is another, they need only read FOLDER.
#
#   install.sh JAR FOLDER
set -eu
if [ $# -ne 2 ] || [ ! -f "$1" ]; then
  echo "Usage: install.sh JAR FOLDER" >&2
  exit 2
fi
if [ -d "$2" ] && [ -n "$(ls -A "$2")" ]; then
  echo "$2 is not empty. Install each version into a folder of its own; the data of the one before stay where they are." >&2
  exit 2
fi
command -v curl >/dev/null || { echo "curl is missing: install it first." >&2; exit 2; }
. "$(dirname "$0")/../../../.mvn/find-jdk.sh"
java=$JAVA_HOME/bin/java

scripts=$(cd "$(dirname "$0")" && pwd -P)
mkdir -p "$2"
folder=$(cd "$2" && pwd -P)
work=$(mktemp -d)
installed=
finish() { # nothing is left of what did not come to its end
  [ -n "$installed" ] || rm -rf "${folder:?}/lib" "$folder/tearsheet.jar" "$folder/tearsheet.aot" "$folder/tearsheet"
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

cp "$1" "$work/tearsheet.jar"
"$java" -Djarmode=tools -jar "$work/tearsheet.jar" extract --destination "$folder" --force >/dev/null
rm "$work/tearsheet.jar"
echo "Unpacked. Learning from two starts ..."
apart() ( # with no setting of the Tearsheet that may run here already, and in no folder that may hold any
  cd "$work"
  env -i PATH="$PATH" HOME="$HOME" JAVA_HOME="$JAVA_HOME" TEARSHEET_DATA="$work/data" SERVER_PORT="${SERVER_PORT:-18080}" "$@"
)
apart "$scripts/learn.sh" "$folder" "$folder/tearsheet.aot"

cat >"$folder/tearsheet" <<SCRIPT
#!/bin/sh
# Starts Tearsheet, with the options and settings that 'java -jar' would take. A cache of another Java is left aside by Java
# itself; one that was moved would keep it from starting, so it is left aside here.
set -eu
folder='$folder'
if [ -f "\$folder/tearsheet.jar" ]; then set -- -XX:AOTCache="\$folder/tearsheet.aot" '-Xlog:aot*=off' -jar "\$folder/tearsheet.jar" "\$@"
else set -- -jar "\$(dirname "\$0")/tearsheet.jar" "\$@"; fi
exec '$java' -XX:+UseCompactObjectHeaders --finalization=disabled --enable-native-access=ALL-UNNAMED "\$@"
SCRIPT
chmod 755 "$folder/tearsheet"
# Java leaves a cache aside without a word that does not fit; here it must say so
apart JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$folder/tearsheet" --tearsheet.audit.verify >"$work/verified" 2>&1 || { cat "$work/verified" >&2; exit 1; }
installed=yes
echo "Installed. Start it with $folder/tearsheet in the folder that holds, or shall hold, its data."
