/** Signs the operator in: the answer and the cookie it brought. */
export const signIn = async (url: string, password: string): Promise<{ status: number; body: unknown; cookie: string }> => {
  const reply = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'operator', password }) });
  return { status: reply.status, body: await reply.json(), cookie: reply.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ') };
};
