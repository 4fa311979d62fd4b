import type { Service } from '../../domain/content/directory-schema.ts'
import { dayInWords } from '../guide/day-in-words.ts'
import { useWords } from '../words/WordsProvider.tsx'

/** Numbers on paper grow old: each says when it was confirmed, or only read. */
export const SheetNumbers = ({ services }: { readonly services: readonly Service[] }) => {
  const { t, locale } = useWords()
  return (
    <table class="sw-sheet__numbers">
      <tbody>
        {services.map(({ id, phone, verifiedOn, reviewedOn }) => (
          <tr key={id}>
            <th scope="row">{t(`services:services.${id}.name`)}</th>
            <td class="sw-sheet__number">
              <bdi dir="ltr">{phone?.display}</bdi>
            </td>
            <td>
              {verifiedOn === null
                ? t('sheet:numbers.read', { date: dayInWords(reviewedOn, locale) })
                : t('sheet:numbers.confirmed', { date: dayInWords(verifiedOn, locale) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
