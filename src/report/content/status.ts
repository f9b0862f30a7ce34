import type { FinalStatus } from '../../model.ts';

/** What shows at a glance how a run ended; the color lies under white text. */
export const statusLooks: Record<FinalStatus, { name: string; emoji: string; sign: string; color: string }> = {
  completed: { name: 'Completed', emoji: '✅', sign: '✓', color: '#1a7f37' },
  partial: { name: 'Partly completed', emoji: '⚠️', sign: '!', color: '#9a6700' },
  failed: { name: 'Failed', emoji: '❌', sign: '✕', color: '#cf222e' },
  cancelled: { name: 'Canceled', emoji: '🚫', sign: '■', color: '#59636e' },
  'timed out': { name: 'Timed out', emoji: '⏱️', sign: '!', color: '#9a6700' },
};
