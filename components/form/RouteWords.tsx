import { Heading } from '../ui/Heading.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { dayInWords } from '../guide/day-in-words.ts'
import { useWords } from '../words/WordsProvider.tsx'
import { CopyChoice } from './CopyChoice.tsx'
import type { DirectoryState } from './form-host.ts'
import { deskName, isOtherDesk } from './other-desk.ts'
import type { PreparedSignal } from './prepare-signal.ts'
import { ServiceAdvice } from './ServiceAdvice.tsx'
import { numbersFrom } from './services-for-lane.ts'

type Props = {
  /** Missing while the signal is made ready. */
  readonly prepared: PreparedSignal | undefined
  readonly directory: DirectoryState | undefined
  /** Whether a second desk reads a copy, where there is one. */
  readonly isCopyWished?: boolean
  readonly onWishCopy?: (isWished: boolean) => void
}

/** Where a signal goes and why, in the words of the rules. */
export const RouteWords = ({ prepared, ...props }: Props) => {
  const { t } = useWords()
  return (
    <Panel title={t('form:check.where.title')}>
      {prepared ? (
        <Route prepared={prepared} {...props} />
      ) : (
        <Text soft>{t('form:check.where.looking')}</Text>
      )}
    </Panel>
  )
}

type RouteProps = Props & { readonly prepared: PreparedSignal }

const Route = ({ prepared, directory, isCopyWished = true, onWishCopy }: RouteProps) => {
  const { t, has, language, locale } = useWords()
  const { route, routed } = prepared
  const { services, rules } = numbersFrom(directory)
  const { alsoDesk } = routed
  const desk = deskName(routed.desk, language)
  const copy = isCopyWished && alsoDesk !== undefined ? deskName(alsoDesk, language) : undefined

  const first = route.first.flatMap(({ id }) => services.find((service) => service.id === id) ?? [])
  const also = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    route.also.map(({ id }) =>
      has(`services:services.${id}.name`) ? t(`services:services.${id}.name`) : id,
    ),
  )
  const chosenBy = new Set([...route.first, ...route.also].map(({ rule }) => rule))
  const reasons = [...chosenBy]
    .map((ruleId) => `routing:why.${rules.find(({ id }) => id === ruleId)?.why ?? ruleId}`)
    .filter((key) => has(key))

  return (
    <>
      <Text>
        {copy === undefined
          ? t('form:check.where.desk', { desk })
          : t('desks:where.both', { desk, copy })}
      </Text>
      <Text>
        {isOtherDesk(routed.desk)
          ? t('desks:where.deals', { desk })
          : t('form:check.where.beforePassingOn', { desk })}
      </Text>
      {alsoDesk && onWishCopy && (
        <CopyChoice
          desk={routed.desk}
          copyDesk={alsoDesk}
          isWished={isCopyWished}
          onWish={onWishCopy}
        />
      )}
      <Heading level={3}>{t('form:check.where.first')}</Heading>
      {first.map((service) => (
        <ServiceAdvice key={service.id} service={service} />
      ))}
      {route.also.length > 0 && (
        <Text look="small">{t('form:check.where.also', { services: also })}</Text>
      )}
      {directory?.is === 'ready' && (
        <Text look="small" soft>
          {t('desks:guideOf', {
            day: dayInWords(directory.directory.issuedAt.slice(0, 10), locale),
          })}
        </Text>
      )}
      {reasons.length > 0 && (
        <>
          <Heading level={3}>{t('form:check.where.because')}</Heading>
          {reasons.map((key) => (
            <Text key={key} look="small">
              {t(key)}
            </Text>
          ))}
        </>
      )}
    </>
  )
}
