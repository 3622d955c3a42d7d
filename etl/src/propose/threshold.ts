/** Below this nothing is proposed. */
export const THRESHOLD = 0.5;
