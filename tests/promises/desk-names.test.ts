import { describe, expect, it } from 'vitest'

import englishAfter from '../../locales/en/after.json' with { type: 'json' }
import englishDesks from '../../locales/en/desks.json' with { type: 'json' }
import englishForm from '../../locales/en/form.json' with { type: 'json' }
import englishText from '../../locales/en/text.json' with { type: 'json' }
import englishThread from '../../locales/en/thread.json' with { type: 'json' }
import dutchAfter from '../../locales/nl/after.json' with { type: 'json' }
import dutchDesks from '../../locales/nl/desks.json' with { type: 'json' }
import dutchForm from '../../locales/nl/form.json' with { type: 'json' }
import dutchText from '../../locales/nl/text.json' with { type: 'json' }
import dutchThread from '../../locales/nl/thread.json' with { type: 'json' }

/** About CoMensha itself, whichever desk reads the signal. */
const ABOUT_COMENSHA = [
  'form.options.alreadyDone.asked-comensha',
  'form.lane.basis.unsure',
  'form.lane.asked.comensha',
]

type Words = { readonly [key: string]: string | Words }

const naming = (name: string, words: Words, path: string): readonly string[] =>
  Object.entries(words).flatMap(([key, value]) => {
    const here = `${path}.${key}`
    if (typeof value !== 'string') return naming(name, value, here)
    return value.includes(name) ? [here] : []
  })

describe('words about the desk that reads a signal', () => {
  it.each([
    ['nl', dutchForm, dutchThread, dutchAfter, dutchText, dutchDesks],
    ['en', englishForm, englishThread, englishAfter, englishText, englishDesks],
  ])('name no desk in %s: its name comes from the directory', (_language, ...files) => {
    const [form, thread, after, text, desks] = files

    const found = [
      ...naming('CoMensha', form, 'form'),
      ...naming('CoMensha', thread, 'thread'),
      ...naming('CoMensha', after, 'after'),
      ...naming('CoMensha', text, 'text'),
      ...naming('CoMensha', desks, 'desks'),
    ]

    expect(found.toSorted()).toEqual(ABOUT_COMENSHA.toSorted())
  })
})
