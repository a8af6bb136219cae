/*
 * Each block that prints is a line, as is each piece around it.
 *
 * @@ args: -r us-le.pcap
 */
BEGIN
{
	trace("before");
	if (1) { trace("block"); trace(1); }
	trace("between");
	if (0) trace("no"); else { x = 1; }
	trace("after");
	exit(0);
}

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN   before                           $
  1      1                           :BEGIN   block                                      1
  1      1                           :BEGIN   between                          $
  1      1                           :BEGIN   after                            $

*/
