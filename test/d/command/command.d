/*
 * -c: the command's end is the end; $target is the command.
 *
 * @@ args: -c 'sh -c exit' -q
 * @@ once
 */
BEGIN { printf("%d\n", $target > 1 && $target != $pid); }
END { printf("end\n"); }

/* @@ stdout
1
end

*/
