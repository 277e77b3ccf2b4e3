/**
 * For `@aws-sdk/endpoint-cache` (9 KB), which every DynamoDB client makes: it is asked only where the discovery of
 * endpoints is switched on, and DynamoDB has one endpoint for a region.
 */
export class EndpointCache {
  getEndpoint(): never {
    throw new Error('The discovery of endpoints is left out of the bundles (infra/bundles).');
  }
}
