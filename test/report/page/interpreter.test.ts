import { describe, expect, it } from 'vitest';
import { asClassicScript } from '../../../src/report/page/interpreter.js';
import { ASSETS } from '../fixture/assets.js';

describe("vega-interpreter's module as a classic script", () => {
  it('imports and exports nothing, and sets what the page uses', () => {
    const script = asClassicScript(ASSETS.interpreter);
    expect(script).not.toMatch(/^\s*(import|export)\b/m);
    expect(script).toMatch(/vega\.expressionInterpreter = \w+;\n\}\)\(\);\n$/);
  });

  it('is refused when the module has another shape', () => {
    expect(() => asClassicScript('export default 1;')).toThrow('expected one import from vega-util');
  });
});
