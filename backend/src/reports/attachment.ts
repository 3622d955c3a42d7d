// RFC 5987 allows these beside letters and digits; encodeURIComponent leaves a few more.
const encoded = (name: string): string => encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The header that names a file: in full by RFC 5987, and by a plain name for those that cannot read it. */
export const attachment = (name: string, plain: string): string => `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`;
