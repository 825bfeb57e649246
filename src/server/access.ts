import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config';
import { bearerGate } from './bearer';
import { loopbackGate } from './loopback';

/** Why a request is turned away, whatever it asks for. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Judges a request by its headers alone, before its path, method or body are looked at. */
export type Gate = (headers: IncomingHttpHeaders) => Refusal | null;

/** With a token, every request must carry it. Without one, only this machine may ask. */
export function createGate(config: Pick<Config, 'token'>): Gate {
  return config.token === null ? loopbackGate : bearerGate(config.token);
}
