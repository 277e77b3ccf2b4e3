/**
 * For `@aws-sdk/credential-provider-node` (140 KB): Lambda gives a function its credentials in the environment, and
 * they outlast it. Profiles, single sign-on, containers and instance metadata are for other places.
 */
export const defaultProvider = () => async () => ({
  accessKeyId: given('AWS_ACCESS_KEY_ID'),
  secretAccessKey: given('AWS_SECRET_ACCESS_KEY'),
  ...(process.env.AWS_SESSION_TOKEN ? { sessionToken: process.env.AWS_SESSION_TOKEN } : {}),
});

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is missing: a function has its credentials there.`);
  return value;
}
