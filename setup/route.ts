import { dutchDirectory } from '../domain/content/dutch-directory.ts'
import { describeRoute } from '../domain/routing/describe-route.ts'
import { dutchRules } from '../domain/routing/dutch-rules.ts'
import type { RoutingFacts } from '../domain/routing/evaluate-condition.ts'
import { routeSignal } from '../domain/routing/route-signal.ts'
import { caseAnswersSchema } from '../domain/routing/routing-cases.ts'
import { answersSchema } from '../domain/signal/answers.ts'
import { chooseLane } from '../domain/signal/lane.ts'
import { fail, print, readJson } from './command-line.ts'

const EXAMPLE = '{ "danger": "no", "subject": "person", "ageBand": "24-plus", "consent": "no" }'

/**
 * What to route by: the answers of the form, or those of a case in `content/directory/cases.json`.
 * Gives the fields that are neither.
 */
const factsOf = (input: unknown): { facts: RoutingFacts } | { wrong: readonly string[] } => {
  const ofCase = caseAnswersSchema.safeParse(input)
  if (ofCase.success) return { facts: ofCase.data }
  const ofForm = answersSchema.safeParse(input)
  if (!ofForm.success) {
    return {
      wrong: ofForm.error.issues.map((issue) => {
        const keys = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : ''
        return `  ${[...issue.path, keys].join('.')}: ${issue.message}`
      }),
    }
  }
  const { sector, role, ageBand, exploitation, setting, region, consent, wishes } = ofForm.data
  const lane = chooseLane(ofForm.data)
  return { facts: { lane, sector, role, ageBand, exploitation, setting, region, consent, wishes } }
}

/**
 * Dry run for editors: `npm run -s route -- answers.json` (`-` reads standard input) prints as JSON
 * where a signal with these coded answers would go, and the rules that say so. Sends nothing.
 */
const run = (file: string | undefined): void => {
  if (file === undefined) {
    fail(`Name a file with answers, or - for standard input. For example:\n  ${EXAMPLE}`)
    return
  }
  const input = readJson(file)
  if (!input.ok) {
    fail(input.code === 'not-json' ? `${file} is not JSON.` : `${file} cannot be read.`)
    return
  }
  const read = factsOf(input.value)
  if ('wrong' in read) {
    fail(`These are not answers of the form:\n${read.wrong.join('\n')}\nFor example:\n  ${EXAMPLE}`)
    return
  }
  const route = routeSignal(read.facts, dutchRules, dutchDirectory)
  print(JSON.stringify(describeRoute(route, dutchDirectory.services, new Date()), null, 2))
}

run(process.argv[2])
