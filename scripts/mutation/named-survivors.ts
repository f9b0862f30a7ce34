/** Faults that no test sees, because they change nothing that anyone could see: the line with the fault, and why. */
export const namedSurvivors: Readonly<Record<string, readonly { line: string; why: string }[]>> = {};
