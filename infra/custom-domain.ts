import type { Partition } from '../domain/region-profile.ts';
import type { DeploymentWords } from './deployment-words.ts';

/** A name of its own for the API, and who may knock there. */
export interface CustomDomain {
  readonly name: string;
  /** Of AWS Certificate Manager, in the AWS region of the stack. */
  readonly certificateArn: string;
  /**
   * Certificates that callers' own ones have to descend from (mutual TLS). Then nobody gets through without one, so a domain that
   * people's browsers come to has none.
   */
  readonly truststore?: { readonly bucket: string; readonly key: string };
}

/** What is wrong with the words, in a sentence; or the domain; or neither, where none is asked for. */
export function readCustomDomain(
  { domain: name, certificate: certificateArn, truststore }: DeploymentWords,
  partition: Partition,
): { readonly domain?: CustomDomain } | { readonly problem: string } {
  if (!name && !certificateArn && !truststore) return {};
  if (!name || !certificateArn) return { problem: 'A domain is named with its certificate; a truststore needs both.' };
  if (!/^(?=.{1,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,}$/.test(name)) {
    return { problem: `The domain is a name as api.example.cn, not "${name}".` };
  }
  if (!new RegExp(`^arn:${partition}:acm:[a-z\\d-]+:\\d{12}:certificate/[\\w-]+$`).test(certificateArn)) {
    return { problem: `The certificate is arn:${partition}:acm:…:certificate/…, not "${certificateArn}".` };
  }
  if (!truststore) return { domain: { name, certificateArn } };
  const [, bucket, key] = /^s3:\/\/([a-z\d][a-z\d.-]{1,61}[a-z\d])\/(\S+)$/.exec(truststore) ?? [];
  if (!bucket || !key) return { problem: `The truststore is s3://bucket/key, not "${truststore}".` };
  return { domain: { name, certificateArn, truststore: { bucket, key } } };
}
