import { z } from '@hono/zod-openapi'
import * as mini from 'zod/mini'

type JsonSchema = Record<string, unknown>

/**
 * A schema of `domain/` (zod/mini) in the form the router understands: it validates by asking the
 * mini schema itself and documents itself from it, so each rule lives once. Issues carry paths and
 * kinds, never values.
 */
export const routerSchema = <Schema extends mini.ZodMiniType>(
  schema: Schema,
): z.ZodType<mini.output<Schema>> =>
  z
    .unknown()
    .transform((input, context) => {
      const parsed = schema.safeParse(input)
      if (parsed.success) return parsed.data
      for (const { path, code } of parsed.error.issues) {
        context.addIssue({ code: 'custom', path: [...path], message: code })
      }
      return z.NEVER
    })
    .openapi(documented(schema))

/** The fields of a strict mini object one by one, as the router wants a query or path parameters. */
export const routerParameters = (schema: mini.ZodMiniObject) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(schema.shape as Record<string, mini.ZodMiniType>).map(([name, field]) => {
        const wrapped = routerSchema(field)
        return [name, field._zod.optin === 'optional' ? wrapped.optional() : wrapped]
      }),
    ),
  )

const documented = (schema: mini.ZodMiniType): JsonSchema => {
  const { $schema: _draft, ...json } = mini.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as JsonSchema
  return json
}
