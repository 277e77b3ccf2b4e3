/**
 * For `@aws-lambda-powertools/logger` (21 KB): of it `functions/runtime/log.ts` uses that a line is one JSON object on a
 * stream of its own, past the runtime's `console`, which would put words of its own in front. Its levels, buffers,
 * samples and contexts are not here.
 */
interface Attributes {
  readonly logLevel: 'INFO' | 'WARN' | 'ERROR';
  readonly message: string;
  readonly serviceName: string;
  readonly timestamp: Date;
}

type Extra = Readonly<Record<string, unknown>>;

interface Formatter {
  formatAttributes(attributes: Attributes, extra: Extra): LogItem;
}

/** There to be extended. */
export class LogFormatter {}

export class LogItem {
  readonly attributes: Extra;

  constructor({ attributes }: { readonly attributes: Extra }) {
    this.attributes = attributes;
  }
}

export class Logger {
  readonly #serviceName: string;
  readonly #formatter: Formatter;

  constructor({ serviceName, logFormatter }: { readonly serviceName: string; readonly logFormatter: Formatter }) {
    this.#serviceName = serviceName;
    this.#formatter = logFormatter;
  }

  info(message: string, extra: Extra): void {
    this.#write(process.stdout, 'INFO', message, extra);
  }

  warn(message: string, extra: Extra): void {
    this.#write(process.stderr, 'WARN', message, extra);
  }

  error(message: string, extra: Extra): void {
    this.#write(process.stderr, 'ERROR', message, extra);
  }

  #write(stream: NodeJS.WriteStream, logLevel: Attributes['logLevel'], message: string, extra: Extra): void {
    const attributes = { logLevel, message, serviceName: this.#serviceName, timestamp: new Date() };
    stream.write(`${JSON.stringify(this.#formatter.formatAttributes(attributes, extra).attributes)}\n`);
  }
}
