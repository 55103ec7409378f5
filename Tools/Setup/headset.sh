# The simulated headset: Monado built as an in-process OpenXR runtime, where no other runtime is active. Built once for each
# combination of source, edits and options; every clone of VRLab on this account shares the result.

headset_scripts=("$vrlab_setup/monado/source.sh" "$vrlab_setup/monado/edits.sh" "$vrlab_setup/monado/build.sh")

headset_prefix() { printf '%s/monado/%s' "$vrlab_cache" "$(hash_of_files "${headset_scripts[@]}")"; }

headset_manifest() { printf '%s/share/openxr/1/openxr_monado.json' "$(headset_prefix)"; }

# The search of the OpenXR loader specification: XR_RUNTIME_JSON, then active_runtime.json along the configuration folders.
active_runtime() {
  local folder folders
  if [ -n "${XR_RUNTIME_JSON:-}" ]; then
    printf '%s\n' "$XR_RUNTIME_JSON"
    return
  fi
  IFS=: read -ra folders <<<"${XDG_CONFIG_HOME:-${HOME:-/nonexistent}/.config}:${XDG_CONFIG_DIRS:-/etc/xdg}:/usr/local/etc:/etc:/usr/local/share:/usr/share"
  for folder in "${folders[@]}"; do
    if [ -e "$folder/openxr/1/active_runtime.json" ]; then
      printf '%s\n' "$folder/openxr/1/active_runtime.json"
      return
    fi
  done
  return 1
}

needs_headset() { [ "$1" = test ] || ! active_runtime >/dev/null; }

build_headset() {
  [ -f "$(headset_manifest)" ] && return
  with_lock "$vrlab_cache/monado.lock" build_headset_locked
}

build_headset_locked() {
  [ -f "$(headset_manifest)" ] && return
  say "vrlab: building the simulated headset (Monado 25.0, about a minute, only once)"
  VRLAB_ROOT="$vrlab_root" bash "$vrlab_setup/monado/build.sh" "$(headset_prefix)" || exit 3
}

use_headset() {
  [ -f "$(headset_manifest)" ] && export VRLAB_SIMULATED_RUNTIME="$(headset_manifest)"
  return 0
}
