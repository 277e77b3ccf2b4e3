import type { Certificate } from '../certificates/index.ts';

/**
 * The text under which a certificate is looked up. The kind belongs to it: a passport and a travel permit may
 * carry the same number and be two persons'.
 */
export const certificateIdentifier = ({ kind, number }: Pick<Certificate, 'kind' | 'number'>): string =>
  `${kind}:${number}`;
