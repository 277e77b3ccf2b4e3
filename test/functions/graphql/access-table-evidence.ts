/** Files are for whoever uploaded them and for those who decide: not for clerks, not for auditors. */
const deciding = 'OWNER REVIEWER SUPERVISOR';

export const evidenceAccess: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Evidence: {
    id: 'ANYONE',
    kind: deciding,
    type: deciding,
    bytes: deciding,
    sha256: deciding,
    state: deciding,
    createdAt: deciding,
    attached: deciding,
    expiresAt: deciding,
  },
  EvidenceReadPayload: {
    evidence: 'ANYONE',
    download: 'ANYONE',
    userErrors: 'ANYONE',
  },
  EvidenceReadUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  EvidenceUploadCompletePayload: {
    evidence: 'ANYONE',
    userErrors: 'ANYONE',
  },
  EvidenceUploadCompleteUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  EvidenceUploadCreatePayload: {
    evidence: 'ANYONE',
    upload: 'ANYONE',
    userErrors: 'ANYONE',
  },
  EvidenceUploadCreateUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  PresignedHeader: {
    name: 'ANYONE',
    value: 'ANYONE',
  },
  PresignedRequest: {
    url: 'ANYONE',
    method: 'ANYONE',
    headers: 'ANYONE',
    expiresAt: 'ANYONE',
  },
};
