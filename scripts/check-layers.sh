#!/bin/sh
# Checks what docs/design says about who may use whom: includes, foreign libraries, names of public
# symbols, length of files. Prints file:line: rule for each breach; the last line counts the checks.
# Reads the sources only, so it needs no build. usage: scripts/check-layers.sh
set -u
cd "$(dirname "$0")/.."

# Which folders a folder may include from, itself first; and its foreign headers.
folders='
lib/lang	lib/lang
lib/decode	lib/decode	rte_
lib/agg		lib/agg		rte_
lib/flow	lib/flow lib/decode	rte_
lib/probe	lib/probe lib/lang lib/agg lib/flow lib/decode	rte_ hs.h
app		app lib/probe lib/lang lib/agg lib/flow lib/decode	rte_ numa.h pcap pcap/
'
# header:where it may be included:in how many files at most
scarce='hs.h:lib/probe:1 numa.h:app:1 rte_bpf.h:lib/probe:2'
foreign='^(rte_|hs\.h|hs/|numa|pcap|CUnit|bsd/|linux/bpf)'
longest=600

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir "$tmp/of"

sources() {
	find "$@" -name '*.[ch]' | sort
}

# every include of lib and app, resolved: FILE LINE FOLDER KIND(" or <) TARGET
includes() {
	for file in $(sources lib app); do
		grep -nE '^[[:space:]]*#[[:space:]]*include' "$file" |
			sed -nE 's/^([0-9]+):[^"<]*(["<])([^">]*)[">].*/\1 \2 \3/p' |
			while read -r line kind target; do
				folder=$(dirname "$file")
				[ "$kind" = "<" ] || target=$(realpath -m --relative-to=. "$folder/$target")
				echo "$file $line $folder $kind $target"
			done
	done
}
includes >"$tmp/includes"

layering() {
	echo "$folders" | awk -F '\t+' -v foreign="$foreign" '
		FNR == NR { if (NF > 1) { may[$1] = $2; alien[$1] = $3 } next }
		{
			split($0, f, " ")
			from = f[3]; target = f[5]
			if (f[4] == "\"") {
				to = target; sub(/\/[^\/]*$/, "", to)
				if (!((" " may[from] " ") ~ (" " to " ")))
					print f[1] ":" f[2] ": " from " may not include " target
			} else if (target ~ foreign) {
				ok = 0
				n = split(alien[from], a, " ")
				for (i = 1; i <= n; i++)
					if (index(target, a[i]) == 1) ok = 1
				if (!ok) print f[1] ":" f[2] ": " from " may not use <" target ">"
			} else if (target ~ /\//) {
				to = target; sub(/\/.*/, "", to)
				if (to == "lib" || to == "app")
					print f[1] ":" f[2] ": includes inside the project are relative"
			}
		}' - "$tmp/includes"
}

scarcity() {
	for rule in $scarce; do
		echo "$rule" | tr ':' ' ' | {
			read -r header where most
			awk -v header="$header" -v where="$where" -v most="$most" '
				$4 == "<" && $5 == header {
					if ($3 != where)
						print $1 ":" $2 ": only " where " may use <" header ">"
					else if (!seen[$1]++ && ++n > most)
						print $1 ":" $2 ": <" header "> in more than " most " file(s) of " where
				}' "$tmp/includes"
		}
	done
}

length_of_files() {
	for file in $(sources lib app test); do
		lines=$(wc -l <"$file")
		[ "$lines" -le $longest ] ||
			echo "$file:$lines: longer than $longest lines"
	done
}

# A public symbol begins with its folder's name, with that of a file of the folder, or of a struct that
# the folder's headers define: agg_, prov_, live_.
symbols() {
	for folder in $(sources lib | xargs -r -n 1 dirname | uniq); do
		stems=$(basename "$folder")
		for file in "$folder"/*.[ch]; do
			stem=$(basename "$file")
			stem=${stem%.*}
			stems="$stems|$stem|${stem%%_*}"
		done
		stems="$stems$(sed -nE 's/^struct ([a-z0-9_]+) \{$/|\1/p' "$folder"/*.h | tr -d '\n')"
		awk -v stems="^($stems)_" '
			FNR == 1 { before = "" }
			{ name = "" }
			/^[A-Za-z_][A-Za-z0-9_]*\(/ && before !~ /(^| )static |^#|\\$/ {
				name = $0; sub(/\(.*/, "", name)
			}
			/^(const |struct |enum |unsigned |u?int)[^()]*(=|;)[^;]*$/ && !/^(struct|enum)[^=*]*\{/ &&
			    /=|\];$/ {
				name = $0; sub(/ *(=|\[|;).*/, "", name); sub(/.*[ *]/, "", name)
			}
			name ~ /^[a-z]/ && name !~ stems {
				print FILENAME ":" FNR ": public symbol " name " is named after no file of its folder"
			}
			{ before = $0 }' $(find "$folder" -name '*.c') /dev/null
	done
}

status=0
passed=0
for check in layering scarcity length_of_files symbols; do
	$check >"$tmp/of/$check"
	if [ -s "$tmp/of/$check" ]; then
		cat "$tmp/of/$check"
		status=$((status + 1))
	else
		passed=$((passed + 1))
	fi
done
echo "$passed passed, $status failed"
[ "$status" -eq 0 ]
