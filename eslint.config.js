import js from '@eslint/js'
import importPlugin from 'eslint-plugin-import'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/**
 * Which room may import from which. Imports point one way only (ARCHITECTURE.md, "The rooms"):
 * a zone says that files in `target` may not import anything from `from`.
 */
const rooms = [
  { room: 'domain', mayUse: ['domain', 'content'] },
  { room: 'components', mayUse: ['components', 'domain', 'content', 'locales'] },
  { room: 'extension', mayUse: ['extension', 'domain'] },
  {
    room: 'entrypoints',
    mayUse: ['entrypoints', 'extension', 'components', 'domain', 'content', 'locales'],
  },
  { room: 'web', mayUse: ['web', 'components', 'domain', 'content', 'locales'] },
  { room: 'console', mayUse: ['console', 'components', 'domain', 'content', 'locales'] },
  { room: 'server', mayUse: ['server', 'domain'] },
  { room: 'setup', mayUse: ['setup', 'server', 'domain', 'content', 'console/opening'] },
]
const everyRoom = rooms.map(({ room }) => room)

const zones = [
  ...rooms.map(({ room, mayUse }) => ({
    target: `./${room}`,
    from: everyRoom
      .concat('content', 'locales', 'tests', 'bench', 'scripts')
      .filter((name) => !mayUse.includes(name) && !mayUse.some((use) => use.startsWith(`${name}/`)))
      .map((name) => `./${name}`),
    message: `${room}/ may use only: ${mayUse.join(', ')}.`,
  })),
  {
    target: ['./domain', './components', './extension', './entrypoints', './web', './server'],
    from: './console/opening',
    message: 'Private keys of a desk or a person exist in console/opening/ alone.',
  },
]

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '.output/**',
      '.wxt/**',
      'dist/**',
      'data/**',
      'test-results/**',
      '.build-test/**',
      'public/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { import: importPlugin, 'react-hooks': reactHooks },
    settings: {
      'import/resolver': {
        'eslint-import-resolver-node': { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
      },
      'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      eqeqeq: 'error',
      'import/no-restricted-paths': ['error', { zones }],
      'import/no-cycle': ['error', { ignoreExternal: true }],
      'import/no-default-export': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['components/**/*.tsx', 'entrypoints/**/*.tsx', 'web/**/*.tsx', 'console/**/*.tsx'],
    ...jsxA11y.flatConfigs.strict,
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'zod', message: 'domain/ imports zod/mini: it runs in the extension.' }],
        },
      ],
    },
  },
  {
    files: [
      '*.config.ts',
      '*.config.js',
      '*/vite.config.ts',
      'entrypoints/**/*.{ts,tsx}',
      'tests/journeys/global-setup.ts',
    ],
    rules: { 'import/no-default-export': 'off' },
  },
  {
    // Nothing imports a test: a ring of files would have to go through the rooms, where it is seen.
    files: ['tests/**/*.{ts,tsx}'],
    rules: { 'import/no-cycle': 'off' },
  },
  {
    files: ['scripts/**', 'bench/**', 'setup/**', 'server/main.ts', 'tests/journeys/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
)
