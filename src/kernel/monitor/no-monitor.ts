import type { ObservationMonitor } from './monitor.js';

/**
 * Records nothing: stands where observations are offered and nobody wants them.
 *
 * It has no state, so that one serves everywhere. Its calls do nothing, so that a caller need not ask whether there is a
 * monitor.
 */
export const NO_MONITOR: ObservationMonitor = {
  record: () => undefined,
  restart: () => undefined,
};
