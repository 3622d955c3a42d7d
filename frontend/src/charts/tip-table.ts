import { encodeHtml } from './encode-html';

/** The inside of a tip: a caption and named figures. Every text is escaped: names come from files. */
export const tipTable = (caption: string, lines: readonly (readonly [name: string, text: string])[]): string => {
  const rows = lines.map(([name, text]) => `<tr><th scope="row" align="left" style="font-weight:400;padding-right:16px">${encodeHtml(name)}</th><td align="right">${encodeHtml(text)}</td></tr>`);
  return `<table><caption align="left">${encodeHtml(caption)}</caption>${rows.join('')}</table>`;
};
