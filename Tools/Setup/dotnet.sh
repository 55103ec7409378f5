# Checks the .NET SDK and builds VRLab, but only when a source has changed since the last build.

check_dotnet() {
  command -v dotnet >/dev/null || lack "the .NET SDK 10 is missing" "install it (https://dot.net, package dotnet-sdk-10.0) so that 'dotnet' is on the PATH"
  dotnet --list-sdks | grep -q '^10\.' ||
    lack "found .NET SDK $(dotnet --version 2>/dev/null || echo '(none)'), but VRLab needs 10.0" "install the .NET SDK 10 (https://dot.net)"
}

# Path, size and time of every source: cheap enough for each start, where an incremental build costs seconds.
sources_stamp() {
  local folders=(Engine Assets Networking Scenarios AITutor Tools)
  [ "$1" = test ] && folders+=(tests)
  (
    cd "$vrlab_root" || exit 1
    find "${folders[@]}" \( -name bin -o -name obj -o -name node_modules -o -name TestResults \) -prune -o -type f ! -name '*.md' -printf '%p %s %T@\n'
    find . -maxdepth 1 -type f \( -name '*.props' -o -name '*.targets' -o -name '*.sln' -o -name '*.txt' -o -name .editorconfig \) -printf '%p %s %T@\n'
  ) | sort | sha256sum | cut -c1-32
}

built_stamp_file() { printf '%s/built-%s' "$vrlab_state" "$1"; }

is_built() {
  [ -f "$vrlab_program" ] && [ "$(cat "$(built_stamp_file "$1")" 2>/dev/null)" = "$(sources_stamp "$1")" ]
}

# build PURPOSE: run builds the program, test the whole solution.
build() {
  is_built "$1" && return
  local stamp log="$vrlab_state/build.log" target=Tools/Cli/VRLab.Cli.csproj
  [ "$1" = test ] && target=VRLab.sln
  check_dotnet
  mkdir -p "$vrlab_state"
  stamp=$(sources_stamp "$1")
  say "vrlab: building ($target, Release)"
  if ! dotnet build "$vrlab_root/$target" -c Release -v q -nologo -clp:NoSummary -p:UseSharedCompilation=true >"$log" 2>&1; then
    grep -E 'error|warning' "$log" | sort -u | head -20 >&2
    if grep -qE 'NU1[013]0[0-9]|NU1301|Unable to load the service index' "$log"; then
      lack "the packages from NuGet could not be fetched (details: $log)" "check the network and 'dotnet nuget list source', then run again"
    fi
    say "vrlab: the build failed (details: $log)"
    exit 1
  fi
  printf '%s\n' "$stamp" >"$(built_stamp_file "$1")"
}
