/** Asks the API as any client would: HTTP, a bearer token, JSON. */
export type Ask = (document: string, variables?: object, headers?: Record<string, string>) => Promise<Answer>;

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that its document asks for.
  readonly data: any;
  readonly errors?: readonly TopLevelError[];
  /** The body as it came, for comparing byte for byte. */
  readonly text: string;
}

interface TopLevelError {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly reason?: string };
}

/** What a request carries beside its token: nothing, but for a gateway that is not AWS's. */
let besideToken = (_token: string, _url: string): Record<string, string> => ({});

export function carryBesideToken(headers: typeof besideToken): void {
  besideToken = headers;
}

export const asking =
  (url: string, token: string | undefined): Ask =>
  async (query, variables = {}, headers = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}`, ...besideToken(token, url) }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(15_000),
    });
    const text = await response.text();
    return { status: response.status, text, ...JSON.parse(text) };
  };
