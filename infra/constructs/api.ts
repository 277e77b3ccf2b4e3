import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  ApiKeySourceType,
  AuthorizationType,
  EndpointType,
  JsonSchemaType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  ResponseType,
  RestApi,
  type Stage as RestStage,
  TokenAuthorizer,
} from 'aws-cdk-lib/aws-apigateway';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { RegionProfile } from '../../domain/region-profile.ts';
import {
  type GatewayResponse,
  gatewayResponseBody,
  gatewayResponses,
  requestIdTemplate,
} from '../../functions/graphql/gateway-responses.ts';
import type { CustomDomain } from '../custom-domain.ts';
import type { Stage } from '../stages.ts';
import { ApiDomain } from './custom-domain.ts';
import { type LogProps, logGroup } from './logs.ts';
import { Usage } from './usage.ts';

export interface ApiProps {
  readonly name: string;
  readonly stage: Stage;
  readonly profile: RegionProfile;
  readonly logs: LogProps;
  readonly domain?: CustomDomain | undefined;
  readonly graphql: IFunction;
  readonly authorizer: IFunction;
  readonly faceCallback: IFunction;
}

/**
 * What is not of this form is refused without waking the authorizer: a bearer token of RFC 6750 that can be a JWT.
 * The name of a scheme has no case (RFC 9110, 11.1).
 */
const bearerTokenPattern = '^[Bb][Ee][Aa][Rr][Ee][Rr] [-0-9a-zA-Z._]+$';

/**
 * How long the gateway remembers what the authorizer said of a token. A token that its issuer withdrew, or that ran
 * out a moment ago, is believed for up to five minutes longer; tokens are short-lived for that reason. Consent is not
 * in the token: the API reads it for every query, so withdrawn consent ends at once.
 */
const authorizerCache = Duration.minutes(5);

/** The longest that a REST API waits by default. The function stops before. */
const gatewayTimeout = Duration.seconds(29);

/**
 * Which request, how it went and how long it took. Nobody's address, user agent, subject or person: the client is
 * the organisation that calls.
 */
const accessLogFormat = {
  requestId: '$context.requestId',
  extendedRequestId: '$context.extendedRequestId',
  time: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  resource: '$context.resourcePath',
  protocol: '$context.protocol',
  status: '$context.status',
  responseBytes: '$context.responseLength',
  latencyMs: '$context.responseLatency',
  integrationMs: '$context.integration.latency',
  integrationStatus: '$context.integration.status',
  authorizerMs: '$context.authorizer.integrationLatency',
  authorizerStatus: '$context.authorizer.status',
  client: '$context.authorizer.clientId',
  role: '$context.authorizer.role',
  responseType: '$context.error.responseType',
  wafStatus: '$context.waf.status',
  trace: '$context.xrayTraceId',
};

/**
 * Who calls there shows a signature, which the function checks; before that anybody may try. A province with 60 million
 * insured who all show their face once in a year sends 2 answers a second.
 */
const faceCallbackPath = 'callbacks/face';
const faceCallbackThrottle = { throttlingRateLimit: 20, throttlingBurstLimit: 40 } as const;

/** Of every method: what is logged and measured. */
const methodSettings = {
  loggingLevel: MethodLoggingLevel.ERROR,
  // Never: it would write tokens, queries and answers.
  dataTraceEnabled: false,
  metricsEnabled: true,
} as const;

/**
 * The front door: `POST /graphql` on a regional REST API, for callers whom the authorizer knows, and
 * `POST /callbacks/face` for the provider of face authentication.
 */
