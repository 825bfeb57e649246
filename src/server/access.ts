import type { Config } from '../config';
import { bearerGate } from './bearer';
import { loopbackGate } from './loopback';
import { type Gate } from './gate';

/** With a token, every request must carry it. Without one, only this machine may ask. */
export function createGate(config: Pick<Config, 'token'>): Gate {
  return config.token === null ? loopbackGate : bearerGate(config.token);
}
