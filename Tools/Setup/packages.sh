# Installs the distribution's packages of the groups asked for; says which and why, and does nothing where nothing is missing.

packages_of() {
  local groups=" $* "
  awk -v groups="$groups" '!/^#/ && NF && index(groups, " " $1 " ") && !seen[$2]++ { print $2 }' "$vrlab_setup/packages.txt"
}

missing_of() {
  local wanted installed
  wanted=$(packages_of "$@")
  # shellcheck disable=SC2086 -- one word for each package
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | awk '$1 == "installed" { print $2 }')
  comm -23 <(sort -u <<<"$wanted") <(sort -u <<<"$installed")
}

explain_packages() {
  local name
  for name in "$@"; do
    awk -v name="$name" '$2 == name { line = $0; sub(/^[^ ]+ +[^ ]+ +/, "", line); printf "  %-24s %s\n", name, line; exit }' "$vrlab_setup/packages.txt" >&2
  done
}

install_packages() {
  local missing
  if [ -n "${VRLAB_SKIP_SETUP:-}" ]; then
    return
  fi
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "vrlab: this machine has no apt. VRLab needs what these Debian packages hold:"
    # shellcheck disable=SC2046
    explain_packages $(packages_of "$@")
    lack "cannot install them here" "install their equivalents with your package manager, then run: VRLAB_SKIP_SETUP=1 ./vrlab $vrlab_verb"
  fi
  missing=$(missing_of "$@")
  [ -n "$missing" ] || return 0
  say "vrlab: installing what this machine lacks:"
  # shellcheck disable=SC2086
  explain_packages $missing
  # shellcheck disable=SC2086
  apt_install $missing
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

apt_install() {
  local log="$vrlab_state/setup.log"
  local options=(-q -y -o Dpkg::Use-Pty=0 -o Acquire::Retries=2 -o Acquire::http::Timeout=30 -o DPkg::Lock::Timeout=120)
  local by_hand="apt-get install $*"
  mkdir -p "$vrlab_state"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || lack "installing needs root, and there is no sudo" "as root: $by_hand"
    as_root true || lack "sudo was refused" "as root: $by_hand"
  fi
  say "  reading the package lists"
  # One unreachable extra source must not stop us: what counts is whether the packages can be installed.
  as_root apt-get update "${options[@]}" >"$log" 2>&1 || say "  (not every package source answered; going on with the others)"
  set -o pipefail
  if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install --no-install-recommends "${options[@]}" "$@" 2>&1 | tee -a "$log" | show_apt_progress; then
    grep '^E:' "$log" | head -5 >&2
    lack "the packages could not be installed (details: $log)" "check the network and apt's sources, then run again; or by hand: $by_hand"
  fi
  set +o pipefail
}

show_apt_progress() {
  awk '
    /newly installed/ { total = $3 }
    /^Get:/ { if (++fetched % 20 == 0) { printf "  downloaded %d packages\n", fetched; fflush() } }
    /^Setting up / { if (++done % 10 == 0 || done == total) { printf "  set up %d of %d\n", done, total; fflush() } }' >&2
}
