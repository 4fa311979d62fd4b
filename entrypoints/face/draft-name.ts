import type { Words } from '../../components/words/create-words.ts'
import type { DraftLine } from '../../extension/drafts.ts'

/** A draft by sector and time, and nothing else of it. */
export const draftName = (
  { t, locale }: Pick<Words, 't' | 'locale'>,
  { sector, changedAt, problem }: Omit<DraftLine, 'id'>,
): string => {
  if (problem === 'draft-newer') return t('lock:drafts.newer')
  if (problem || !changedAt) return t('lock:drafts.damaged')
  const at = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  const day = at.format(changedAt)
  if (sector === undefined) return t('settings:answers.drafts.noSector', { day })
  return t('settings:answers.drafts.line', { sector: t(`popup:cards.sector.${sector}`), day })
}
