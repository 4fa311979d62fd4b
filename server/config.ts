import { resolve } from 'node:path'

import * as z from 'zod/mini'

import { ok, refused, type Result } from '../domain/result.ts'
import {
  DELIVERY_EXPECTED,
  DELIVERY_SETTINGS,
  deliveryConfig,
  type DeliveryConfig,
} from './hand-over/deliver-config.ts'
import { wholeNumber } from './whole-number.ts'

const folder = (standard: string) =>
  z.pipe(
    z._default(z.string().check(z.minLength(1), z.maxLength(1000)), standard),
    z.transform((path: string) => resolve(path)),
  )

/** What each setting must be, in words for whoever starts the intake. */
const EXPECTED = {
  PORT: 'a port number from 0 to 65535',
  HOST: 'an address to listen on, such as 127.0.0.1',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'postgres://user:password@host:port/name, or left out for the embedded database',
  PUBLIC_ORIGIN: 'an origin such as https://signaal.example.org, without a path',
  PROOF_COST: 'a whole number from 1 to 1000000',
  PROOF_MAX_NUMBER: 'a whole number from 2 to 100000',
  WEB_ROOT: 'a folder',
  CONSOLE_ROOT: 'a folder',
  SECURITY_CONTACT: 'mailto:… or https://…',
  CLIENT_ADDRESS_HEADER: 'the name of the header that your own proxy fills, or left out',
  ...DELIVERY_EXPECTED,
} as const

const configSchema = z.object({
  PORT: wholeNumber(0, 65_535, 8787),
  HOST: z._default(z.string().check(z.regex(/^[A-Za-z0-9.:-]{1,255}$/)), '127.0.0.1'),
  DATA_DIR: folder('./data'),
  DATABASE_URL: z.optional(
    z.string().check(
      z.maxLength(2000),
      z.regex(/^postgres(ql)?:\/\/[^\s]+$/),
      z.refine((text) => URL.canParse(text)),
    ),
  ),
  PUBLIC_ORIGIN: z.optional(
    z.string().check(
      z.maxLength(300),
      z.refine(
        (text) => /^https?:\/\//u.test(text) && URL.canParse(text) && new URL(text).origin === text,
      ),
    ),
  ),
  PROOF_COST: wholeNumber(1, 1_000_000, 5000),
  PROOF_MAX_NUMBER: wholeNumber(2, 100_000, 600),
  WEB_ROOT: folder('dist/web'),
  CONSOLE_ROOT: folder('dist/console'),
  SECURITY_CONTACT: z._default(
    z.string().check(z.maxLength(300), z.regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s]+)$/)),
    'mailto:security@signaalwijzer.example',
  ),
  CLIENT_ADDRESS_HEADER: z.optional(z.string().check(z.regex(/^[A-Za-z0-9-]{1,60}$/))),
  ...DELIVERY_SETTINGS,
})

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** Undefined: `http://localhost:` and the port that was given. */
  readonly publicOrigin: string | undefined
  readonly proof: { readonly cost: number; readonly maxNumber: number }
  readonly roots: { readonly web: string; readonly console: string }
  readonly securityContact: string
  readonly clientAddressHeader: string | undefined
  readonly delivery: DeliveryConfig
}

/**
 * Reads the settings once, frozen. Refuses with one plain line per wrong setting (in `fields`);
 * never repeats what was in it, since a database address holds a password.
 */
export const readConfig = (
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, 'config-invalid'> => {
  const given = Object.fromEntries(
    Object.keys(EXPECTED)
      .map((name) => [name, environment[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = configSchema.safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
    return refused(
      'config-invalid',
      [...names].map((name) => `${name} must be ${EXPECTED[name as keyof typeof EXPECTED]}.`),
    )
  }
  const settings = parsed.data
  return ok(
    Object.freeze({
      port: settings.PORT,
      host: settings.HOST,
      dataDir: settings.DATA_DIR,
      databaseUrl: settings.DATABASE_URL,
      publicOrigin: settings.PUBLIC_ORIGIN,
      proof: Object.freeze({ cost: settings.PROOF_COST, maxNumber: settings.PROOF_MAX_NUMBER }),
      roots: Object.freeze({ web: settings.WEB_ROOT, console: settings.CONSOLE_ROOT }),
      securityContact: settings.SECURITY_CONTACT,
      clientAddressHeader: settings.CLIENT_ADDRESS_HEADER,
      delivery: deliveryConfig(settings),
    }),
  )
}
