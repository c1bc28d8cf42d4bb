import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const worthwhile = /\.(js|css|svg)$/;
/** Smaller files fit in one packet as they are. */
const least = 1000;

/** Puts a compressed file, `….br`, beside each script and style of the build; the server sends it to who understands. */
export function compressed(): Plugin {
  return {
    name: 'eddy-compressed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const assets = join(dir, 'assets');
      for (const name of readdirSync(assets)) {
        const text = readFileSync(join(assets, name));
        if (!worthwhile.test(name) || text.length < least) continue;
        const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        writeFileSync(join(assets, `${name}.br`), brotliCompressSync(text, { params }));
      }
    },
  };
}
