# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run and tests/run: installs packages and builds. Needs $root, the top of the source tree.

export DEBIAN_FRONTEND=noninteractive

say() { printf '%s\n' "== $*"; }
stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Names from app/packages.txt; with "tests" also those that only the tests need.
listed_packages() {
    local name use
    while read -r name use; do
        case "$name" in '' | '#'*) continue ;; esac
        [ -z "$use" ] || [ "$use" = "${1:-}" ] || continue
        printf '%s\n' "$name"
    done <"$root/app/packages.txt"
}

missing_packages() {
    local wanted installed
    wanted=$(listed_packages "${1:-}" | sort -u)
    # One call for all of them: a call per package would cost the second start its seconds.
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
        sed -n 's/^installed //p' | sort -u)
    comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

install_packages() {
    local missing as=()
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
        stop "This script installs Debian packages and found no apt here. Install what app/packages.txt lists by hand."
    missing=$(missing_packages "${1:-}")
    if [ -z "$missing" ]; then
        say "Packages: all present"
        return
    fi
    say "Packages: installing" $missing
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            stop "Installing needs root or sudo. As root: apt-get install --no-install-recommends" $missing
        as=(sudo --preserve-env=DEBIAN_FRONTEND)
    fi
    "${as[@]}" apt-get update -qq || stop "apt-get update failed. Check the network and /etc/apt/sources.list."
    "${as[@]}" apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 $missing >/dev/null ||
        stop "apt-get could not install the packages above. This needs Debian 12 or something close to it."
}

# A build folder that was made for another place in the file system cannot be used again.
usable_build() {
    [ -f "$1/build.ninja" ] && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$1/CMakeCache.txt" 2>/dev/null
}

# build PRESET [TARGET...]
build() {
    local preset=$1 folder="$root/build/$1" log
    shift
    if ! usable_build "$folder"; then
        say "Configuring ($preset)"
        rm -rf "$folder"
        mkdir -p "$folder"
        log="$folder/configure.log"
        (cd "$root" && cmake --preset "$preset") >"$log" 2>&1 ||
            { cat "$log" >&2; rm -f "$folder/build.ninja"; stop "Configuring failed; the reason stands above."; }
    fi
    say "Building ($preset, $(nproc) cores)"
    cmake --build "$folder" --parallel "$(nproc)" ${1:+--target "$@"} || stop "The build failed; the reason stands above."
}
