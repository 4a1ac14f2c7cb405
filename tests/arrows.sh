#!/bin/sh
# Which room of src/ may include which: what CONTRIBUTING.md says, held against the #include lines.
# Speaks TAP. usage: arrows.sh SRC
set -eu
src=$1

# room: the rooms it may include, besides itself
arrows='
model:
markup:
poster:
store: markup model
feed: markup model
intake: store markup model
jukebox: store model
sound: jukebox
follow: feed intake store markup model
exchange: intake store markup model
sync: intake store markup model
insight: intake store markup model
cli: model markup store intake feed follow sync exchange poster jukebox insight
gui: model markup store intake feed follow sync exchange poster jukebox insight
'

n=0
failed=0
for room in "$src"/*/; do
  room=$(basename "$room")
  n=$((n + 1))
  allowed=$(printf '%s' "$arrows" | sed -n "s/^$room://p")
  wrong=$(grep -rhoE '^#include "[a-z]+/' "$src/$room" --include='*.[ch]' | sort -u |
    sed 's/^#include "//; s/\/$//' | while read -r other; do
      case " $room $allowed " in *" $other "*) ;; *) echo "$other" ;; esac
    done)
  case $room in
    gui) ;;
    *) wrong="$wrong$(grep -rlE '#include <(gtk|gdk/|gsk|adwaita)' "$src/$room" || true)" ;;
  esac
  if printf '%s' "$arrows" | grep -q "^$room:" && [ -z "$wrong" ]; then
    echo "ok $n - $room"
  else
    echo "not ok $n - $room must not include: ${wrong:-it is no room of the house}"
    failed=1
  fi
done
echo "1..$n"
exit $failed
