import type { SourceProfile } from '@monitor/domain';

/** The environment variables a profile needs, by the keys that name them. */
export const secretsOf = (profile: SourceProfile): readonly { readonly path: readonly string[]; readonly name: string }[] => {
  switch (profile.kind) {
    case 'sql': return [{ path: ['sql', 'address'], name: profile.sql.address }];
    case 'http': return loginSecrets(profile.http.login);
    case 'folder':
    case 'upload': return [];
  }
};

type Login = Extract<SourceProfile, { kind: 'http' }>['http']['login'];

const loginSecrets = (login: Login) => {
  if (login === undefined) return [];
  const at = (key: string, name: string) => ({ path: ['http', 'login', key], name });
  switch (login.kind) {
    case 'basic': return [at('user', login.user), at('password', login.password)];
    case 'bearer': return [at('token', login.token)];
    case 'api-key': return [at('key', login.key)];
    case 'oauth2': return [at('clientId', login.clientId), at('clientSecret', login.clientSecret)];
  }
};
