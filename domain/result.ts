/**
 * An expected outcome as a value: either it worked, or it was refused with a stable code.
 * The code is a key in `locales/<lang>/errors.json`; thrown errors are for what must not happen.
 */
export type Ok<Value> = { readonly ok: true; readonly value: Value }

/** A refusal: `code` is stable kebab-case, `fields` names what was wrong (never what was typed). */
export type Refused<Code extends string> = {
  readonly ok: false
  readonly code: Code
  readonly fields?: readonly string[]
}

export type Result<Value, Code extends string> = Ok<Value> | Refused<Code>

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value })

export const refused = <Code extends string>(
  code: Code,
  fields?: readonly string[],
): Refused<Code> => (fields === undefined ? { ok: false, code } : { ok: false, code, fields })