export class Api extends Construct {
  readonly restApi: RestApi;
  /** A line for each request. */
  readonly accessLog: LogGroup;
  private readonly stageName: Stage;
  private readonly domain: CustomDomain | undefined;
  /** What the domain's name has to point at, where there is one. */
  readonly domainTarget: string | undefined;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    this.stageName = props.stage;
    this.accessLog = logGroup(this, 'AccessLog', props.logs);
    this.domain = props.domain;
    this.restApi = this.makeRestApi(props);
    this.addExecutionLog(props);
    this.addMethods(props);
    new Usage(this, 'Usage', { name: props.name, restApi: this.restApi, profile: props.profile });
    if (this.domain) {
      this.domainTarget = new ApiDomain(this, 'Domain', { domain: this.domain, restApi: this.restApi }).target;
    }
    for (const [type, response] of Object.entries(gatewayResponses)) this.addGatewayResponse(type, response);
  }

  get stage(): RestStage {
    return this.restApi.deploymentStage;
  }

  get graphqlUrl(): string {
    return this.domain ? `https://${this.domain.name}/graphql` : this.restApi.urlForPath('/graphql');
  }

  /** Put together from parts: the stage itself comes after the functions, and one of them has to know this. */
  get faceCallbackUrl(): string {
    if (this.domain) return `https://${this.domain.name}/${faceCallbackPath}`;
    const host = `${this.restApi.restApiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
    return `https://${host}/${this.stageName}/${faceCallbackPath}`;
  }

  private makeRestApi({ name, stage, logs, domain }: ApiProps): RestApi {
    const restApi = new RestApi(this, 'RestApi', {
      restApiName: name,
      description: `Gongji GraphQL API, ${name}`,
      // With mutual TLS this address would be the way around it; and one name is enough.
      disableExecuteApiEndpoint: domain !== undefined,
      // Never from a request: see `Usage`.
      apiKeySourceType: ApiKeySourceType.AUTHORIZER,
      endpointConfiguration: { types: [EndpointType.REGIONAL] },
      failOnWarnings: true,
      // One role for the gateway's logs serves all APIs of an account and region, so a stack never takes it away.
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: {
        stageName: stage,
        throttlingRateLimit: logs.settings.requests.rate,
        throttlingBurstLimit: logs.settings.requests.burst,
        accessLogDestination: new LogGroupLogDestination(this.accessLog),
        accessLogFormat: AccessLogFormat.custom(JSON.stringify(accessLogFormat)),
        ...methodSettings,
        methodOptions: { [`/${faceCallbackPath}/POST`]: { ...methodSettings, ...faceCallbackThrottle } },
        tracingEnabled: true,
      },
    });
    // An output of its own, beside the stack's.
    restApi.node.tryRemoveChild('Endpoint');
    return restApi;
  }

  /** The gateway would make this group itself at its first error, unencrypted and for ever. */
  private addExecutionLog({ stage, logs }: ApiProps): void {
    const logGroupName = `API-Gateway-Execution-Logs_${this.restApi.restApiId}/${stage}`;
    this.stage.node.addDependency(logGroup(this, 'ExecutionLog', logs, { logGroupName }));
  }

  private addMethods({ graphql, authorizer, faceCallback }: ApiProps): void {
    const integrationOf = (handler: IFunction) =>
      new LambdaIntegration(handler, { timeout: gatewayTimeout, allowTestInvoke: false });
    const body = this.restApi.addModel('Body', {
      description: 'What is sent is one JSON object; the function checks its members',
      contentType: 'application/json',
      schema: { type: JsonSchemaType.OBJECT },
    });
    const checked = {
      requestModels: { 'application/json': body },
      requestValidator: this.restApi.addRequestValidator('Validator', {
        validateRequestBody: true,
        validateRequestParameters: true,
      }),
    };
    this.restApi.root.resourceForPath(faceCallbackPath).addMethod('POST', integrationOf(faceCallback), {
      authorizationType: AuthorizationType.NONE,
      ...checked,
    });
    this.restApi.root.addResource('graphql').addMethod('POST', integrationOf(graphql), {
      authorizationType: AuthorizationType.CUSTOM,
      authorizer: new TokenAuthorizer(this, 'Authorizer', {
        handler: authorizer,
        validationRegex: bearerTokenPattern,
        resultsCacheTtl: authorizerCache,
      }),
      apiKeyRequired: true,
      ...checked,
    });
  }

  private addGatewayResponse(type: string, response: GatewayResponse): void {
    const headers = Object.entries(response.headers ?? {}).map(([name, value]) => [name, `'${value}'`] as const);
    this.restApi.addGatewayResponse(type, {
      type: ResponseType.of(type),
      // With a status of its own a default response would give it to every error that it stands for.
      ...(!type.startsWith('DEFAULT_') && { statusCode: String(response.statusCode) }),
      responseHeaders: Object.fromEntries(headers),
      templates: { 'application/json': gatewayResponseBody(response, requestIdTemplate) },
    });
  }
}
