/**
 * For `@apollo/usage-reporting-protobuf` (208 KB), `@apollo/utils.usagereporting`, `lru-cache` (19 KB) and `async-retry`.
 * Apollo Server imports them for reports to Apollo's own cloud and for subgraph traces; this service sends neither. And
 * for `loglevel`, with which it speaks about itself where it is given no log. Whoever turns one of them on learns here
 * why it does not work.
 */
function leftOut(): never {
  throw new Error('Reports and traces for Apollo are left out of the bundles (infra/bundles).');
}

export class Trace {
  constructor() {
    leftOut();
  }
}
leftOut.getLogger = leftOut;

export {
  leftOut as calculateReferencedFieldsByType,
  // biome-ignore lint/style/noDefaultExport: `async-retry` and `loglevel` are imported so.
  leftOut as default,
  leftOut as usageReportingSignature,
  Trace as google,
  Trace as LRUCache,
  Trace as Report,
  Trace as ReportHeader,
};
