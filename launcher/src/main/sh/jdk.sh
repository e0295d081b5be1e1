# shellcheck shell=sh
# Finds installed JDKs; sourced by carillon and .ci/run.

# Prints the major version of the JDK in folder $1; fails if there is none.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  if java=$(command -v java); then
    while [ -L "$java" ]; do
      link=$(readlink "$java")
      case $link in
        /*) java=$link ;;
        *) java=$(dirname "$java")/$link ;;
      esac
    done
    dirname "$(dirname "$java")"
  fi
  for folder in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ ! -d "$folder" ] || echo "$folder"
  done
}

# Prints the folder of the first JDK whose major version is $1 or newer, but not newer than $2 if that is given; nothing
# if there is none.
find_jdk() {
  while IFS= read -r folder; do
    version=$(jdk_version "$folder") || continue
    if [ "${version:-0}" -ge "$1" ] && [ "${version:-0}" -le "${2:-1000}" ]; then
      echo "$folder"
      return
    fi
  done <<LIST
$(jdk_candidates)
LIST
}

explain_missing_jdk() {
  cat >&2 <<TEXT
Carillon needs a JDK $1 or newer and found none (looked at JAVA_HOME, java on the PATH, /usr/lib/jvm, SDKMAN and the usual folders).
Install one, for example:
  Debian, Ubuntu   add the repository of https://adoptium.net/installation/linux, then: sudo apt-get install temurin-$1-jdk
  Fedora           sudo dnf install java-latest-openjdk-devel
  macOS            brew install --cask temurin@$1
  anywhere         sdk install java $1-tem     (https://sdkman.io)
or set JAVA_HOME to one you have.
TEXT
}
