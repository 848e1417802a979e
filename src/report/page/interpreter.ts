/**
 * vega-interpreter is published as a module only, and a module in a page cannot import without a network. Its one
 * import and its one export are rewritten to use the global `vega`, which holds what it needs.
 */
const IMPORT = /^import \{([\w\s,]+)\} from ['"]vega-util['"];$/m;
const EXPORT = /^export \{ (\w+) as expressionInterpreter \};$/m;
const SOURCE_MAP = /^\/\/# sourceMappingURL=.*$/m;

/** The module's text as a classic script that sets `vega.expressionInterpreter`. Throws when its shape has changed. */
export function asClassicScript(moduleText: string): string {
  if (!IMPORT.test(moduleText) || !EXPORT.test(moduleText)) {
    throw new Error('vega-interpreter: expected one import from vega-util and one export of expressionInterpreter');
  }
  const body = moduleText
    .replace(IMPORT, 'const {$1} = vega;')
    .replace(EXPORT, 'vega.expressionInterpreter = $1;')
    .replace(SOURCE_MAP, '');
  return `(function () {\n'use strict';\n${body.trim()}\n})();\n`;
}
