/** How a dashed line stands in a legend: the engine draws every line there as a full one. */
export const DASHES = 'path://M0 0h4v2H0zM7 0h4v2H7zM14 0h4v2h-4z';
