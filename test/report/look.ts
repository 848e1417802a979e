/**
 * `npm run look -- DIR`: a run's charts as PNG pictures, for a person to look at. Writes them into `DIR-png`, with the
 * font whose widths the charts were laid out for, so that they look the same everywhere.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const [folder] = process.argv.slice(2);
const charts = join(folder, 'charts');
const fonts = join(dirname(fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/package.json'))), 'ttf');
const target = `${folder.replace(/\/$/, '')}-png`;
mkdirSync(target, { recursive: true });
for (const name of readdirSync(charts).filter((file) => file.endsWith('.svg'))) {
  const picture = new Resvg(readFileSync(join(charts, name), 'utf8'), {
    background: 'white',
    fitTo: { mode: 'width', value: 1800 },
    font: {
      loadSystemFonts: false,
      fontFiles: [join(fonts, 'DejaVuSans.ttf'), join(fonts, 'DejaVuSans-Bold.ttf')],
      defaultFontFamily: 'DejaVu Sans',
    },
  });
  writeFileSync(join(target, name.replace(/svg$/, 'png')), picture.render().asPng());
}
stdout.write(`Pictures: ${target}\n`);
