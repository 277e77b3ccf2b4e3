/** What can be said of a deployment: in the CDK's context as it is here, on a command line as `--face-provider`. */
export const wordNames = [
  'region',
  'stage',
  'partition',
  'emulator',
  'faceProvider',
  'populationRegister',
  'alarmEmail',
  'runbook',
  'restoredTable',
  'restoredStream',
  'domain',
  'certificate',
  'truststore',
  'malwareScan',
] as const;

export type WordName = (typeof wordNames)[number];

/** Whatever of it was said. */
export type DeploymentWords = { readonly [Name in WordName]?: string | undefined };
