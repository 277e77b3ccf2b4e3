import { accessToken } from './sign-in.ts';

export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
}

/** Dispatched on `window` when the API no longer takes the token. */
export const signedOutEvent = 'gongji-signed-out';

/** Calls the API as whoever is signed in; the browser's own languages choose the language of messages. */
export async function callApi(request: GraphQLRequest, headers: Record<string, string> = {}): Promise<unknown> {
  const token = accessToken();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify(request),
  });
  if (response.status === 401 && token) window.dispatchEvent(new Event(signedOutEvent));
  return response.json();
}
