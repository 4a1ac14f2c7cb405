# Fish completion for reprise-cli. Nothing here asks a journal, so an ID is left to be typed.

set -l commands new watch edit delete restore list search show import export backup check conflicts queue tags merge-films feed demo
set -l before "not __fish_seen_subcommand_from $commands"
set -l write '__fish_seen_subcommand_from new edit'
set -l add '__fish_seen_subcommand_from new edit watch'
set -l edit '__fish_seen_subcommand_from edit'
set -l ask '__fish_seen_subcommand_from list search'
set -l list '__fish_seen_subcommand_from list'
set -l feed '__fish_seen_subcommand_from feed'
set -l demo '__fish_seen_subcommand_from demo'

complete -c reprise-cli -f
complete -c reprise-cli -n $before -l journal -r -F -d 'Use this journal'
complete -c reprise-cli -n $before -l text -d 'Print text for people'
complete -c reprise-cli -n $before -l help -d 'Show the commands'
complete -c reprise-cli -n $before -l version -d 'Show the version'

complete -c reprise-cli -n $before -a new -d 'Add an appraisal'
complete -c reprise-cli -n $before -a watch -d 'Add a viewing'
complete -c reprise-cli -n $before -a edit -d 'Change an appraisal or a viewing'
complete -c reprise-cli -n $before -a delete -d 'Put something into the bin'
complete -c reprise-cli -n $before -a restore -d 'Take it out of the bin'
complete -c reprise-cli -n $before -a list -d 'The diary'
complete -c reprise-cli -n $before -a search -d 'Search names and text'
complete -c reprise-cli -n $before -a show -d 'All there is of one thing'
complete -c reprise-cli -n $before -a import -d 'Take back what came in at one time'
complete -c reprise-cli -n $before -a export -d 'Write the music as a playlist'
complete -c reprise-cli -n $before -a backup -d 'Copy the journal'
complete -c reprise-cli -n $before -a check -d 'Examine the journal'
complete -c reprise-cli -n $before -a conflicts -d 'Show the copies kept'
complete -c reprise-cli -n $before -a queue -d 'What is up next'
complete -c reprise-cli -n $before -a tags -d 'List and change tags'
complete -c reprise-cli -n $before -a merge-films -d 'Say that two films are the same'
complete -c reprise-cli -n $before -a feed -d 'Follow what others write'
complete -c reprise-cli -n '__fish_seen_subcommand_from queue' -a 'add remove move'
complete -c reprise-cli -n '__fish_seen_subcommand_from tags' -a 'rename merge remove'
complete -c reprise-cli -n "$feed; and not __fish_seen_subcommand_from add list update posts remove parse discover" \
  -a 'add list update posts remove parse discover'
complete -c reprise-cli -n $before -a demo -d 'Make the sample journal'

complete -c reprise-cli -n $add -l film -x -d 'TITLE (YEAR)'
complete -c reprise-cli -n $add -l watched -x -a unknown -d 'YYYY[-MM[-DD]]'
complete -c reprise-cli -n $add -l place -x -d 'Where it was watched'
complete -c reprise-cli -n $add -l rewatch -d 'Watched before'
complete -c reprise-cli -n $add -l unfinished -d 'Not watched to the end'
complete -c reprise-cli -n $add -l judgement -x -d '0 to 10'
complete -c reprise-cli -n '__fish_seen_subcommand_from watch edit queue' -l note -x -d 'A short note'
complete -c reprise-cli -n $write -l title -x
complete -c reprise-cli -n $write -l number -x
complete -c reprise-cli -n $write -l byline -x
complete -c reprise-cli -n $write -l kind -x -a 'appraisal soundtrack note'
complete -c reprise-cli -n $write -l tag -x
complete -c reprise-cli -n $write -l credit -x -d 'ROLE=NAME' \
  -a 'director= producer= writer= based-on= cinematography= score= editing= cast='
complete -c reprise-cli -n $write -l fact -x -d 'KEY=VALUE' \
  -a 'original-title= sort-title= form= release-date= runtime= country= genre= budget= box-office=
      studio= distributor= based-on= imdb= tmdb= wikidata= letterboxd= earlier-views='
complete -c reprise-cli -n $write -l body -r -F -d 'Markdown, or -'
complete -c reprise-cli -n $write -l voice -r -F -d 'AUTHOR=FILE'
complete -c reprise-cli -n $write -l track -x -d 'ARTIST — TITLE'
complete -c reprise-cli -n $write -l still -r -F -d 'An image to show in it'
complete -c reprise-cli -n $write -l draft -d 'Leave it a draft'
complete -c reprise-cli -n $write -l spoiler -d 'It gives the story away'
complete -c reprise-cli -n $edit -l judgement -x -a none
complete -c reprise-cli -n $edit -l untag -x
complete -c reprise-cli -n $edit -l untrack -x -d 'ARTIST — TITLE'
complete -c reprise-cli -n $edit -l finished -d 'Finish a draft'
complete -c reprise-cli -n $edit -l no-rewatch -d 'Not watched before'
complete -c reprise-cli -n $edit -l no-unfinished -d 'Watched to the end'
complete -c reprise-cli -n $edit -l no-spoiler -d 'It does not give the story away'

complete -c reprise-cli -n $ask -l limit -x
complete -c reprise-cli -n $ask -a 'film: title: director: cast: person: score: writer: genre:
  country: tag: track: artist: judgement:none year: watched:unknown day: runtime: state:draft state:finished
  kind:appraisal kind:soundtrack kind:note kind:viewing rewatch:yes rewatch:no has:voice has:still
  has:jukebox in:bin in:feeds sort:judgement sort:watched sort:year sort:title sort:length'
complete -c reprise-cli -n '__fish_seen_subcommand_from import' -l undo -x -d BATCH
complete -c reprise-cli -n $list -l offset -x
complete -c reprise-cli -n $list -l films
complete -c reprise-cli -n $list -l viewings
complete -c reprise-cli -n $list -l appraisals

complete -c reprise-cli -n '__fish_seen_subcommand_from export' -l format -x -a m3u8
complete -c reprise-cli -n '__fish_seen_subcommand_from export backup demo' -F
complete -c reprise-cli -n '__fish_seen_subcommand_from parse discover' -F
complete -c reprise-cli -n "$feed; and __fish_seen_subcommand_from add" -l name -x -d 'What to call it'
complete -c reprise-cli -n "$feed; and __fish_seen_subcommand_from add" -l group -x -d 'Where to put it'
complete -c reprise-cli -n "$feed; and __fish_seen_subcommand_from add" -l mine -d 'It is my own diary'
complete -c reprise-cli -n "$feed; and __fish_seen_subcommand_from posts" -l unread
complete -c reprise-cli -n "$feed; and __fish_seen_subcommand_from posts" -l starred
complete -c reprise-cli -n "$feed; and __fish_seen_subcommand_from posts" -l limit -x
complete -c reprise-cli -n "$feed; and __fish_seen_subcommand_from posts" -l offset -x
complete -c reprise-cli -n $feed -l url -x -d 'Where it came from'
complete -c reprise-cli -n '__fish_seen_subcommand_from parse' -l content-type -x \
  -a 'application/rss+xml application/atom+xml application/feed+json' -d 'What the server said it is'
complete -c reprise-cli -n $demo -l count -x
complete -c reprise-cli -n $demo -l seed -x
