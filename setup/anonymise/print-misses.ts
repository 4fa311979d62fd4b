import type { Miss } from './score-corpus.ts'

export type Misses = {
  readonly missed: Miss[]
  readonly alarms: Miss[]
  readonly wrong: Miss[]
}

export const newMisses = (): Misses => ({ missed: [], alarms: [], wrong: [] })

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Prints what was missed, what alarmed, and what was taken for another kind, one a line. */
export const printMisses = ({ missed, alarms, wrong }: Misses): void => {
  for (const [title, list] of [
    ['MISSED', missed],
    ['ALARMS', alarms],
    ['WRONG KIND', wrong],
  ] as const) {
    print(`\n${title} ${String(list.length)}`)
    for (const { id, kind, around } of list) print(`  ${kind} ${id}: ${around}`)
  }
}
