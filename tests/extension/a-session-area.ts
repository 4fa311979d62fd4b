import type { SessionArea } from '../../extension/take-once.ts'

/** A session area of the browser, in memory; `kept` is what lies in it. */
export const aSessionArea = (): SessionArea & { readonly kept: Map<string, unknown> } => {
  const kept = new Map<string, unknown>()
  return {
    kept,
    get: (key) => Promise.resolve(kept.has(key) ? { [key]: kept.get(key) } : {}),
    set: (items) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, value)
      return Promise.resolve()
    },
    remove: (key) => {
      kept.delete(key)
      return Promise.resolve()
    },
  }
}
