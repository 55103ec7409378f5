#!/usr/bin/env bash
# build.sh PREFIX: fetches, edits, builds and installs Monado as an in-process OpenXR runtime under PREFIX.
set -u
vrlab_root="${VRLAB_ROOT:-$(cd "$(dirname "$0")/../../.." && pwd)}"
prefix="$1"
. "$vrlab_root/Tools/Setup/common.sh"
. "$vrlab_setup/monado/source.sh"
. "$vrlab_setup/monado/edits.sh"

off() { printf -- '-D%s=OFF\n' "$@"; }

options() {
  printf -- '-D%s\n' CMAKE_BUILD_TYPE=Release CMAKE_INSTALL_LIBDIR=lib XRT_BUILD_DRIVER_REMOTE=ON XRT_BUILD_DRIVER_SIMULATED=ON \
    XRT_OPENXR_INSTALL_ABSOLUTE_RUNTIME_PATH=ON
  off BUILD_TESTING XRT_FEATURE_SERVICE XRT_FEATURE_STEAMVR_PLUGIN XRT_FEATURE_RENDERDOC XRT_BUILD_SAMPLES XRT_MODULE_COMPOSITOR_MAIN \
    XRT_MODULE_MONADO_CLI XRT_MODULE_MONADO_GUI
  off XRT_HAVE_{OPENGL,OPENGLES,EGL,OPENGL_GLX,XCB,XLIB,XRANDR,JPEG,SYSTEM_CJSON,DBUS,WAYLAND,SDL2}
  off XRT_BUILD_DRIVER_{TWRAP,HDK,HYDRA,NS,PSMV,PSSENSE,RIFT_S,STEAMVR_LIGHTHOUSE,VIVE,WMR,OPENGLOVES}
}

show_percent() {
  awk -F'[][/]' '/^\[[0-9]+\/[0-9]+\]/ { percent = int($2 * 10 / $3) * 10; if (percent > shown) { shown = percent; printf "  %d %%\n", percent; fflush() } }' >&2
}

work="$vrlab_cache/monado/work"
log="$vrlab_cache/monado/build.log"
fetch_source "$vrlab_cache/monado/$monado_archive"
rm -rf "$work" "$prefix.part"
mkdir -p "$work"
tar -xf "$vrlab_cache/monado/$monado_archive" -C "$work" --strip-components=1 ||
  lack "Monado's source could not be unpacked into $work" "is the disk full?"
cd "$work" || exit 3
apply_edits
failed() { tail -15 "$log" >&2; lack "Monado could not be built (details: $log)" "if the disk is not full, report this with the log"; }
mapfile -t arguments < <(options)
cmake -S . -B build -G Ninja -DCMAKE_INSTALL_PREFIX="$prefix" "${arguments[@]}" >"$log" 2>&1 || failed
set -o pipefail
ninja -C build 2>&1 | tee -a "$log" | show_percent || failed
cmake --install build --strip >>"$log" 2>&1 || failed
[ -f "$prefix/share/openxr/1/openxr_monado.json" ] || failed
ln -sfn "$prefix" "$vrlab_cache/monado/current"
rm -rf "$work"
