import { readData, writeData } from './data-folder.js';
import { derive } from './derived.js';
import { qualityReport } from './quality.js';
import { readPublished } from './published.js';

const derived = derive(readData);
for (const [path, text] of derived.tables) writeData(path, text);
process.stdout.write(qualityReport(readPublished(readData), derived.fits));
