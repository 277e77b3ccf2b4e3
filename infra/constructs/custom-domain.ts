import { DomainName, EndpointType, type RestApi, SecurityPolicy } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { CustomDomain } from '../custom-domain.ts';

export interface ApiDomainProps {
  readonly domain: CustomDomain;
  readonly restApi: RestApi;
}

/** The API under a name of its own. Whoever has the name's zone points it at `target`. */
export class ApiDomain extends Construct {
  /** What the domain's CNAME, or alias, is. */
  readonly target: string;

  constructor(scope: Construct, id: string, { domain, restApi }: ApiDomainProps) {
    super(scope, id);
    const { name, certificateArn, truststore } = domain;
    const domainName = new DomainName(this, 'Name', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
      ...(truststore && {
        mtls: { bucket: Bucket.fromBucketName(this, 'Truststore', truststore.bucket), key: truststore.key },
      }),
    });
    domainName.addBasePathMapping(restApi, { stage: restApi.deploymentStage });
    this.target = domainName.domainNameAliasDomainName;
  }
}
