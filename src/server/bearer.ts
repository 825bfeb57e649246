import { createHash, timingSafeEqual } from 'node:crypto';
import type { Gate } from './gate';

/** Admits requests that carry the token as `Authorization: Bearer …`. */
export function bearerGate(token: string): Gate {
  const expected = digest(token);
  return ({ authorization = '' }) => {
    const given = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    // Digests have one length, so that the comparison takes the same time whatever was sent.
    if (given !== undefined && timingSafeEqual(digest(given), expected)) return null;
    return {
      code: 'UNAUTHENTICATED',
      message: 'This server asks for its token with every request: "Authorization: Bearer <token>"',
      headers: { 'www-authenticate': 'Bearer realm="claimgraph"' },
    };
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
