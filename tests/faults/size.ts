/** True under `npm run faults`, false in `npm test`. */
export const isFull = process.env['FAULTS'] === 'full';

/** How often a fault is tried: the pull request's number, or the plan's. FAULT_RUNS overrules the latter. */
export const runsOf = (quick: number, full: number): number => (isFull ? Number(process.env['FAULT_RUNS'] ?? full) : quick);

export const faultSeed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);

/** Of one test at full size. */
export const LONG = 3_600_000;
