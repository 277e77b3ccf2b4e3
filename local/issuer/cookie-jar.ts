export interface Visit {
  readonly response: Response;
  /** Where the visit ended; for a redirect to `stopAt`, that address, which was not fetched. */
  readonly url: URL;
}

/** Fetches a page, following redirects, until it is there or leads to `stopAt`. Posts the form if one is given. */
export type Browse = (start: URL, stopAt: string, form?: URLSearchParams) => Promise<Visit>;

const REDIRECTS_MAX = 10;

/** What a browser does on the way through a sign-in: keeps cookies and follows redirects. */
export function createCookieJar(): Browse {
  const cookies = new Map<string, string>();

  function keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
  }

  async function visit(url: URL, form?: URLSearchParams): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const posting = form && { method: 'POST', body: form };
    const response = await fetch(url, { ...posting, headers: { cookie }, redirect: 'manual' });
    keep(response);
    return response;
  }

  return async (start, stopAt, form) => {
    let url = start;
    let response = await visit(url, form);
    for (let redirects = 0; redirects < REDIRECTS_MAX; redirects += 1) {
      const location = response.headers.get('location');
      if (location === null) return { response, url };
      url = new URL(location, url);
      if (url.href.startsWith(stopAt)) return { response, url };
      await response.body?.cancel();
      response = await visit(url);
    }
    throw new Error(`more than ${REDIRECTS_MAX} redirects from ${start.pathname}`);
  };
}
