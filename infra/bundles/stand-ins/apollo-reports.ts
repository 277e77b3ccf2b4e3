/**
 * For `@apollo/usage-reporting-protobuf` (208 KB) and `@apollo/utils.usagereporting`. Apollo Server imports them for
 * reports to Apollo's own cloud and for subgraph traces; this service sends neither. Whoever turns one of them on
 * learns here why it does not work.
 */
function leftOut(): never {
  throw new Error('Reports and traces for Apollo are left out of the bundles (infra/bundles).');
}

export class Trace {
  constructor() {
    leftOut();
  }
}
export {
  leftOut as calculateReferencedFieldsByType,
  leftOut as usageReportingSignature,
  Trace as google,
  Trace as Report,
  Trace as ReportHeader,
};
