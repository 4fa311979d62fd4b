import { describe, expect, it } from 'vitest'

import { AboutYouStep } from '../../components/form/steps/AboutYouStep.tsx'
import type { StepProps } from '../../components/form/steps/step-props.ts'
import { hasOtherDesks } from '../../components/form/other-desk.ts'
import { RouteWords } from '../../components/form/RouteWords.tsx'
import type { Desk, Directory } from '../../domain/directory/schema.ts'
import { routedSignal } from '../../domain/routing/routed-signal.ts'
import { aCheckedSignal, aDesk } from '../builders.ts'
import { rendered, textOf } from './rendered.ts'

const comensha = aDesk('age1invented')
const nla = aDesk('age1other', {
  id: '00000000000000ff',
  slug: 'nla',
  names: { nl: 'Arbeidsinspectie (demo)' },
})
const directoryOf = (...desks: Desk[]) => {
  const directory = { desks, services: [], rules: [] } as unknown as Directory
  return { is: 'ready', directory } as const
}

const shown = (desk: Desk, alsoDesk?: Desk, isCopyWished = true) => {
  const sealed = { first: [], also: [], because: [] }
  const prepared = {
    routed: routedSignal(aCheckedSignal(), sealed, desk, alsoDesk),
    route: { first: [], also: [] },
  } as unknown as Parameters<typeof RouteWords>[0]['prepared']
  return rendered(
    <RouteWords
      prepared={prepared}
      directory={undefined}
      isCopyWished={isCopyWished}
      onWishCopy={() => undefined}
    />,
  )
}

describe('a signal for the desk of another service', () => {
  it('names both desks, and offers the copy as a ticked box that says why', async () => {
    const page = await shown(nla, comensha)

    const words = textOf(page)
    expect(words).toContain('gaat naar Arbeidsinspectie (demo). CoMensha (demo) leest mee.')
    expect(words).toContain('Arbeidsinspectie (demo) behandelt het signaal')
    expect(words).not.toContain('CoMensha kijkt eerst zelf')
    const box = page.querySelector('input[type=checkbox]')
    expect(box?.hasAttribute('checked')).toBe(true)
    expect(box?.getAttribute('aria-describedby')).toBe('copy-for-second-desk-description')
  })

  it('is for that desk alone once the tick is gone, and the box stays', async () => {
    const page = await shown(nla, comensha, false)

    expect(textOf(page)).toContain('Alleen Arbeidsinspectie (demo) kan het openen')
    expect(page.querySelector('input[type=checkbox]')?.hasAttribute('checked')).toBe(false)
  })

  it('asks nothing where CoMensha is the only desk', async () => {
    const page = await shown(comensha)

    expect(page.querySelector('input')).toBeNull()
    expect(textOf(page)).toContain('CoMensha kijkt eerst zelf')
  })
})

describe('who reads a contact at work', () => {
  const aboutYou = (...desks: Desk[]) =>
    rendered(
      <AboutYouStep
        {...({
          answers: { sector: 'hotel' },
          errorOf: () => undefined,
          onAnswer: () => undefined,
          directory: directoryOf(...desks),
        } as unknown as StepProps)}
      />,
    )

  it('is CoMensha alone where there is no other desk', async () => {
    expect(textOf(await aboutYou(comensha))).toContain('Alleen CoMensha kan het lezen')
  })

  it('is never promised to be CoMensha alone where another desk may read it', async () => {
    const words = textOf(await aboutYou(comensha, nla))

    expect(words).not.toContain('Alleen CoMensha kan het lezen')
    expect(words).toContain('Alleen wie het signaal opent, kan het lezen')
  })

  it.each([
    [undefined, false],
    [directoryOf(comensha), false],
    [directoryOf(comensha, nla), true],
  ])('follows the directory', (directory, expected) => {
    expect(hasOtherDesks(directory)).toBe(expected)
  })
})
