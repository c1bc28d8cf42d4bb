// Figures, each beside its baseline of the same run; printed as they come and kept as JSON.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../../e2e/kit/product.mjs';

const shown = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

export class Report {
  constructor(settings) {
    this.begun = new Date();
    this.settings = settings;
    this.figures = [];
    this.skipped = [];
    this.database = '';
  }

  on(database) {
    this.database = database;
    console.log(`\n== ${database}\n`);
  }

  /** `baseline` is `{ name, value }`, in the figure's unit. */
  figure(name, value, unit, baseline) {
    const ratio = baseline.value > 0 ? value / baseline.value : null;
    this.figures.push({ database: this.database, name, value, unit, baseline, ratio });
    const beside = `${shown(baseline.value)} ${unit}  ${baseline.name}`;
    console.log(
      `${name}\n    ${shown(value)} ${unit}   baseline ${beside}   ratio ${ratio === null ? '–' : shown(ratio)}`,
    );
  }

  skip(why) {
    this.skipped.push(why);
    console.log(`Skipped: ${why}`);
  }

  save() {
    const folder = join(root, '.eddy/bench');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${this.begun.toISOString().replaceAll(':', '-').slice(0, 19)}.json`);
    const machine = { cpus: cpus().length, model: cpus()[0].model, load: loadavg() };
    const { begun, settings, figures, skipped } = this;
    const seconds = (Date.now() - begun) / 1000;
    writeFileSync(file, JSON.stringify({ begun, seconds, settings, machine, figures, skipped }, null, 2));
    console.log(`\n${figures.length} figures in ${shown(seconds)} s, kept in ${file}`);
    console.log(
      `Load of the machine at the end: ${machine.load.map(shown).join(' ')} on ${machine.cpus} processors`,
    );
  }
}
