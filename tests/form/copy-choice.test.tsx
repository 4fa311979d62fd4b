import { describe, expect, it } from 'vitest'

import { AboutYouStep } from '../../components/form/steps/AboutYouStep.tsx'
import type { StepProps } from '../../components/form/steps/step-props.ts'
import { RouteWords } from '../../components/form/RouteWords.tsx'
import type { Desk } from '../../domain/directory/schema.ts'
import { routedSignal } from '../../domain/routing/routed-signal.ts'
import { aCheckedSignal, aDesk } from '../builders.ts'
import { rendered, textOf } from './rendered.ts'

const comensha = aDesk('age1invented')
const nla = aDesk('age1other', {
  id: '00000000000000ff',
  slug: 'nla',
  names: { nl: 'Arbeidsinspectie (demo)' },
})

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
    expect(words).not.toContain('kijkt eerst zelf')
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
    expect(textOf(page)).toContain('CoMensha (demo) kijkt eerst zelf')
  })
})

describe('who reads a contact at work', () => {
  const aboutYou = () =>
    rendered(
      <AboutYouStep
        {...({
          answers: { sector: 'hotel' },
          errorOf: () => undefined,
          onAnswer: () => undefined,
        } as unknown as StepProps)}
      />,
    )

  it('is promised to be whoever opens the signal, and no desk by name', async () => {
    const words = textOf(await aboutYou())

    expect(words).toContain('Alleen wie het signaal opent, kan het lezen')
    expect(words).not.toContain('Alleen CoMensha')
  })
})
