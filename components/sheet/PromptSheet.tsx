import type { ComponentChildren } from 'preact'

import type { Service } from '../../domain/content/directory-schema.ts'
import { useWords } from '../words/WordsProvider.tsx'
import { SheetNumbers } from './SheetNumbers.tsx'
import './sheet.css'

/** In the order of the sheet; a service that the directory does not have is left out. */
const NUMBERS = ['comensha', 'politie', 'nla', 'veiligthuis'] as const

type Props = {
  /** Words of the person's own sector and region: all that comes from the answers. */
  readonly sector: string | undefined
  readonly region: string | undefined
  readonly services: readonly Service[]
}

/**
 * One A4 page for beside the telephone, seen on paper only: questions and empty lines to write on by
 * hand. It is given no answers, so that nothing about a case can come out of a shared printer.
 */
export const PromptSheet = ({ sector, region, services }: Props) => {
  const { t } = useWords()
  const parts = [sector, region].filter((part) => part !== undefined)
  return (
    <div class="sw-sheet" aria-hidden="true">
      <div class="sw-sheet__head">
        <div>
          <p class="sw-sheet__title">{t('sheet:title')}</p>
          {parts.length > 0 && <p>{t('sheet:yours', { parts: parts.join(', ') })}</p>}
          <p>{t('sheet:use')}</p>
        </div>
        <p class="sw-sheet__danger">{t('sheet:danger')}</p>
      </div>

      <Part title={t('sheet:numbers.title')}>
        <SheetNumbers
          services={NUMBERS.flatMap((id) => services.find((service) => service.id === id) ?? [])}
        />
      </Part>
      <div class="sw-sheet__columns">
        <div class="sw-sheet__column">
          <Part title={t('sheet:before.title')}>
            <Box>{t('sheet:before.quiet')}</Box>
            <Box>{t('sheet:before.aim')}</Box>
            <Box>{t('sheet:before.ask')}</Box>
          </Part>
          <Part title={t('sheet:safe.title')}>
            <Ask words={t('sheet:safe.now')} lines={2} />
            <Ask words={t('sheet:safe.reach')} lines={2} />
          </Part>
        </div>
        <Part title={t('sheet:consent.title')}>
          <Ask words={t('sheet:consent.what')} lines={4} />
          <Box>{t('sheet:consent.back')}</Box>
          <Ask words={t('sheet:consent.basis')} lines={4} />
        </Part>
      </div>
      <Part title={t('sheet:seen.title')}>
        <Ask words={t('sheet:seen.self')} lines={4} />
        <Ask words={t('sheet:seen.told')} lines={3} />
        <Ask words={t('sheet:seen.think')} lines={2} />
      </Part>
      <Part title={t('sheet:agreed.title')}>
        <Ask words={t('sheet:agreed.with')} lines={2} />
        <Ask words={t('sheet:agreed.who')} lines={3} />
      </Part>
      <p class="sw-sheet__foot">{t('sheet:foot')}</p>
    </div>
  )
}

type PartProps = { readonly title: string; readonly children: ComponentChildren }

const Part = ({ title, children }: PartProps) => (
  <div class="sw-sheet__part">
    <p class="sw-sheet__heading">{title}</p>
    {children}
  </div>
)

const Box = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="sw-sheet__box">{children}</p>
)

const Ask = ({ words, lines }: { readonly words: string; readonly lines: number }) => (
  <div class="sw-sheet__ask">
    <p>{words}</p>
    {Array.from({ length: lines }, (_, line) => (
      <div key={line} class="sw-sheet__line" />
    ))}
  </div>
)
