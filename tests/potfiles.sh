#!/bin/sh
# Whether po/POTFILES names each file with words for people, and no other. Speaks TAP.
# usage: potfiles.sh ROOT
set -eu
cd "$1"
echo 1..2

{
  grep -rlE '(^|[^A-Za-z_])(_|N_|C_|ngettext) ?\("' src --include='*.c'
  grep -rlE 'translatable="yes"' ui
} | LC_ALL=C sort >"${TMPDIR:-/tmp}/potfiles.$$"
trap 'rm -f "${TMPDIR:-/tmp}/potfiles.$$"' EXIT

unnamed=$(LC_ALL=C comm -23 "${TMPDIR:-/tmp}/potfiles.$$" po/POTFILES)
if [ -z "$unnamed" ]; then
  echo 'ok 1 - each file with words is named'
else
  echo 'not ok 1 - each file with words is named'
  echo "$unnamed" | sed 's/^/# /'
fi

gone=$(while read -r file; do [ -e "$file" ] || echo "$file"; done <po/POTFILES)
if [ -z "$gone" ] && LC_ALL=C sort -uc po/POTFILES; then
  echo 'ok 2 - each file named is there, once and in order'
else
  echo 'not ok 2 - each file named is there, once and in order'
  echo "$gone" | sed 's/^/# /'
fi
