import { fail } from '../command-line.ts'
import { checkRules } from './check.ts'
import { printDifference } from './diff.ts'

const USAGE = `npm run -s directory -- check [RULES]      rules, cases and rules that never decide
npm run -s directory -- diff OLD NEW       which cases change service`

/** The command of the directory's editors. Says how it is used when it does not understand. */
const run = ([command, ...rest]: readonly string[]): void => {
  const [one, two, ...more] = rest
  if (command === 'check' && two === undefined) checkRules(one)
  else if (command === 'diff' && one !== undefined && two !== undefined && more.length === 0)
    printDifference(one, two)
  else fail(USAGE)
}

run(process.argv.slice(2))
