import fc from 'fast-check'
import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'

import { linesOfJson } from '../../components/form/check/lines-of-json.ts'
import { ExactContents } from '../../components/form/check/ExactContents.tsx'
import { OwnWords } from '../../components/form/check/OwnWords.tsx'
import { SignalCannot } from '../../components/form/check/SignalCannot.tsx'
import { RouteWords } from '../../components/form/RouteWords.tsx'
import { AnswerList } from '../../components/form/AnswerList.tsx'
import { checkText } from '../../components/form/check-text.ts'
import { toCanonicalJson } from '../../domain/sealing/canonical-json.ts'
import { aDesk, aRoutedSignal } from '../builders.ts'
import { fullAnswers } from './full-answers.ts'
import { rendered, textOf } from './rendered.ts'

describe('exactly what leaves', () => {
  it('is on screen to the last character', async () => {
    const contents = toCanonicalJson({ text: 'Zij zei: "stop, {nu}"\n', list: ['a', { b: [1] }] })

    const page = await rendered(<ExactContents desk="CoMensha (demo)" contents={contents} />)

    expect(page.querySelector('pre')?.textContent).toBe(contents)
    expect(page.querySelectorAll('.sw-sealed__line').length).toBeGreaterThan(3)
  })

  it('folds the key that says nothing, and shows it whole when asked', async () => {
    const contents = toCanonicalJson({ text: 'kort', threadRecipient: `age1${'q'.repeat(1900)}` })
    const page = await rendered(<ExactContents desk="CoMensha (demo)" contents={contents} />)
    const folded = () => page.querySelectorAll('.sw-sealed__line--folded').length
    expect(folded()).toBe(1)
    expect(page.querySelector('pre')?.textContent).toBe(contents)

    await act(() => {
      page.querySelector('button')?.click()
    })

    expect(folded()).toBe(0)
  })

  it('is never changed by cutting it into lines, whatever is in it', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const lines = linesOfJson(json)

        expect(lines.map(({ text }) => text).join('')).toBe(json)
      }),
    )
  })

  it('cuts between members and not within a text', () => {
    const lines = linesOfJson('{"a":"x,{y","b":{"c":[1,{"d":2}],"e":"\\"}"}}')

    expect(lines.map(({ text, indent }) => `${indent} ${text}`)).toEqual([
      '0 {',
      '1 "a":"x,{y",',
      '1 "b":{',
      '2 "c":[1,{"d":2}],',
      '2 "e":"\\"}"',
      '1 }',
      '0 }',
    ])
  })
})

describe('the duty that a signal does not replace', () => {
  it('is the Meldcode in schools and social teams, and the own rules in hotels', async () => {
    const wordsFor = async (sector: 'school' | 'social-team' | 'hotel') =>
      textOf(await rendered(<SignalCannot sector={sector} />))

    expect(await wordsFor('school')).toContain('geldt de Meldcode')
    expect(await wordsFor('social-team')).toContain('geldt de Meldcode')
    expect(await wordsFor('hotel')).not.toContain('Meldcode')
    expect(await wordsFor('hotel')).toContain('afspraken van het hotel')
    expect(await wordsFor('hotel')).toContain('geen registratie')
  })
})

describe('the own judgement of the text', () => {
  it('comes back as a line for each doubt, with a way to the text', async () => {
    const onChangeStep = vi.fn()
    const answers = fullAnswers({ onlyYouKnow: 'yes', wouldRecognise: 'unsure' })
    const page = await rendered(<OwnWords answers={answers} onChangeStep={onChangeStep} />)

    page.querySelector('button')?.click()

    expect(textOf(page)).toContain('Je zei dat jij de enige bent die dit kan weten')
    expect(textOf(page)).toContain('Je weet niet zeker of iemand die meeleest')
    expect(onChangeStep).toHaveBeenCalledWith('text')
  })

  it('says nothing when both answers are no', async () => {
    const answers = fullAnswers({ onlyYouKnow: 'no', wouldRecognise: 'no' })

    const page = await rendered(<OwnWords answers={answers} onChangeStep={() => undefined} />)

    expect(textOf(page)).toBe('')
  })
})

describe('the words the desk will read', () => {
  it('leave out what never leaves and give every other answer a way to change it', async () => {
    const answers = fullAnswers({ onlyYouKnow: 'yes', wouldRecognise: 'yes', text: '' })
    const checked = checkText('', 'nl', new Set())

    const page = await rendered(
      <AnswerList answers={answers} checked={checked} onChangeStep={() => undefined} />,
    )

    expect(textOf(page)).not.toContain('Ben jij de enige die dit kan weten?')
    expect(textOf(page)).not.toContain('Is er nu gevaar?')
    expect(page.querySelectorAll('dt').length).toBeGreaterThan(10)
    expect(page.querySelectorAll('dd button')).toHaveLength(page.querySelectorAll('dt').length)
  })
})

describe('where a signal goes', () => {
  it('names desk, service, what it does with names, whether it is open, and why', async () => {
    const routed = aRoutedSignal(aDesk('age1invented'))
    const route = {
      first: [{ id: 'comensha', rule: 'begging' }],
      also: [{ id: 'politie', rule: 'begging' }],
      because: ['begging', 'offer-sexual'],
    }
    const prepared = { routed, route } as unknown as Parameters<typeof RouteWords>[0]['prepared']

    const words = textOf(await rendered(<RouteWords prepared={prepared} directory={undefined} />))

    expect(words).toContain('Alleen CoMensha (demo) kan het openen')
    expect(words).toContain('Je kunt advies vragen zonder namen te noemen')
    expect(words).toMatch(/Nu open|Nu dicht/u)
    expect(words).toContain('Ook mogelijk: Politie')
    expect(words).toContain('Bij dwang om te bedelen')
    expect(words).not.toContain('Voor de persoon zelf')
  })
})
