import { join } from 'node:path'

import { decodeProtectedHeader } from 'jose'
import * as z from 'zod/mini'

import casesFile from '../../content/directory/cases.json' with { type: 'json' }
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import { directorySchema } from '../../domain/directory/schema.ts'
import { DIRECTORY_TYPE } from '../../domain/directory/verify-directory.ts'
import { refused, ok, type Result } from '../../domain/result.ts'
import { parseRules } from '../../domain/routing/parse-rules.ts'
import { routingCasesSchema } from '../../domain/routing/routing-cases.ts'
import { changedCases, type RoutingSource } from '../../domain/routing/try-cases.ts'
import { fail, print, readJson, readText } from '../command-line.ts'

/** Reads a signed directory (its signature is not what is asked here) or a file of rules. */
const readSource = (file: string): Result<RoutingSource, string> => {
  const text = readText(file)
  if (!text.ok) return refused('it cannot be read')
  const trimmed = text.value.trim()
  if (trimmed.startsWith('ey')) return readDirectory(trimmed)
  try {
    const rules = parseRules(JSON.parse(trimmed))
    if (!rules.ok) return refused([rules.code, ...(rules.fields ?? [])].join('; '))
    return ok({ rules: rules.value, services: dutchDirectory.services })
  } catch {
    return refused('this is neither a signed directory nor a file of rules')
  }
}

const readDirectory = (jws: string): Result<RoutingSource, string> => {
  try {
    const [, payload = ''] = jws.split('.')
    const json: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    const directory = directorySchema.safeParse(json)
    if (decodeProtectedHeader(jws).typ === DIRECTORY_TYPE && directory.success)
      return ok(directory.data)
  } catch {
    // Said below, in the same words.
  }
  return refused('this is not a directory that this version knows')
}

/** The names on screen; a service without words goes by its id. */
const serviceNames = (): ReadonlyMap<string, string> => {
  const words = readJson(join(import.meta.dirname, '..', '..', 'locales', 'nl', 'services.json'))
  const { services } = namesSchema.parse(words.ok ? words.value : {})
  return new Map(Object.entries(services).map(([id, { name }]) => [id, name]))
}

const namesSchema = z.object({
  services: z.record(z.string(), z.object({ name: z.string() })),
})

/**
 * Says in words which cases of the test set lead to another service by the rules of the second file
 * than by those of the first. Each file is a signed directory or a file of rules. Changes nothing.
 */
export const printDifference = (oldFile: string, newFile: string): void => {
  const before = readSource(oldFile)
  const after = readSource(newFile)
  if (!before.ok || !after.ok) {
    if (!before.ok) fail(`${oldFile}: ${before.code}.`)
    if (!after.ok) fail(`${newFile}: ${after.code}.`)
    return
  }
  const { cases } = routingCasesSchema.parse(casesFile)
  const changed = changedCases(cases, before.value, after.value)
  const names = serviceNames()
  const nameOf = (id: string) => names.get(id) ?? id
  print(`${changed.length} of ${cases.length} cases change service.`)
  for (const { case: situation, before: was, after: is, because } of changed)
    print(
      `  "${situation}" went to ${nameOf(was)}, and now goes to ${nameOf(is)} (${because.join(', ')}).`,
    )
}
