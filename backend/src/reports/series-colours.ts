/** Told apart in print and by the colour-blind; none is a colour of status. */
export const seriesColours = ['#1F5F8B', '#E0A33A', '#5B8C9E', '#7A5C99', '#9AA5AE', '#3F3F74'] as const;
