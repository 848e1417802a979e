/** From a Vega-Lite spec to the Vega spec that draws it. */
import type { Spec } from 'vega';
import type { TopLevelSpec } from 'vega-lite';

/**
 * Compiles a chart. Throws when Vega-Lite warns: a warning means that the chart shows something other than its author
 * wrote. Loaded on demand, since commands that draw nothing should not wait for it.
 */
export async function compileChart(spec: TopLevelSpec): Promise<Spec> {
  const { compile } = await import('vega-lite');
  const warnings: string[] = [];
  const logger = {
    level: () => logger,
    error: (...messages: readonly unknown[]) => note(messages),
    warn: (...messages: readonly unknown[]) => note(messages),
    info: () => logger,
    debug: () => logger,
  };
  function note(messages: readonly unknown[]) {
    warnings.push(messages.map(String).join(' '));
    return logger;
  }
  const compiled = compile(spec, { logger: logger });
  if (warnings.length > 0) throw new Error(`Vega-Lite warns: ${warnings.join('; ')}`);
  return compiled.spec;
}
