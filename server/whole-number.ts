import * as z from 'zod/mini'

/** A setting that is a whole number within bounds; refuses any other text, also signs and fractions. */
export const wholeNumber = (minimum: number, maximum: number, standard: number) =>
  z._default(
    z.pipe(
      z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number)),
      z.int().check(z.minimum(minimum), z.maximum(maximum)),
    ),
    standard,
  )
