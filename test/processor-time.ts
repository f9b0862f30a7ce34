/** Milliseconds of processor time that this process has used, which a busy machine leaves as they are. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
