# shellcheck shell=sh
# Sourced by run and test, in the project's root: what Reprise needs, and a build made ready.

# All that is ever needed. What for; its Debian package; what shows that it is there on a system
# without such packages: a command, pc: and a pkg-config module, or - where nothing has to.
needs='
build    gcc                    cc
build    libc6-dev              -
build    meson                  meson
build    ninja-build            ninja
build    pkgconf                pkg-config
build    gettext                msgfmt
build    libglib2.0-dev         pc:gio-unix-2.0
build    libgtk-4-dev           pc:gtk4
build    libadwaita-1-dev       pc:libadwaita-1
build    libgtksourceview-5-dev pc:gtksourceview-5
build    libsqlite3-dev         pc:sqlite3
build    libcmark-dev           pc:libcmark
build    libjson-glib-dev       pc:json-glib-1.0
build    libsoup-3.0-dev        pc:libsoup-3.0
build    libxml2-dev            pc:libxml-2.0
build    libgdk-pixbuf-2.0-dev  pc:gdk-pixbuf-2.0
build    libgstreamer1.0-dev    pc:gstreamer-1.0
build    libgstreamer-plugins-base1.0-dev pc:gstreamer-pbutils-1.0
build    libgstreamer-plugins-bad1.0-dev  pc:gstreamer-play-1.0
window   gstreamer1.0-plugins-base -
window   gstreamer1.0-plugins-good -
window   fonts-cantarell        -
window   glib-networking        -
window   ca-certificates        -
window   adwaita-icon-theme     -
window   librsvg2-common        -
display  xvfb                   xvfb-run
display  xauth                  xauth
display  dbus-daemon            dbus-run-session
display  at-spi2-core           -
picture  xdotool                xdotool
picture  imagemagick            import
test     desktop-file-utils     desktop-file-validate
test     appstream              appstreamcli
test     mandoc                 mandoc
test     libx11-dev             pc:x11
test     libxtst-dev            pc:xtst
test     openssl                openssl
test     playerctl              playerctl
test     libtagc0-dev           pc:taglib_c
test     gstreamer1.0-plugins-base-apps gst-discoverer-1.0
test     fish                   fish
test     zsh                    zsh
fuzz     clang                  clang
fuzz     libclang-rt-dev        -
fuzz     llvm                   llvm-symbolizer
coverage gcovr                  gcovr
'

# Servers that tests start lie here, each in a folder of its own. They are not installed: an
# installed one starts there and then, with every boot from then on, and apt is stuck where it cannot.
servers=$PWD/build-servers

is_debian ()
(
  [ -r /etc/os-release ] || exit 1
  # shellcheck disable=SC1091
  . /etc/os-release
  case "${ID:-} ${VERSION_ID:-}" in
    'debian 12' | 'debian 13') ;;
    *) exit 1 ;;
  esac
)

# is_installed PACKAGE
is_installed ()
{
  dpkg-query --show --showformat='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# is_there PROOF
is_there ()
{
  case $1 in
    -)    ;;
    pc:*) pkg-config --exists "${1#pc:}" 2>/dev/null ;;
    *)    command -v "$1" >/dev/null ;;
  esac
}

# as_root COMMAND…
as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

may_install ()
{
  is_debian && { [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null; }
}

# apt_get ARGUMENT…
apt_get ()
{
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get --quiet --option DPkg::Lock::Timeout=600 "$@"
}

# prepare PURPOSE…: install what is missing where that is possible, else name it.
prepare ()
{
  uninstalled=
  unseen=
  while read -r purpose package proof; do
    case " $* " in
      *" $purpose "*) ;;
      *) continue ;;
    esac
    is_installed "$package" || uninstalled="$uninstalled $package"
    is_there "$proof" || unseen="$unseen $package"
  done <<EOF
$needs
EOF

  if may_install; then
    [ -n "$uninstalled" ] || return 0
    echo "Installing, through apt:$uninstalled"
    # shellcheck disable=SC2086
    apt_get update && apt_get install --yes --no-install-recommends $uninstalled
  elif [ -n "$unseen" ]; then
    cat >&2 <<EOF
Only on Debian 12 and 13, as root or with sudo, is what is missing installed.
Needed, by the names of Debian's packages:$uninstalled
Not found:$unseen
EOF
    return 1
  fi
}

# download PACKAGE
download ()
{
  apt-get --quiet --option APT::Sandbox::User=root --option Acquire::Retries=0 \
    --option Acquire::http::Timeout=20 download "$1"
}

# fetch_server PACKAGE: what is in a package, without what comes of installing it.
fetch_server ()
(
  rm -rf "${servers:?}/$1" && mkdir -p "$servers/$1" && cd "$servers/$1" || return 1
  download "$1" || { apt_get update && download "$1"; } || return 1
  dpkg-deb --extract ./*.deb . && rm -f ./*.deb
)

# Without them the tests that need them are skipped, and all others are run.
prepare_servers ()
{
  PATH=$PATH:/usr/sbin:$servers/nginx/usr/sbin
  export PATH
  nginx -v 2>/dev/null && return 0

  if may_install; then
    echo "Fetching, through apt, into $servers: nginx"
    fetch_server nginx
  fi
  nginx -v 2>/dev/null || echo 'There is no nginx: what needs it is not tested.' >&2
}

# build DIRECTORY OPTION…
build ()
{
  if [ -e "$1/meson-private/coredata.dat" ]; then
    meson setup --reconfigure "$@" || return 1
  else
    meson setup "$@" || return 1
  fi
  meson compile -C "$1"
}

# program DIRECTORY NAME: the path of a program as built, or nothing.
program ()
{
  find "$PWD/$1/src" -type f -name "$2" -perm -u+x 2>/dev/null
}
