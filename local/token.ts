import { parseArgs } from 'node:util';
import { clientCredentialsToken, signIn } from './issuer/client.ts';
import { confidentialClients } from './issuer/clients.ts';

const usage = `npm run -s token -- <account or client> [--url http://127.0.0.1:PORT]

Prints an access token of the running local server (PORT, default 4000): for a person of the sign-in page, such as hangzhou-father or
clerk-330100, by authorisation code with PKCE; for a client, such as demo-pay, by client credentials.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: `http://127.0.0.1:${process.env.PORT || 4000}` },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [who, ...further] = positionals;
  if (values.help || !who || further.length > 0) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const issuer = `${values.url}/oauth`;
  const client = confidentialClients.find(({ clientId }) => clientId === who);
  console.log(client ? await clientCredentialsToken({ issuer, ...client }) : await signIn({ issuer, accountId: who }));
}

try {
  await main();
} catch (error) {
  const { message, cause } = error as Error;
  const isDown = message === 'fetch failed';
  console.error(isDown ? `Nothing answers there: is npm start running? (${(cause as Error)?.message})` : message);
  process.exitCode = 1;
}
