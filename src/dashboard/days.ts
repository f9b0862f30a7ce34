const dayMs = 86_400_000;

/** Days since 1970, of a day such as `2026-11-27`; NaN for none. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(day) / dayMs);

export const dayText = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

export const dayDate = (number: number): Date => new Date(number * dayMs);

/** Whether a day is a Monday: 1970 began on a Thursday. */
export const isMonday = (number: number): boolean => number % 7 === 4;
