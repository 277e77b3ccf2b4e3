import { Lexer, Source, TokenKind } from 'graphql';
import { type Refusal, refusedOver } from './refusal.ts';
import type { RequestLimits } from './settings.ts';

type ScanLimits = Pick<RequestLimits, 'documentBytes' | 'tokens' | 'nesting' | 'variableDepth'>;

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Reads the source token by token, before it is parsed, and stops at the first limit.
 * The parser of graphql-js is recursive and overflows the stack between 2,000 and 4,000 open brackets; this loop is not.
 * Text that is no GraphQL passes: the parser stops at the same place and says so better.
 */
export function scanSource(source: string, limits: ScanLimits): Refusal | undefined {
  const bytes = Buffer.byteLength(source);
  if (bytes > limits.documentBytes) return refusedOver('DOCUMENT_TOO_LARGE', limits.documentBytes, bytes);
  try {
    return scanTokens(new Lexer(new Source(source)), limits);
  } catch {
    return undefined;
  }
}

function scanTokens(lexer: Lexer, limits: ScanLimits): Refusal | undefined {
  let tokens = 0;
  let nesting = 0;
  let argumentsOpenedAt = 0;
  for (let token = lexer.advance(); ; token = lexer.advance()) {
    // The lexer skips comments but links them before the next token.
    for (let before = token.prev; before?.kind === TokenKind.COMMENT; before = before.prev) tokens += 1;
    if (token.kind !== TokenKind.EOF) tokens += 1;
    if (tokens > limits.tokens) return refusedOver('TOO_MANY_TOKENS', limits.tokens, tokens);
    if (token.kind === TokenKind.EOF) return undefined;

    if (opening.has(token.kind)) nesting += 1;
    else if (closing.has(token.kind)) nesting -= 1;
    if (nesting > limits.nesting) return refusedOver('DOCUMENT_TOO_DEEP', limits.nesting, nesting);

    // Parentheses never stand inside parentheses, so that one number remembers where the argument list began.
    if (token.kind === TokenKind.PAREN_L) argumentsOpenedAt = nesting;
    else if (token.kind === TokenKind.PAREN_R) argumentsOpenedAt = 0;
    const valueDepth = argumentsOpenedAt === 0 ? 0 : nesting - argumentsOpenedAt;
    if (valueDepth > limits.variableDepth) return refusedOver('DOCUMENT_TOO_DEEP', limits.variableDepth, valueDepth);
  }
}
