import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { correlationId } from './correlation.ts';
import { redact, redactText } from './redact.ts';

/** What a line may say beside its event's name: counts, codes, ids. */
export type LogFields = Readonly<Record<string, unknown>>;

/**
 * The one way to log. Every line is JSON, carries its event's name and the id of what it belongs to (`correlation.ts`), and has
 * gone through the redaction.
 */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields & { readonly error?: unknown }): void;
}

class LineFormatter extends LogFormatter {
  override formatAttributes(attributes: UnformattedAttributes, { fields }: LogAttributes): LogItem {
    const { logLevel: level, message: event, serviceName: service, timestamp } = attributes;
    const heading = { level, event, service, timestamp: timestamp.toISOString() };
    const id = correlationId();
    // The heading comes first and wins over a field of the same name.
    return new LogItem({
      attributes: {
        ...heading,
        ...(id !== undefined && { correlationId: id }),
        ...(fields as LogAttributes),
        ...heading,
      },
    });
  }
}

/** `service` names the function. */
export function createLog(service: string): Log {
  const logger = new Logger({ serviceName: service, logFormatter: new LineFormatter() });
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}) => {
      // In a member of their own: the logger drops fields called `message` or `service`, and complains of them.
      logger[level](redactText(event), { fields: readable(fields) });
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** Logging never fails what is being logged, whatever the members of a foreign error do when they are read. */
function readable(fields: LogFields): LogAttributes {
  try {
    return redact(fields) as LogAttributes;
  } catch {
    return { unreadable: true };
  }
}
