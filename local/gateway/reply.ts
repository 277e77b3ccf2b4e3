import type { ServerResponse } from 'node:http';
import type { APIGatewayProxyResult } from 'aws-lambda';
import {
  type GatewayResponse,
  type GatewayResponseType,
  gatewayResponseBody,
  gatewayResponses,
} from '../../functions/graphql/gateway-responses.ts';

/** Answers in the gateway's own name. */
export function sendGatewayResponse(response: ServerResponse, type: GatewayResponseType, requestId: string): void {
  const template: GatewayResponse = gatewayResponses[type];
  const body = gatewayResponseBody(template, requestId);
  response.writeHead(template.statusCode, { 'Content-Type': 'application/json; charset=utf-8', ...template.headers });
  response.end(body);
}

/** Whether a function's result is one that the gateway can send; anything else is a broken integration. */
export function isProxyResult(result: unknown): result is APIGatewayProxyResult {
  if (typeof result !== 'object' || result === null) return false;
  const { statusCode, body } = result as Partial<APIGatewayProxyResult>;
  return Number.isInteger(statusCode) && (body === undefined || body === null || typeof body === 'string');
}

/** Sends a function's result. Of a name in both header maps, the values in `multiValueHeaders` are sent. */
export function sendProxyResult(response: ServerResponse, result: APIGatewayProxyResult): void {
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
  for (const [name, values] of Object.entries(result.multiValueHeaders ?? {}))
    response.setHeader(name, values.map(String));
  response.writeHead(result.statusCode);
  response.end(Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8'));
}
