import type { Card } from '../../domain/content/card-schema.ts'
import { useWords } from '../words/WordsProvider.tsx'
import { ICON_OF_AREA } from './card-icons.tsx'
import { dayInWords } from './day-in-words.ts'
import { useGuide } from './GuideContext.tsx'
import { QrCode } from './QrCode.tsx'
import { sectorForCard, whoToCall } from './who-to-call.ts'
import './paper.css'

type Props = { readonly card: Card; readonly size: 'a4' | 'a5' }

const LETTERS = {
  a4: { roomy: 1800, usual: 2400 },
  a5: { roomy: 1600, usual: 2150 },
} as const

/** Type shrinks with the number of letters, so that a card never needs a second sheet. */
const fillOf = (letters: number, size: 'a4' | 'a5'): 'roomy' | 'usual' | 'full' => {
  if (letters < LETTERS[size].roomy) return 'roomy'
  return letters < LETTERS[size].usual ? 'usual' : 'full'
}

/** A card on one page, black on white; seen on paper only. Holds nothing a person ticked. */
export const PaperCard = ({ card, size }: Props) => {
  const { t, locale } = useWords()
  const { services, sector, region } = useGuide()
  const [asked] = whoToCall({ sector: sectorForCard(card, sector), region, services, card })
  const address = services.find(({ id }) => id === 'comensha')?.web
  const sectors = new Intl.ListFormat(locale).format(
    card.sectors.map((id) => t(`cards:cards.${id}.title`).toLowerCase()),
  )
  const lists = [
    { title: t('cards:headings.alsoBe'), words: card.alsoBe.map((key) => t(`cards:also.${key}`)) },
    { title: t('cards:headings.dos'), words: card.dos.map((key) => t(`cards:do.${key}`)) },
    { title: t('cards:headings.donts'), words: card.donts.map((key) => t(`cards:dont.${key}`)) },
    ...(size === 'a5'
      ? []
      : [
          {
            title: t('cards:headings.noteDown'),
            words: card.noteDown.map((key) => t(`cards:note.${key}`)),
          },
        ]),
  ]
  const lines = card.groups.flatMap(({ indicators }) =>
    indicators.map((id) => t(`cards:indicators.${id}`)),
  )
  const length = [...lines, ...lists.flatMap(({ words }) => words)].join('').length
  return (
    <div class={`sw-paper sw-paper--${size} sw-paper--${fillOf(length, size)}`} aria-hidden="true">
      <div class="sw-paper__head">
        <div>
          <p class="sw-paper__title">{t(`cards:cards.${card.id}.title`)}</p>
          <p>{t(`cards:cards.${card.id}.intro`)}</p>
        </div>
        <p class="sw-paper__danger">{t('guide:print.danger')}</p>
      </div>
      <div class="sw-paper__groups">
        {card.groups.map(({ area, indicators }) => {
          const AreaIcon = ICON_OF_AREA[area]
          return (
            <div class="sw-paper__group" key={area}>
              <p class="sw-paper__heading">
                <AreaIcon size={16} />
                {t(`cards:areas.${area}`)}
              </p>
              <ul class="sw-paper__lines">
                {indicators.map((id) => (
                  <li key={id}>{t(`cards:indicators.${id}`)}</li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
      <p class="sw-paper__reminder">{t('cards:general.noProof')}</p>
      <div class="sw-paper__advice">
        {lists.map(({ title, words }) => (
          <div key={title}>
            <p class="sw-paper__heading">{title}</p>
            <ul>
              {words.map((word) => (
                <li key={word}>{word}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div class="sw-paper__foot">
        <div>
          {asked?.service.phone && (
            <p class="sw-paper__advice-line">
              {t('guide:print.advice', {
                name: t(`services:services.${asked.service.id}.name`),
                phone: asked.service.phone.display,
              })}
            </p>
          )}
          <p>
            {t('guide:print.for', { sectors })} · {t('popup:title')} ·{' '}
            {t('guide:print.reviewedOn', { date: dayInWords(card.reviewedOn, locale) })}
          </p>
          <p>{t('guide:print.source', { sources: card.source.join(', ') })}</p>
        </div>
        {address && (
          <div class="sw-paper__qr">
            <p>
              {t('guide:print.qr', { address: address.replace('https://', '') })}
              <br />
              <small>{t('guide:print.qrNote')}</small>
            </p>
            <QrCode address={address} label={address} />
          </div>
        )}
      </div>
    </div>
  )
}
