import { describe, expect, it } from 'vitest'

import { checkFiling } from '../../components/after/check-filing.ts'
import { filingText } from '../../components/after/filing-words.ts'
import { FORM_NAMESPACES } from '../../components/form/namespaces.ts'
import { loadWords } from '../../components/words/create-words.ts'
import { envelopeHashOf } from '../../domain/filing/filing.ts'
import { aFiling, envelope } from './a-filing.ts'

describe('the file with a proof of filing', () => {
  it.each(['nl', 'en'] as const)(
    'has day, desk, fingerprint and the signature on a line of its own: %s',
    async (language) => {
      const { jws, directory } = aFiling()
      const checked = await checkFiling(jws, directory, {})
      if (!checked.ok) throw new Error('The proof must hold.')

      const text = filingText(checked.value, await loadWords(language, FORM_NAMESPACES))

      expect(text).toContain('2026')
      expect(text).toContain('CoMensha (')
      expect(text.replace(/ /gu, '')).toContain(envelopeHashOf(envelope))
      expect(text.split('\r\n')).toContain(jws)
    },
  )
})
