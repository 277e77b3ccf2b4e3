import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { isSigned } from '../../functions/outside/signatures.ts';
import { escaped, sendPage } from '../pages.ts';
import { formOf, headerOf, textOf } from './form.ts';

/** Somebody of whom the page can say with whom he lives. */
export interface RegisterPerson {
  readonly label: string;
  readonly certificate: { readonly number: string };
}

export interface RegisterStandInSettings {
  /** Where `handle` is, such as `http://127.0.0.1:4000/stand-ins/population-register`. */
  readonly url: string;
  /** Shared with the service. */
  readonly secret: string;
  readonly now: () => Date;
  readonly people: readonly RegisterPerson[];
}

type Households = 'SAME' | 'DIFFERENT' | 'UNKNOWN';
const words: Readonly<Record<Households, string>> = {
  SAME: '同户 Same household',
  DIFFERENT: '不同户 Different households',
  UNKNOWN: '未知 Unknown',
};
const isHouseholds = (text: string | null): text is Households => text !== null && Object.hasOwn(words, text);

const subjectSchema = v.object({ certificateNumber: v.string() });
const askSchema = v.object({ one: subjectSchema, other: subjectSchema });

/**
 * Stands in for the population register. It answers the very messages of its contract
 * (`functions/outside/population-register.ts`); what it knows of two people is what somebody chose on its page, and
 * nothing before. It forgets when the server stops.
 */
export function createRegisterStandIn({ url, secret, now, people }: RegisterStandInSettings) {
  const known = new Map<string, Households>();
  const pairOf = (one: string, other: string) => [one, other].sort().join(' ');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await textOf(request)) ?? '';
    const signed = isSigned(secret, 'households-ask', { header: headerOf(request), body }, now());
    response.writeHead(signed ? 200 : 401, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    if (!signed) return void response.end('{"error":"not signed"}');
    const { one, other } = v.parse(askSchema, JSON.parse(body));
    const households = known.get(pairOf(one.certificateNumber, other.certificateNumber)) ?? 'UNKNOWN';
    response.end(JSON.stringify({ households }));
  }

  async function choose(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await formOf(request);
    const one = people[Number(form.get('one') ?? -1)];
    const other = people[Number(form.get('other') ?? -1)];
    const households = form.get('households');
    if (!one || !other || one === other || !isHouseholds(households)) {
      return show(response, 400, '<p role="alert">请选择两个不同的人。 Choose two different people.</p>');
    }
    known.set(pairOf(one.certificate.number, other.certificate.number), households);
    response.writeHead(303, { Location: url, 'Cache-Control': 'no-store' }).end();
  }

  function show(response: ServerResponse, status: number, message = ''): void {
    const labelOf = (number: string) => people.find(({ certificate }) => certificate.number === number)?.label ?? '';
    const rows = [...known].map(([pair, households]) => {
      const [one = '', other = ''] = pair.split(' ').map(labelOf);
      return `<tr><td>${escaped(one)}</td><td>${escaped(other)}</td><td>${words[households]}</td></tr>`;
    });
    sendPage(
      response,
      status,
      '人口信息库（替身） Population register (stand-in)',
      registerPage(people, rows, message),
    );
  }

  /** A form says what is chosen, a JSON message asks. */
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return show(response, 200);
    const isForm = headerOf(request)('content-type')?.startsWith('application/x-www-form-urlencoded');
    return isForm ? choose(request, response) : answer(request, response);
  };
}

const registerPage = (people: readonly RegisterPerson[], rows: readonly string[], message: string): string =>
  `<h1>人口信息库（替身）<br><span lang="en">Population register (stand-in)</span></h1>
<p>这是本机的替身服务。绑定审核时，系统会询问双方是否同户；未在此设置的，一律回答“未知”。</p>
<p lang="en">This stands in for the outside register. While a binding is judged it is asked whether the two live in one
household; of whoever is not set here it knows nothing.</p>
${message}
<form method="post">
${personSelect('one', '甲 <span lang="en">One</span>', people)}
${personSelect('other', '乙 <span lang="en">The other</span>', people)}
<p><label>户籍 <span lang="en">Households</span><br><select name="households">${options(Object.entries(words))}</select></label></p>
<p><button>保存 <span lang="en">Save</span></button></p>
</form>
${rows.length === 0 ? '' : `<table>${rows.join('\n')}</table>`}`;

const personSelect = (name: string, label: string, people: readonly RegisterPerson[]): string =>
  `<p><label>${label}<br><select name="${name}">${options(people.map((person, at) => [String(at), person.label]))}</select></label></p>`;

const options = (choices: readonly (readonly [string, string])[]): string =>
  choices.map(([value, label]) => `<option value="${value}">${escaped(label)}</option>`).join('');
