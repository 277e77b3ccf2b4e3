import { givenCredentials } from './given.ts';

/**
 * For `@aws-sdk/credential-provider-node` (140 KB): Lambda gives a function its credentials in the environment, and
 * they outlast it. Profiles, single sign-on, containers and instance metadata are for other places.
 */
export const defaultProvider = () => async () => givenCredentials();
