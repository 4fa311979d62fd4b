import casesFile from '../../content/directory/cases.json' with { type: 'json' }
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import { parseRules } from '../../domain/routing/parse-rules.ts'
import { routingCasesSchema } from '../../domain/routing/routing-cases.ts'
import { tryCases } from '../../domain/routing/try-cases.ts'
import { unreachableRules } from '../../domain/routing/unreachable-rules.ts'
import { fail, print, readJson } from '../command-line.ts'

const RULES_FILE = 'content/directory/rules.json'

/**
 * Checks a file of rules: shape, names, rules that never decide anything, and where every case of
 * `content/directory/cases.json` leads. Prints what was looked at; fails with what to mend.
 */
export const checkRules = (file = RULES_FILE): void => {
  const input = readJson(file)
  if (!input.ok) {
    fail(`${file}: ${input.code === 'not-json' ? 'this is not JSON' : 'it cannot be read'}.`)
    return
  }
  const rules = parseRules(input.value)
  if (!rules.ok) {
    fail([`${file}: ${rules.code}`, ...(rules.fields ?? []).map((f) => `  ${f}`)].join('\n'))
    return
  }

  const { cases } = routingCasesSchema.parse(casesFile)
  const unreachable = unreachableRules(rules.value)
  const known = new Set(dutchDirectory.services.map(({ id }) => id))
  const strangers = rules.value.flatMap(({ id, then: { desk, ...roles } }) =>
    [desk, ...Object.values(roles).flatMap((services) => services ?? [])]
      .filter((service) => !known.has(service))
      .map((service) => `  ${id}: ${service}`),
  )
  const wrong = tryCases(cases, { rules: rules.value, services: dutchDirectory.services }).filter(
    ({ first, expected }) => first !== expected,
  )

  print(`${rules.value.length} rules, ${known.size} services, ${cases.length} cases.`)
  print(`${unreachable.length} unreachable rules.`)
  if (unreachable.length > 0)
    fail(`A rule above always holds first:\n${unreachable.map((id) => `  ${id}`).join('\n')}`)
  if (strangers.length > 0) fail(`Services that are not in the directory:\n${strangers.join('\n')}`)
  print(`${wrong.length} cases lead somewhere else than they should.`)
  for (const { case: words, expected, first, because } of wrong)
    fail(`  "${words}": ${first} instead of ${expected} (rule ${because.join(', ')})`)
}
