#!/usr/bin/env bash
# Completes some beginnings as bash would, and compares. Usage: test-bash.sh COMPLETION-FILE

source "$1" || exit 1

number=0
failed=0

# expect ANSWER WORD…: the words are a command line as bash breaks it, the last being completed.
expect ()
{
  local answer=$1

  shift
  COMP_WORDS=(reprise-cli "$@")
  COMP_CWORD=$#
  COMPREPLY=()
  _reprise_cli reprise-cli "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"

  ((number++))
  if [[ ${COMPREPLY[*]} == "$answer" ]]; then
    echo "ok $number - $*"
  else
    echo "not ok $number - $*"
    echo "# expected <$answer>, got <${COMPREPLY[*]}>"
    failed=1
  fi
}

scratch=$(mktemp -d) || exit 1
trap 'rm -r "$scratch"' EXIT
touch "$scratch/one film.md"

expect 'search show' s
expect 'new watch edit delete restore list search show import export backup check conflicts queue tags merge-films feed demo' ''
expect '--journal' --j
expect 'delete demo' --journal list d
expect 'delete demo' --journal = list d
expect 'restore' --text r
expect '--film' new --fi
expect '--films' list --fi
expect '--films --viewings --appraisals --limit --offset' list -
expect '--unfinished --untag --untrack' edit 573 --u
expect '--unfinished' watch --u
expect 'add remove move' queue ''
expect '--note' queue add x --n
expect 'add list update posts remove parse discover' feed ''
expect '--url' feed parse --u
expect '--unread' feed posts --u
expect '--name' feed add --n
expect '' feed list --
expect '' feed add --group ''
expect '' feed parse --url ''
expect 'application/atom+xml' feed parse --content-type application/a
expect "$scratch/one film.md" feed parse "$scratch/o"
expect "$scratch/one film.md" feed discover --url x "$scratch/o"
expect 'appraisal soundtrack note' new --kind ''
expect 'soundtrack' new --kind = s
expect 'none' edit 573 --judgement ''
expect '' new --judgement ''
expect 'director=' new --credit d
expect 'cast=' new --film x --credit ca
expect '' new --credit director = M
expect 'release-date= runtime=' new --fact r
expect 'feature short series' new --fact form =
expect 'short' new --fact form = sh
expect '' new --fact runtime =
expect 'director: day:' list d
expect 'writer: watched:' search w
expect 'draft finished' list state :
expect 'soundtrack' search kind : s
expect '' search film : s
expect 'none' list judgement : n
expect '' show ''
expect '' edit ''
expect '' delete 5
expect "$scratch/one film.md" new --body "$scratch/o"
expect "$scratch/one film.md" backup "$scratch/"
expect "$scratch/one film.md" new --still "$scratch/o"
expect '' watch --note ''
expect '' watch --place ''
expect '' check -

echo "1..$number"
exit $failed
