# shellcheck shell=bash
# Functions that the scripts of this folder share. Source it, don't run it.

set -euo pipefail

# The caller's locale must not change sorting, number formats or messages of tools.
export LC_ALL=C.UTF-8
# Unset in some containers and services.
export HOME="${HOME:-$(cd ~ && pwd)}"

repo_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck disable=SC2034  # The scripts use it.
cache_dir="${XDG_CACHE_HOME:-$HOME/.cache}/guided-help"

# Debian's Emscripten loads acorn from Debian's folder of Node.js modules. A Node.js from elsewhere
# does not search that folder, so linking would fail.
if [[ -d /usr/share/nodejs ]]; then
  export NODE_PATH="/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}"
fi

if [[ -t 2 && -z "${NO_COLOR:-}" ]]; then
  red=$'\e[31m' yellow=$'\e[33m' plain=$'\e[0m'
else
  red='' yellow='' plain=''
fi

# Progress goes to standard error; standard output is for the result of a script.
say() { printf '%s\n' "$*" >&2; }
warn() { say "${yellow}warning:${plain} $*"; }
die() {
  say "${red}error:${plain} $*"
  exit 1
}

have() { command -v "$1" > /dev/null 2>&1; }

# quietly LABEL LOG COMMAND…: runs the command with its output in the file LOG. Prints LABEL if it
# takes longer than a second, and its progress twice a minute; prints the log if it fails.
quietly() {
  local label=$1 log=$2 start=$SECONDS waited=0 tenths=0 pid
  shift 2
  mkdir -p "$(dirname "$log")"
  # Descriptor 9 is the set-up's lock: a daemon that a package starts must not keep it.
  "$@" > "$log" 2>&1 < /dev/null 9>&- &
  pid=$!
  # If the script is stopped, stop the command, too.
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

# configure PRESET: runs CMake only if necessary; Ninja itself reruns it for CMakeLists.txt.
configure() {
  local preset=$1 dir="$repo_root/build/$1" stamp
  stamp="$(cksum < "$repo_root/CMakePresets.json") ${IMGUI_SOURCE_DIR:-}"
  if [[ -f "$dir/build.ninja" && "$(cat "$dir/.configured" 2> /dev/null)" == "$stamp" ]]; then
    return 0
  fi
  mkdir -p "$dir"
  rm -f "$dir/.configured"
  quietly "Configuring $preset" "$dir/configure.log" \
    cmake --fresh -S "$repo_root" --preset "$preset" || return 1
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
