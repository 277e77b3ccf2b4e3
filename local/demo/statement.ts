import { createHash } from 'node:crypto';
import { signIn } from '../issuer/client.ts';
import { inChinese, type Stage } from './applications.ts';
import { documents } from './documents.ts';
import { type Ask, asking } from './graphql.ts';
import { whenMade } from './made-file.ts';

interface Statement {
  readonly state: string;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly download: { readonly url: string; readonly method: string } | null;
}

/** A statement as a spreadsheet and on paper: asked for, made in the background, fetched by a presigned address. */
export async function statementFetched({ url, narrator }: Stage): Promise<void> {
  narrator.chapter('34  He takes a statement with him  下载个人账户对账单');
  const husband = asking(url, await signIn({ issuer: `${url}/oauth`, accountId: 'hangzhou-father' }));
  const [account] = (await husband(documents.myBalance)).data.viewer.person.accounts;
  const fetched = async (format: string) => {
    const { statement, bytes } = await fetchStatement(husband, account.id, format);
    narrator.say(`${format}: ${statement.state}, ${bytes.length} bytes`);
    const digest = createHash('sha256').update(bytes).digest('hex');
    narrator.expect('the bytes that were announced', [bytes.length, digest], [statement.bytes, statement.sha256]);
    return bytes;
  };
  const lines = (await fetched('CSV')).toString().split('\r\n');
  for (const line of lines.slice(0, 4)) narrator.say(line.replace(/,[^,]*$/, ''));
  const closing = lines.at(-2)?.split(',') ?? [];
  narrator.expect('it ends with his balance', [closing[2], closing[10]], ['期末余额', account.balance.amount]);
  const paper = await fetched('PDF');
  narrator.expect('for printing', paper.subarray(0, 5).toString(), '%PDF-');
  const mother = asking(url, await signIn({ issuer: `${url}/oauth`, accountId: 'hangzhou-mother' }));
  const input = { idempotencyKey: 'demo-statement-foreign', accountId: account.id, format: 'CSV' };
  const { userErrors } = (await mother(documents.accountStatementCreate, { input })).data.accountStatementCreate;
  narrator.expect('his wife gets none of it', userErrors[0]?.code, 'NOT_FOUND');
}

async function fetchStatement(ask: Ask, accountId: string, format: string) {
  const input = { idempotencyKey: `demo-statement-${format}`, accountId, format };
  const { data } = await ask(documents.accountStatementCreate, { input }, inChinese);
  const { id } = data.accountStatementCreate.statement;
  const statement = await whenMade<Statement>(ask, documents.accountStatement, id);
  if (!statement.download) throw new Error(`the statement is ${statement.state}`);
  const answer = await fetch(statement.download.url, { method: statement.download.method });
  return { statement, bytes: Buffer.from(await answer.arrayBuffer()) };
}
