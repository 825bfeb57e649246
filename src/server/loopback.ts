import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Gate } from './gate';

/**
 * Admits requests that name this machine in their Host header. A web page elsewhere can make its own name
 * resolve to 127.0.0.1 and so pass the browser's same-origin rule (DNS rebinding); the Host header then holds that name.
 */
export const loopbackGate: Gate = ({ host = '' }) => {
  if (isLoopbackName(hostnameOf(host))) return null;
  return {
    code: 'MISDIRECTED_REQUEST',
    message: 'Without a token this server answers only to localhost, 127.0.0.1 or [::1] in the Host header',
    headers: {},
  };
};

/** The name in a Host header, without port and brackets; empty where it is none. */
function hostnameOf(host: string): string {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:[\]]+))(?::\d{1,5})?$/i.exec(host);
  return (match?.[1] ?? match?.[2] ?? '').toLowerCase();
}

/** Headers by which a proxy says that the request is somebody else's. */
const forwarding = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/** Whether a request comes from this machine and for it: over loopback, by its name, forwarded for nobody. */
export function isLocal({ headers, socket }: FastifyRequest): boolean {
  return (
    isLoopbackAddress(socket.localAddress) &&
    isLoopbackAddress(socket.remoteAddress) &&
    isLoopbackName(hostnameOf(headers.host ?? '')) &&
    forwarding.every((name) => headers[name] === undefined)
  );
}

/** Whether an address of a socket is this machine's own; IPv4 may come written as IPv6. */
function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && isLoopbackName(address.replace(/^::ffff:/i, ''));
}

function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}
