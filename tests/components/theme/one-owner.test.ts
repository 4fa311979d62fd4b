import { globSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

/** Of every style sheet beside a component: the blocks that it sets at its top level. */
const ownersOf = (): ReadonlyMap<string, readonly string[]> => {
  const owners = new Map<string, string[]>()
  for (const file of globSync('components/*/**/*.css').filter((path) => !path.includes('theme'))) {
    const blocks = readFileSync(file, 'utf8').matchAll(/^(\.sw-[a-z-]+) \{/gmu)
    for (const block of new Set([...blocks].map(([, name = '']) => name))) {
      owners.set(block, [...(owners.get(block) ?? []), file])
    }
  }
  return owners
}

describe('the style sheets of the components', () => {
  it('each set blocks of their own, so that no page changes the look of another', () => {
    const owners = ownersOf()
    const shared = [...owners].filter(([, files]) => files.length > 1)

    expect(owners.size).toBeGreaterThan(20)
    expect(shared).toEqual([])
  })
})
