/*
 * lex_names: how keywords and operators are spelled, and the classes of bytes.
 */
#include "lex_state.h"

#include <string.h>

/* In alphabetical order, as the enum is. */
static const char *const keywords[KW_COUNT] = {
	[KW_AUTO] = "auto", [KW_BREAK] = "break", [KW_CASE] = "case", [KW_CHAR] = "char",
	[KW_CONST] = "const", [KW_CONTINUE] = "continue", [KW_COUNTER] = "counter",
	[KW_DEFAULT] = "default", [KW_DO] = "do", [KW_DOUBLE] = "double", [KW_ELSE] = "else",
	[KW_ENUM] = "enum", [KW_EXTERN] = "extern", [KW_FLOAT] = "float", [KW_FOR] = "for",
	[KW_GOTO] = "goto", [KW_IF] = "if", [KW_IMPORT] = "import", [KW_INLINE] = "inline",
	[KW_INT] = "int", [KW_LONG] = "long", [KW_OFFSETOF] = "offsetof", [KW_PROBE] = "probe",
	[KW_PROVIDER] = "provider", [KW_REGISTER] = "register", [KW_RESTRICT] = "restrict",
	[KW_RETURN] = "return", [KW_SELF] = "self", [KW_SHORT] = "short", [KW_SIGNED] = "signed",
	[KW_SIZEOF] = "sizeof", [KW_STATIC] = "static", [KW_STRING] = "string",
	[KW_STRINGOF] = "stringof", [KW_STRUCT] = "struct", [KW_SWITCH] = "switch",
	[KW_THIS] = "this", [KW_TRANSLATOR] = "translator", [KW_TYPEDEF] = "typedef",
	[KW_UNION] = "union", [KW_UNSIGNED] = "unsigned", [KW_USERLAND] = "userland",
	[KW_VOID] = "void", [KW_VOLATILE] = "volatile", [KW_WHILE] = "while", [KW_XLATE] = "xlate",
};

static const char *const puncts[PUNCT_COUNT] = {
	[PUNCT_LPAREN] = "(", [PUNCT_RPAREN] = ")", [PUNCT_LBRACE] = "{", [PUNCT_RBRACE] = "}",
	[PUNCT_LBRACKET] = "[", [PUNCT_RBRACKET] = "]", [PUNCT_COMMA] = ",",
	[PUNCT_SEMICOLON] = ";", [PUNCT_COLON] = ":", [PUNCT_QUESTION] = "?", [PUNCT_DOT] = ".",
	[PUNCT_ARROW] = "->", [PUNCT_ELLIPSIS] = "...", [PUNCT_PLUS] = "+", [PUNCT_MINUS] = "-",
	[PUNCT_STAR] = "*", [PUNCT_SLASH] = "/", [PUNCT_PERCENT] = "%", [PUNCT_AND] = "&",
	[PUNCT_OR] = "|", [PUNCT_XOR] = "^", [PUNCT_TILDE] = "~", [PUNCT_NOT] = "!",
	[PUNCT_SHL] = "<<", [PUNCT_SHR] = ">>", [PUNCT_LAND] = "&&", [PUNCT_LOR] = "||",
	[PUNCT_LXOR] = "^^", [PUNCT_EQ] = "==", [PUNCT_NE] = "!=", [PUNCT_LT] = "<",
	[PUNCT_LE] = "<=", [PUNCT_GT] = ">", [PUNCT_GE] = ">=", [PUNCT_ASSIGN] = "=",
	[PUNCT_ADD_ASSIGN] = "+=", [PUNCT_SUB_ASSIGN] = "-=", [PUNCT_MUL_ASSIGN] = "*=",
	[PUNCT_DIV_ASSIGN] = "/=", [PUNCT_MOD_ASSIGN] = "%=", [PUNCT_AND_ASSIGN] = "&=",
	[PUNCT_OR_ASSIGN] = "|=", [PUNCT_XOR_ASSIGN] = "^=", [PUNCT_SHL_ASSIGN] = "<<=",
	[PUNCT_SHR_ASSIGN] = ">>=", [PUNCT_INC] = "++", [PUNCT_DEC] = "--",
};

const uint8_t lex_class[256] = {
	['a' ... 'z'] = LEX_LETTER, ['A' ... 'Z'] = LEX_LETTER, ['_'] = LEX_LETTER,
	['`'] = LEX_LETTER, ['0' ... '9'] = LEX_DIGIT, [' '] = LEX_BLANK, ['\t'] = LEX_BLANK,
	['\f'] = LEX_BLANK, ['\r'] = LEX_BLANK, ['\v'] = LEX_BLANK, ['-'] = LEX_GLOB,
	['.'] = LEX_GLOB, ['?'] = LEX_GLOB, ['*'] = LEX_GLOB, ['['] = LEX_GLOB, [']'] = LEX_GLOB,
	['!'] = LEX_GLOB, ['\\'] = LEX_GLOB, [':'] = LEX_GLOB, ['$'] = LEX_GLOB,
};

const char *
lex_keyword_name(enum lex_keyword k)
{
	return keywords[k];
}

const char *
lex_punct_name(enum lex_punct p)
{
	return puncts[p];
}

enum lex_keyword
lex_keyword_find(const char *word, size_t n)
{
	int low = KW_NONE + 1, high = KW_COUNT - 1;

	while (low <= high) {
		int mid = (low + high) / 2;
		int order = strncmp(word, keywords[mid], n);

		if (!order && !keywords[mid][n])
			return mid;
		if (order > 0)
			low = mid + 1;
		else
			high = mid - 1;
	}
	return KW_NONE;
}
