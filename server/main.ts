import { readConfig } from './config.ts'
import { DELIVERY_WHY } from './hand-over/deliver-config.ts'
import { startIntake, type StartRefusal } from './start.ts'

const LOG_EVERY_MS = 100

const WHY: Record<StartRefusal, (port: number) => string> = {
  ...DELIVERY_WHY,
  'port-busy': (port) => `Port ${port} is in use. Stop the other program, or set PORT.`,
  'host-unusable': () => 'The intake cannot listen there. Set HOST and PORT to an own address.',
  'database-unreachable': () =>
    'The database at DATABASE_URL cannot be reached or does not accept the login.',
  'data-dir-unusable': () => 'The database in DATA_DIR cannot be opened or written.',
}

/** Writes the lines of a moment in one go: a write per request would cost more than the request. */
const writeTogether = <Line>(format: (line: Line) => string): ((line: Line) => void) => {
  let pending = ''
  return (line) => {
    if (pending === '') {
      setTimeout(() => {
        process.stdout.write(pending)
        pending = ''
      }, LOG_EVERY_MS)
    }
    pending += format(line)
  }
}

const giveUp = (lines: readonly string[]): never => {
  for (const line of lines) console.error(line)
  process.exit(1)
}

const config = readConfig(process.env)
if (!config.ok) giveUp(config.fields ?? [])
else {
  const started = await startIntake(config.value, {
    log: writeTogether(({ route, status, ms }) => `${route} ${status} ${ms} ms\n`),
    reportFault: (kind) => {
      console.error(`fault: ${kind}`)
    },
  })
  if (!started.ok) giveUp([WHY[started.code](config.value.port)])
  else {
    const { publicOrigin, stop } = started.value
    console.log(`The intake listens at ${publicOrigin}`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        void stop().then(() => process.exit(0))
      })
    }
  }
}
