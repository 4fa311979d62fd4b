// npm start: sets everything up, then runs the main job. See README.md.
import { spawn } from 'node:child_process'

import { install, projectEnvironment, projectNode, root } from './bootstrap.mjs'

install()

const child = spawn(projectNode, ['setup/start.ts'], {
  cwd: root,
  env: projectEnvironment(),
  stdio: 'inherit',
})

// Ctrl-C reaches the child as well; this process only waits until it has ended cleanly.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code) => process.exit(code ?? 0))
