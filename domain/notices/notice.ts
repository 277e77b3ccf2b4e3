export const noticeTypes = [
  'BINDING_APPLICATION_CONCLUDED',
  'CLAIM_SETTLED',
  'CLAIM_CANCELLED',
  'CLAIM_REVERSED',
  'CLAIM_RESETTLED',
  'FAMILY_LINK_ENDED',
] as const;
export type NoticeType = (typeof noticeTypes)[number];

/**
 * Told to others when something has happened: which kind of thing, and of what. No word and no id of a person, no amount
 * and no reason: whoever may know more asks for it, by the subject, and is answered what he may read.
 */
export interface Notice {
  /** The same when it is told again, which happens. */
  readonly noticeId: string;
  readonly type: NoticeType;
  /** Pooling area that it happened in. */
  readonly admdvs: string;
  readonly subject: NoticeSubject;
}

/** A link is named by the application that made it: it has no id of its own but its two persons. */
export interface NoticeSubject {
  readonly kind: 'BINDING_APPLICATION' | 'CLAIM';
  readonly id: string;
}
