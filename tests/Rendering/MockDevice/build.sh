#!/usr/bin/env bash
# Builds Vulkan-Tools' mock driver, a device that draws nothing but offers what software devices lack (shading rates, for one), so that the validation
# layers can judge what this program tells such devices. Takes the source package of this machine's Debian release through apt; needs g++ and libvulkan-dev.
# Usage: build.sh FOLDER, then: VK_ADD_DRIVER_FILES=FOLDER/mock.json dotnet test tests/Rendering --filter Category=MockDevice
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: build.sh FOLDER" >&2; exit 2; }
here="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)"
mkdir -p "$1"
folder="$(cd "$1" && pwd)"
cd "$folder"

# apt may know packages only; the same mirror has their sources.
codename="$(. /etc/os-release && echo "$VERSION_CODENAME")"
mirror="$(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' | awk -v name="$codename" '$2 == name { print $1; exit }')"
mkdir -p lists/partial
echo "deb-src $mirror $codename main" > sources.list
apt=(apt-get -qq -o Dir::Etc::SourceList="$folder/sources.list" -o Dir::Etc::SourceParts=- -o Dir::State::Lists="$folder/lists" -o APT::Sandbox::User=root)
"${apt[@]}" update
"${apt[@]}" source --download-only vulkan-tools
rm -rf source && mkdir source
tar xf vulkan-tools_*.orig.tar.* -C source --strip-components=1

driver=source/icd/generated/mock_icd.cpp
insert_after() { # PATTERN LINE: fails where the source has changed
  grep -qE "$1" "$driver" || { echo "mock_icd.cpp has no line '$1': adapt build.sh to this version" >&2; exit 1; }
  sed -i -E "0,/$1/s//&\n$2/" "$driver"
}
line="$(grep -n 'GetPhysicalDeviceFeatures(' "$driver" | head -1 | cut -d: -f1)"
line="$(awk -v at="$line" 'NR < at && /^static VKAPI_ATTR/ { last = NR } END { print last }' "$driver")"
sed -i "$((line - 1))r $here/capabilities.inc" "$driver"
insert_after '    GetPhysicalDeviceFeatures\(physicalDevice, &pFeatures->features\);' '    OfferFeatures(pFeatures);'
insert_after '    GetPhysicalDeviceProperties\(physicalDevice, &pProperties->properties\);' '    OfferProperties(pProperties);'
insert_after '        props_3->bufferFeatures = pFormatProperties->formatProperties\.bufferFeatures;' '        OfferFormat(format, pFormatProperties);'
insert_after '    pProperties->limits = SetLimits\(&pProperties->limits\);' '    RaiseLimits(\&pProperties->limits);'

g++ -O1 -shared -fPIC -std=c++17 -pthread -I source/icd/generated "$driver" -o libVkICD_mock_icd.so
version="$(sed -nE 's/.*VK_HEADER_VERSION ([0-9]+).*/\1/p' /usr/include/vulkan/vulkan_core.h | head -1)"
printf '{ "file_format_version": "1.0.1", "ICD": { "library_path": "%s", "api_version": "1.3.%s" } }\n' "$folder/libVkICD_mock_icd.so" "$version" > mock.json
echo "$folder/mock.json"
