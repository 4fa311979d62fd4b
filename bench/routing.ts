import { createPublicKey, verify } from 'node:crypto'

import casesFile from '../content/directory/cases.json' with { type: 'json' }
import { dutchDirectory } from '../domain/content/dutch-directory.ts'
import { verifyDirectory } from '../domain/directory/verify-directory.ts'
import { dutchRules } from '../domain/routing/dutch-rules.ts'
import { routingCasesSchema } from '../domain/routing/routing-cases.ts'
import { routeSignal } from '../domain/routing/route-signal.ts'
import { makeRootKeyPair } from '../setup/root-key.ts'
import { publicHalf, signDirectory } from '../setup/sign-jws.ts'
import type { BenchLine } from './bench-line.ts'
import { aDirectoryWith } from './many-desks.ts'
import { medianMs } from './median.ts'

const RUNS = 51
const DESKS = 4

/**
 * Time to route one signal by all rules, against parsing those rules as plain JSON; and time to read
 * a signed directory with four desks (signature, then schema), against the bare Ed25519 check of the
 * same bytes by Node. The target is 1 ms and 20 ms.
 */
export const benchRouting = async (): Promise<readonly BenchLine[]> => {
  const { cases } = routingCasesSchema.parse(casesFile)
  const routeMs =
    (await medianMs(RUNS, () => {
      for (const { answers } of cases) routeSignal(answers, dutchRules, dutchDirectory)
      return Promise.resolve()
    })) / cases.length
  const text = JSON.stringify(dutchRules)
  const parseMs = await medianMs(RUNS, () => Promise.resolve(JSON.parse(text)))

  const rootKey = await makeRootKeyPair()
  const jws = await signDirectory(await aDirectoryWith(DESKS), rootKey)
  const half = publicHalf(rootKey)
  const verifyMs = await medianMs(RUNS, () => verifyDirectory(jws, half))

  const key = createPublicKey({ key: half, format: 'jwk' })
  const cut = jws.lastIndexOf('.')
  const signed = Buffer.from(jws.slice(0, cut))
  const signature = Buffer.from(jws.slice(cut + 1), 'base64url')
  const floorMs = await medianMs(RUNS, () => Promise.resolve(verify(null, signed, key, signature)))

  return [
    {
      name: `route a signal by ${dutchRules.length} rules (median)`,
      value: routeMs,
      unit: 'ms',
      comparedWith: `parsing the rules as plain JSON: ${parseMs.toFixed(3)} ms`,
      ratio: routeMs / parseMs,
    },
    {
      name: `read a signed directory of ${Math.round(jws.length / 1024)} kB (median)`,
      value: verifyMs,
      unit: 'ms',
      comparedWith: `the bare Ed25519 check of the same bytes: ${floorMs.toFixed(3)} ms`,
      ratio: verifyMs / floorMs,
    },
  ]
}
