const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uD800-\uDFFF]/gu;

/** Without the signs that an XML file cannot hold: one in an uploaded name would keep the whole document from opening. */
export const cleanText = (text: string): string => text.replace(NOT_XML, '');
