# Shared by the setup scripts: where things lie, and how to speak to the user. Sourced, never run.

if [ -n "${HOME:-}" ] || [ -n "${XDG_CACHE_HOME:-}" ]; then
  vrlab_cache="${XDG_CACHE_HOME:-$HOME/.cache}/vrlab"
else
  vrlab_cache="$vrlab_root/.vrlab/cache"
fi
vrlab_state="$vrlab_root/.vrlab"
vrlab_setup="$vrlab_root/Tools/Setup"

say() { printf '%s\n' "$*" >&2; }

# lack PROBLEM REMEDY: the environment lacks something that a person has to provide.
lack() {
  say "vrlab: $1"
  say "       $2"
  exit 3
}

# Runs a command under a lock, so that two programs started together do not set up or build at the same time.
with_lock() {
  local lock="$1"
  shift
  if ! command -v flock >/dev/null; then
    "$@"
    return
  fi
  mkdir -p "$(dirname "$lock")"
  (
    flock -n 9 || { say "vrlab: waiting for another vrlab that is setting up or building"; flock 9; }
    # A child must not keep the lock: the compiler's server lives on for minutes after a build.
    "$@" 9>&-
  ) 9>"$lock"
}

hash_of_files() { cat "$@" | sha256sum | cut -c1-16; }
