# shellcheck shell=bash
# What the scripts of this folder share. Source it, don't run it.

set -euo pipefail

# No locale of the caller's may change sorting, number formats or the tools' messages.
export LC_ALL=C.UTF-8
# Unset in some containers and services.
export HOME="${HOME:-$(cd ~ && pwd)}"

repo_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck disable=SC2034  # The scripts use it.
cache_dir="${XDG_CACHE_HOME:-$HOME/.cache}/guided-help"

# Debian's Emscripten takes the parser of its JavaScript optimizer from Debian's folder of Node.js
# modules, which a Node.js from elsewhere does not look into: linking would fail for want of acorn.
if [[ -d /usr/share/nodejs ]]; then
  export NODE_PATH="/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}"
fi

if [[ -t 2 && -z "${NO_COLOR:-}" ]]; then
  red=$'\e[31m' yellow=$'\e[33m' plain=$'\e[0m'
else
  red='' yellow='' plain=''
fi

# Progress goes to standard error: standard output belongs to what a script is asked for.
say() { printf '%s\n' "$*" >&2; }
warn() { say "${yellow}warning:${plain} $*"; }
die() {
  say "${red}error:${plain} $*"
  exit 1
}

have() { command -v "$1" > /dev/null 2>&1; }

# quietly LABEL LOG COMMAND…: runs the command with its output in the file LOG. Says LABEL if it
# takes longer than a second and how far it is twice a minute; shows the log if it fails.
quietly() {
  local label=$1 log=$2 start=$SECONDS waited=0 tenths=0 pid
  shift 2
  mkdir -p "$(dirname "$log")"
  # Descriptor 9 is the set-up's lock: a daemon that a package starts must not keep it.
  "$@" > "$log" 2>&1 < /dev/null 9>&- &
  pid=$!
  # A script that is stopped takes its command with it.
  trap 'kill "$pid" 2> /dev/null' EXIT
  while kill -0 "$pid" 2> /dev/null; do
    sleep 0.1
    tenths=$((tenths + 1))
    if ((tenths == 10)); then say "$label …"; fi
    if ((SECONDS - start >= waited + 30)); then
      waited=$((SECONDS - start))
      say "  ${waited} s: $(tail -n 1 "$log" | tr -d '\r' | cut -c 1-100)"
    fi
  done
  trap - EXIT
  if wait "$pid"; then return 0; fi
  cat "$log" >&2
  say "${red}error:${plain} failed: $label"
  return 1
}

# configure PRESET: runs CMake only where it has to; Ninja itself runs it again for CMakeLists.txt.
configure() {
  local preset=$1 dir="$repo_root/build/$1" stamp
  stamp="$(cksum < "$repo_root/CMakePresets.json") ${IMGUI_SOURCE_DIR:-}"
  if [[ -f "$dir/build.ninja" && "$(cat "$dir/.configured" 2> /dev/null)" == "$stamp" ]]; then
    return 0
  fi
  mkdir -p "$dir"
  rm -f "$dir/.configured"
  quietly "Configuring $preset" "$dir/configure.log" \
    cmake -S "$repo_root" --preset "$preset" || return 1
  printf '%s\n' "$stamp" > "$dir/.configured"
}

# build PRESET [TARGET…]: configures if needed and builds, silently unless it takes long or fails.
build() {
  local preset=$1
  shift
  configure "$preset" || return 1
  quietly "Building $preset${*:+ ($*)}" "$repo_root/build/$preset/build.log" \
    ninja -C "$repo_root/build/$preset" "$@"
}
