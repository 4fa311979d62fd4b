import { lineKeysOf } from '../../domain/content/all-pages.ts'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import type { NextStep, Page } from '../../domain/content/page-schema.ts'
import { ActionRow } from '../ui/ActionRow.tsx'
import { Heading } from '../ui/Heading.tsx'
import { PhoneText } from '../ui/PhoneText.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Text } from '../ui/Text.tsx'
import { CardIcon } from '../icons/pictograms.tsx'
import { InfoIcon, PhoneIcon, SendIcon } from '../icons/icons.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { dayInWords } from './day-in-words.ts'
import { useGuide } from './GuideContext.tsx'
import { GuideLink } from './GuideLink.tsx'
import { hrefOf } from './guide-route.ts'
import { Sources } from './Sources.tsx'

/** An information page: a few short blocks, who it names, and always a next step. */
export const PageView = ({ page }: { readonly page: Page }) => {
  const { t, locale } = useWords()
  const words = `pages:pages.${page.id}`
  const nextServices = page.next.flatMap((step) => (step.to === 'service' ? [step.id] : []))
  const services = page.services.filter((id) => !nextServices.includes(id))
  return (
    <div class="sw-flow-large">
      <div class="sw-flow-small">
        <Heading level={1} focusKey={page.id}>
          {t(`${words}.title`)}
        </Heading>
        <Text look="lead">{t(`${words}.intro`)}</Text>
        {page.versionOn !== null && (
          <StatusTag>
            {t('pages:headings.versionOn', { date: dayInWords(page.versionOn, locale) })}
          </StatusTag>
        )}
      </div>
      {page.body.map((block) => (
        <Block key={block.id} words={`${words}.${block.id}`} block={block} />
      ))}
      {page.links.length > 0 && (
        <ul class="sw-plain-list sw-guide-links">
          {page.links.map(({ id, url }) => (
            <li key={id}>
              <a href={url} target="_blank" rel="noreferrer noopener">
                {t(`pages:links.${id}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <section class="sw-flow-small" aria-labelledby="next">
        <Heading level={2} id="next">
          {t('pages:headings.next')}
        </Heading>
        <div class="sw-guide-rows">
          {page.next.map((step) => (
            <NextRow key={step.to === 'signal' ? 'signal' : `${step.to}-${step.id}`} step={step} />
          ))}
        </div>
      </section>
      {services.length > 0 && (
        <section class="sw-flow-small" aria-labelledby="named">
          <Heading level={2} id="named" size="small">
            {t('pages:headings.services')}
          </Heading>
          <ul class="sw-plain-list sw-guide-links">
            {services.map((id) => (
              <li key={id}>
                <GuideLink to={{ at: 'service', id }}>
                  {t(`services:services.${id}.name`)}
                </GuideLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Sources of={page} />
    </div>
  )
}

/** As the directory writes them; those in one piece cannot be cut anyway. */
const NUMBERS = dutchDirectory.services.flatMap(({ phone }) =>
  phone && /[- ]/u.test(phone.display) ? [phone.display] : [],
)

const whole = (text: string) => <PhoneText text={text} numbers={NUMBERS} />

type BlockProps = { readonly words: string; readonly block: Page['body'][number] }

const Block = ({ words, block }: BlockProps) => {
  const { t } = useWords()
  const lines = lineKeysOf(block).map((key) => t(`${words}.${key}`))
  return (
    <section class="sw-flow-small">
      {block.heading && <Heading level={2}>{t(`${words}.heading`)}</Heading>}
      {block.look === 'lines' && lines.map((line) => <Text key={line}>{whole(line)}</Text>)}
      {block.look === 'list' && (
        <ul class="sw-card-list">
          {lines.map((line) => (
            <li key={line}>{whole(line)}</li>
          ))}
        </ul>
      )}
      {block.look === 'steps' && (
        <ol class="sw-guide-steps">
          {lines.map((line) => (
            <li key={line}>{whole(line)}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

const NextRow = ({ step }: { readonly step: NextStep }) => {
  const { t } = useWords()
  const { startSignal } = useGuide()
  switch (step.to) {
    case 'signal':
      return <ActionRow title={t('pages:next.signal')} icon={<SendIcon />} onClick={startSignal} />
    case 'service':
      return (
        <ActionRow
          title={t('pages:next.service', { name: t(`services:services.${step.id}.name`) })}
          icon={<PhoneIcon />}
          href={hrefOf({ at: 'service', id: step.id })}
        />
      )
    case 'card':
      return (
        <ActionRow
          title={t('pages:next.card', { title: t(`cards:cards.${step.id}.title`) })}
          icon={<CardIcon />}
          href={hrefOf({ at: 'card', id: step.id })}
        />
      )
    case 'page':
      return (
        <ActionRow
          title={t('pages:next.page', { title: t(`pages:pages.${step.id}.title`) })}
          icon={<InfoIcon />}
          href={hrefOf({ at: 'page', id: step.id })}
        />
      )
  }
}
