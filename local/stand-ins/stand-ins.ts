import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createFaceStandIn } from './face-provider.ts';
import { createRegisterStandIn, type RegisterPerson } from './population-register.ts';

export interface StandIns {
  /** What the functions are told of the outside services. */
  readonly environment: Readonly<Record<string, string>>;
  /** Answers whatever is below `/stand-ins/`; false for what is not there. */
  handle(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

export interface StandInsSettings {
  /** `http://127.0.0.1:4000` */
  readonly publicUrl: string;
  readonly people: readonly RegisterPerson[];
  readonly now?: () => Date;
  /** Shared with a service that made them; new ones, where none are given. */
  readonly secrets?: { readonly face: string; readonly register: string };
  /** Where an address to answer to is in truth, for a service that is not where it believes to be. */
  readonly reached?: (callbackUrl: string) => string;
}

export const facePath = '/stand-ins/face';
export const registerPath = '/stand-ins/population-register';
export const faceCallbackPath = '/callbacks/face';

/** The outside services, as somebody at this machine can operate them, with secrets that live as long as the process. */
export function createStandIns(settings: StandInsSettings): StandIns {
  const { publicUrl, people, now = () => new Date(), reached = (callbackUrl) => callbackUrl } = settings;
  const { face: faceSecret, register: registerSecret } = settings.secrets ?? {
    face: newSecret(),
    register: newSecret(),
  };
  const face = createFaceStandIn({ url: publicUrl + facePath, secret: faceSecret, now, reached });
  const register = createRegisterStandIn({ url: publicUrl + registerPath, secret: registerSecret, now, people });
  return {
    environment: {
      GONGJI_FACE_PROVIDER_URL: publicUrl + facePath,
      GONGJI_FACE_CALLBACK_URL: publicUrl + faceCallbackPath,
      GONGJI_FACE_SECRET: faceSecret,
      GONGJI_REGISTER_URL: publicUrl + registerPath,
      GONGJI_REGISTER_SECRET: registerSecret,
    },
    async handle(path, request, response) {
      if (path === registerPath) await register(request, response);
      else if (path === facePath || path.startsWith(`${facePath}/`))
        await face(path.slice(facePath.length), request, response);
      else return false;
      return true;
    },
  };
}

const newSecret = (): string => randomBytes(32).toString('hex');
