import { type AccountStatement as Statement, statementDays } from '../../../domain/ledger/statement.ts';
import type { Locale } from '../../../domain/rejection-messages.ts';
import { fileExpiry, fileFailure, fileState } from '../../../domain/requested-file.ts';
import type { AccountStatementResolvers, Language, MutationResolvers } from '../../../schema/generated/resolvers.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { staffReaderOf } from '../../../use-cases/standing.ts';
import { createStatement } from '../../../use-cases/statements/create-statement.ts';
import { statementDownload } from '../../../use-cases/statements/see-statement.ts';
import { nodeId } from '../nodes.ts';
import { payload } from '../payloads.ts';
import type { StatementView } from '../views.ts';
import { onAccount } from './ledger.ts';

const localeOf: Readonly<Record<Language, Locale>> = { EN: 'en', ZH_CN: 'zh-CN' };

export const AccountStatement: AccountStatementResolvers = {
  id: ({ statement }, _args, context) => nodeId(context, { type: 'AccountStatement', statementId: statement.id }),
  state: ({ statement }, _args, { services }) => fileState(statement, statementDays, services.clock.now()),
  failure: ({ statement }, _args, { services }) => fileFailure(statement, services.clock.now()) ?? null,
  format: ({ statement }) => statement.format,
  from: ({ statement }) => statement.from ?? null,
  until: ({ statement }) => statement.until ?? null,
  entries: ({ statement }) => statement.through - statement.after,
  requestedAt: ({ statement }) => statement.requestedAt,
  expiresAt: ({ statement }) => fileExpiry(statement, statementDays).toISOString(),
  bytes: ({ statement: { outcome } }) => (outcome?.result === 'READY' ? outcome.bytes : null),
  sha256: ({ statement: { outcome } }) => (outcome?.result === 'READY' ? outcome.sha256 : null),
  download: async ({ statement }, _args, { services }) => (await statementDownload(services, statement)) ?? null,
};

/** Only the owner and staff of the area come here: the use case refuses everybody else. */
const viewOf =
  ({ role }: Caller) =>
  (statement: Statement): StatementView => ({
    __typename: 'AccountStatement',
    statement,
    standing: { reader: role === 'citizen' ? 'OWNER' : staffReaderOf(role), scopes: [] },
  });

export const mutations: Pick<MutationResolvers, 'accountStatementCreate'> = {
  async accountStatementCreate(_root, { input }, context) {
    const { language, from, until, kinds, ...rest } = onAccount(context, input);
    const request = {
      ...rest,
      ...(from && { from }),
      ...(until && { until }),
      ...(kinds?.length && { kinds }),
      ...(language && { language: localeOf[language] }),
    };
    const outcome = await createStatement(context.services, context.caller, request, context.locale);
    return payload(context, 'statement', outcome, viewOf(context.caller));
  },
};
