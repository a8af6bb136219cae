/*
 * A letter that is no option: usage.
 *
 * @@ args: -y
 * @@ status: 2
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid option -- 'y'
Usage: dtap [-32|-64] [-elwZCHqFSvVh] [-b bufsz] [-c cmd] [-D name[=def]]
	[-I path] [-L path] [-o output] [-p pid] [-s script] [-U name]
	[-x opt[=val]] [-X a|c|s|t]
	[-r capture | -i interface | --port device] [--local prefix]
	[--inline a,b] [--workers n] [--lcores list] [--map port.queue=lcore]
	[--poll how] [--console] [--config file]

	[-P provider [[ predicate ] action ]]
	[-m [ provider: ] module [[ predicate ] action ]]
	[-f [[ provider: ] module: ] func [[ predicate ] action ]]
	[-n [[[ provider: ] module: ] func: ] name [[ predicate ] action ]]
	[-i probe-id [[ predicate ] action ]] [ args ... ] [ -- EAL options ]

	predicate -> '/' D-expression '/'
	   action -> '{' D-statements '}'

Try 'dtap -h'.
*/
