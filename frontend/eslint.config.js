import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Who may know whom: shared ← core ← {form,flow,rule,report,touch}/{viewer,editor} ← app. */
const engines = ['form', 'flow', 'rule', 'report', 'touch'];
const zones = [
  {
    target: './src/shared',
    from: ['./src/core', './src/app', ...engines.map((engine) => `./src/${engine}`)],
    message: 'shared knows nobody.',
  },
  {
    target: './src/core',
    from: ['./src/app', ...engines.map((engine) => `./src/${engine}`)],
    message: 'core knows shared alone.',
  },
  ...engines.flatMap((engine) => [
    { target: `./src/${engine}`, from: './src/app', message: 'Pages know engines, not the reverse.' },
    {
      target: `./src/${engine}/viewer`,
      from: engines.map((other) => `./src/${other}/editor`),
      message: 'A viewer never imports an editor.',
    },
  ]),
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules'] },
  ...tseslint.configs.strict,
  reactHooks.configs.flat.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { maxDepth: 6, ignoreExternal: true }],
      'import-x/no-duplicates': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      'no-console': 'error',
      // Only concerns the React compiler, which is not in use.
      'react-hooks/incompatible-library': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'echarts', message: "Use '@/report/viewer/chart', which loads the parts we draw with." },
          ],
        },
      ],
    },
  },
  {
    files: ['e2e/**/*.mjs', 'guide/**/*.mjs', '*.js', '*.ts'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'no-undef': 'error' },
  },
);
