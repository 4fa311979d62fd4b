import type { Card } from '../../domain/content/card-schema.ts'
import { CheckIcon, CloseIcon } from '../icons/icons.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import './cards.css'

/** What to do and what to leave, what it can also be, and what to write down. */
export const CardAdvice = ({ card }: { readonly card: Card }) => {
  const { t } = useWords()
  return (
    <div class="sw-flow">
      <Panel title={t('cards:headings.alsoBe')} look="sunken">
        <ul class="sw-card-list">
          {card.alsoBe.map((key) => (
            <li key={key}>{t(`cards:also.${key}`)}</li>
          ))}
        </ul>
      </Panel>
      <div class="sw-do-dont">
        <Panel title={t('cards:headings.dos')}>
          <ul class="sw-plain-list sw-advice">
            {card.dos.map((key) => (
              <li key={key} class="sw-advice__do">
                <CheckIcon size={20} />
                <span>{t(`cards:do.${key}`)}</span>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t('cards:headings.donts')}>
          <ul class="sw-plain-list sw-advice">
            {card.donts.map((key) => (
              <li key={key} class="sw-advice__dont">
                <CloseIcon size={20} />
                <span>{t(`cards:dont.${key}`)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <Disclosure summary={t('cards:headings.noteDown')}>
        <ul class="sw-card-list">
          {card.noteDown.map((key) => (
            <li key={key}>{t(`cards:note.${key}`)}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
