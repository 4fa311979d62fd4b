// npm run bench: sets everything up, builds what is measured, then measures.
import { spawnSync } from 'node:child_process'

import { install, projectEnvironment, projectNode, root } from './bootstrap.mjs'
import { installBrowsers } from './browsers.mjs'

const toErrorOutput = (line) => console.error(line)
install(toErrorOutput)
installBrowsers(toErrorOutput)

const result = spawnSync(projectNode, ['bench/run.ts', ...process.argv.slice(2)], {
  cwd: root,
  env: projectEnvironment(),
  stdio: 'inherit',
})
process.exit(result.status ?? 1)
