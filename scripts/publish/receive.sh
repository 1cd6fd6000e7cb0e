# The host's side of `npm run deploy`, run there by sh: $1 is the folder of the site, $2 look, deploy or rollback.
# It answers on standard output, one word at the start of each line; release-host.ts reads it.
#   releases/000042-1f3a…/  a whole site each, never written to again: what is unchanged is linked, not copied
#   current                 a link to one of them, which the web server follows
set -eu
umask 022
export LC_ALL=C
root=$1
action=$2
here=
current=

refuse() {
  echo "refused $1"
  exit 3
}

open_folder() {
  if [ ! -e "$root" ] && [ ! -L "$root" ]; then
    [ -d "$(dirname -- "$root")" ] || refuse no-parent
    [ "$action" != rollback ] || refuse no-release
    [ "$action" != look ] || return 0
    mkdir -- "$root" 2>/dev/null || refuse no-permission
  fi
  [ -d "$root" ] || refuse no-folder
  cd -- "$root" 2>/dev/null || refuse no-permission
  [ -r . ] || refuse no-permission
  [ -d releases ] || [ -z "$(ls -A)" ] || refuse foreign
  [ -L current ] || [ ! -e current ] || refuse foreign
  current=$(readlink current) || :
  current=${current#releases/}
  # Whoever sets the link by hand may end it in a slash.
  current=${current%/}
  [ -d "releases/$current" ] || current=
  [ -z "$current" ] || here=releases/$current
}

# The kernel lets go of the lock when the last process of this deploy ends, however it ends.
lock_folder() {
  command -v flock >/dev/null || refuse no-flock
  [ -w . ] || refuse no-permission
  mkdir -p releases 2>/dev/null || refuse no-permission
  [ -w releases ] || refuse no-permission
  [ ! -e .lock ] || [ -w .lock ] || refuse no-permission
  exec 9>.lock
  flock -n 9 || refuse locked
}

# What a deploy that was cut short has left. Of an old release somebody else may own a part: nothing waits for its end.
clean_up() {
  rm -rf "$root/releases/.new" "$root/releases/.list" "$root/.current"
  rm -rf "$root/releases/.old" 2>/dev/null || :
}

# Tells the files below $1 that pass a test of find, each after the word $2, and how many there are in all. To go through the
# folders of a site takes longer than all else here, so it is done once: find names those that pass twice.
list_files() {
  folder=$1
  word=$2
  shift 2
  find "$folder" -type f -print "$@" -print | awk -v word="$word" -v start=$((${#folder} + 2)) '
    $0 == last { print word, substr($0, start); next }
    { last = $0; files++ }
    END { print "files", files + 0 }'
}

describe() {
  echo "current $current"
  if [ -n "$here" ]; then
    list_files "$here" touched -newer "$here/manifest.json" 2>/dev/null
    find "$here/tai-nguyen" -type f 2>/dev/null | sed "s|^$here/|asset |"
  fi
  echo ready
}

send() {
  if [ -n "$here" ] && [ -f "$here/$1" ]; then
    echo "bytes $(wc -c <"$here/$1")"
    cat -- "$here/$1"
  else
    echo missing
  fi
}

switch_to() {
  ln -s "releases/$1" .current
  # Some systems have -h for what others call -T: to replace a link, not to move into the folder that it leads to.
  mv -T .current current 2>/dev/null || mv -fh .current current
  echo "published $1 $current"
}

discard() {
  mv "$1" releases/.old
  rm -rf releases/.old
}

# Whoever goes back must not meet a release that was gone back from, or that a deploy which was cut short never took live.
forget_later() {
  later=
  for entry in releases/[0-9]*; do
    [ -z "$later" ] || discard "$entry"
    [ "$entry" != "$here" ] || later=yes
  done
}

keep_five() {
  set -- releases/[0-9]*
  while [ $# -gt 5 ]; do
    discard "$1"
    shift
  done
}

# What is new goes to disk before the link does, so that a power cut finds the old site or the new one. To flush the whole
# filesystem takes as long as other programs have things to write, but a thousand single files take longer.
flush() {
  if [ "$(grep -c '^new ' "$1")" -le 500 ]; then
    sed -n 's|^new ||p' "$1" | tr '\n' '\0' | xargs -0 sync
  else
    sync -f . 2>/dev/null || sync
  fi
}

name_release() {
  newest=0
  for entry in releases/[0-9]*-*; do
    entry=${entry#releases/}
    [ "$entry" = '[0-9]*-*' ] || newest=${entry%%-*}
  done
  name=$(printf '%06d' "$(expr "$newest" + 1)")-$1
}

# $1 ends the release's name, $2 tells how many files it will have, $3 whether it begins as a copy of the current one.
# On standard input: paths to leave out of the copy, one in a line; an empty line; a tar archive of the new files.
receive() {
  name_release "$1"
  trap clean_up EXIT
  if [ "$3" = copy ]; then
    # Not every filesystem has links.
    cp -al "$here" releases/.new 2>/dev/null || {
      rm -rf releases/.new
      cp -a "$here" releases/.new
    }
  else
    mkdir releases/.new
  fi
  cd releases/.new
  while IFS= read -r path && [ -n "$path" ]; do printf '%s\n' "$path"; done >../.list
  tr '\n' '\0' <../.list | xargs -0 rm -f --
  # Folders that are empty now; tar makes anew those that it needs.
  sed -n 's|/[^/]*$||p' ../.list | sort -u | tr '\n' '\0' | xargs -0 rmdir -p -- 2>/dev/null || :
  tar -xmof -
  list_files . new -links 1 >../.list
  grep -qx "files $2" ../.list || refuse incomplete
  flush ../.list
  cd ../..
  # What can't be deleted now is left to the next deploy.
  forget_later || :
  mv releases/.new "releases/$name"
  switch_to "$name"
  keep_five || :
}

roll_back() {
  previous=
  for entry in releases/[0-9]*; do
    [ "$entry" != "$here" ] || break
    [ ! -d "$entry" ] || previous=${entry#releases/}
  done
  [ -n "$previous" ] || refuse no-release
  # Whoever has a page of the later release on the way still finds its stylesheets and scripts.
  mkdir -p "releases/$previous/tai-nguyen"
  for file in "${here:-none}"/tai-nguyen/*; do
    copy=releases/$previous/tai-nguyen/${file##*/}
    [ ! -f "$file" ] || [ -f "$copy" ] || ln "$file" "$copy" 2>/dev/null || cp -p "$file" "$copy"
  done
  switch_to "$previous"
}

open_folder
if [ "$action" != look ]; then
  lock_folder
  clean_up
fi
echo kho-bai
if [ "$action" = rollback ]; then
  roll_back
  exit
fi
describe
while read -r request argument; do
  case $request in
  read) send "$argument" ;;
  release)
    # Three words without blanks.
    receive $argument
    exit
    ;;
  esac
done
