import type { Script } from './fault-server.js';
import { json, status } from './fault-server-answers.js';

/** Guards a script by tokens that are good for so many requests. */
export const withTokens = (inner: Script, { client, secret, uses }: { client: string; secret: string; uses: number }): Script => {
  let [issued, left] = [0, 0];
  return (asked) => {
    if (asked.path === '/token') {
      const right = asked.headers.authorization === `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` && asked.body.includes('grant_type=client_credentials');
      if (!right) return status(401);
      [issued, left] = [issued + 1, uses];
      return json({ access_token: `token-${issued}`, token_type: 'Bearer', expires_in: 3600 });
    }
    if (asked.headers.authorization !== `Bearer token-${issued}` || left === 0) return status(401);
    left -= 1;
    return inner(asked);
  };
};
