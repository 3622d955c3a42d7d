/** The paper that a unit signs on joining: the agreement for those who founded the consortium, else the supplement of that month. */
export const agreementCode = (consortium: string, joined: string): string => `XY-${consortium}-${joined.slice(0, 4)}${joined.slice(5, 7)}`;

/** The supplement under which units leave in a month. */
export const leavingCode = (consortium: string, left: string): string => `${agreementCode(consortium, left)}-T`;
