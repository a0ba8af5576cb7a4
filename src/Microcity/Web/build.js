// Writes ../wwwroot/assets: one stylesheet, one script, a stylesheet per city theme, fonts, pictograms and drawings, each under a
// name that carries its content's hash and, but for fonts, compressed beside it; and manifest.json that tells the program those names.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = join(here, '..', 'wwwroot', 'assets');
const themes = join(here, 'node_modules', '.themes');
const manifest = {};

process.chdir(here);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const bundle = await build({
  entryPoints: ['app.css', 'app.js'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome120', 'firefox121', 'safari17.2'],
  outdir: out,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.svg': 'dataurl' },
  external: ['*.woff'],
  metafile: true,
  legalComments: 'none',
});
for (const [file, made] of Object.entries(bundle.metafile.outputs))
  manifest[made.entryPoint ?? basename(Object.keys(made.inputs)[0])] = basename(file);

for (const step of [['create', '--clean'], ['build', '--clean', '--tokens', join(themes, 'tokens'), '--out-dir', join(themes, 'css')]])
  execFileSync(process.execPath, [join('node_modules', '.bin', 'designsystemet'), 'tokens', ...step, '--config', 'themes.json'], { stdio: ['ignore', 'ignore', 'inherit'] });
for (const file of readdirSync(join(themes, 'css')).filter(name => name.endsWith('.css')))
  keep(`theme-${file}`, (await transform(readFileSync(join(themes, 'css', file), 'utf8'), { loader: 'css', minify: true })).code);

for (const picture of ['icons.svg', 'mark.svg'])
  keep(picture, readFileSync(picture, 'utf8').replace(/>\s+</g, '><').trim());

for (const file of readdirSync(out).filter(name => !name.endsWith('.woff2')))
  writeFileSync(join(out, `${file}.br`), brotliCompressSync(readFileSync(join(out, file))));
writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2));

function keep(name, content) {
  const hash = createHash('sha256').update(content).digest('base64url').replace(/[-_]/g, '').slice(0, 8).toUpperCase();
  manifest[name] = `${basename(name, extname(name))}-${hash}${extname(name)}`;
  writeFileSync(join(out, manifest[name]), content);
}
