import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { redact } from './redact.ts';

/** What a line may say beside its event's name: counts, codes, ids. */
export type LogFields = Readonly<Record<string, unknown>>;

/** The one way to log. Every line is JSON, carries its event's name, and has gone through the redaction. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields & { readonly error?: unknown }): void;
}

class RedactingFormatter extends LogFormatter {
  override formatAttributes(attributes: UnformattedAttributes, additional: LogAttributes): LogItem {
    const { logLevel: level, message, serviceName: service, timestamp, lambdaContext } = attributes;
    const base = {
      level,
      event: message,
      service,
      timestamp: timestamp.toISOString(),
      ...(lambdaContext?.awsRequestId && { awsRequestId: lambdaContext.awsRequestId }),
    };
    return new LogItem({ attributes: redact({ ...base, ...additional }) as LogAttributes });
  }
}

/** `service` names the function. */
export function createLog(service: string): Log {
  const logger = new Logger({ serviceName: service, logFormatter: new RedactingFormatter() });
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}) => {
      logger[level](event, plain(fields) as LogAttributes);
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** Errors become name, message and stack here: the formatter redacts plain data. */
function plain(fields: LogFields): LogFields {
  const { error } = fields;
  if (!(error instanceof Error)) return fields;
  return { ...fields, error: { name: error.name, message: error.message, stack: error.stack } };
}
