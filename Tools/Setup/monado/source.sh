# Fetches Monado's source from the Debian mirrors that apt itself uses on this machine. Sourced by build.sh.

monado_archive=monado_25.0.0+dfsg.orig.tar.xz
monado_sha256=ddfa1899078173bea3db98034dc8b990df727a169f490896570ff6e3bda72113

mirrors() {
  { apt-get indextargets --format '$(REPO_URI)'; apt-get indextargets --no-release-info --format '$(REPO_URI)'; } 2>/dev/null |
    grep -E '^https?:' | awk '!seen[$0]++'
}

has_right_hash() { [ -f "$1" ] && [ "$(sha256sum "$1" | cut -d' ' -f1)" = "$monado_sha256" ]; }

download() {
  if command -v curl >/dev/null; then
    curl -fsSL --connect-timeout 20 --max-time 300 -o "$2" "$1"
  elif command -v wget >/dev/null; then
    wget -q -T 30 -O "$2" "$1"
  else
    /usr/lib/apt/apt-helper -q download-file "$1" "$2" >/dev/null
  fi
}

# fetch_source FILE
fetch_source() {
  local mirror
  has_right_hash "$1" && return
  mkdir -p "$(dirname "$1")"
  while read -r mirror; do
    download "${mirror%/}/pool/main/m/monado/$monado_archive" "$1.part" 2>/dev/null || continue
    if has_right_hash "$1.part"; then
      mv "$1.part" "$1"
      return
    fi
  done < <(mirrors)
  rm -f "$1.part"
  lack "Monado's source ($monado_archive) could not be fetched from any of apt's mirrors" \
    "check the network; or put the file at $1; or install an OpenXR runtime (for example the package libopenxr1-monado) and make it active"
}
