import { dayInWords } from '../guide/day-in-words.ts'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { clockTime } from './clock-time.ts'
import { errorWords } from './error-words.ts'
import type { FormHost, SendState } from './form-host.ts'

type Props = {
  readonly state: SendState
  readonly answersPlace: FormHost['answersPlace']
}

/** How far a signal is, why it waits, and when it is tried again. */
export const SentState = ({ state, answersPlace }: Props) => {
  const words = useWords()
  const { t, locale } = words
  switch (state.is) {
    case 'sending':
      return <Text>{t('form:sent.sending')}</Text>
    case 'received':
      return <Text>{t('form:sent.received', { day: dayInWords(state.receivedOn, locale) })}</Text>
    case 'refused':
      return (
        <div class="sw-flow-small">
          <Text>{errorWords(words, state.code)}</Text>
          <Text>{t('form:sent.refused')}</Text>
        </div>
      )
    case 'sent-before':
      return <Text>{t('form:sent.before.text')}</Text>
    case 'cancelled':
      return (
        <div class="sw-flow-small">
          <Text>
            {t(
              state.mayHaveArrived
                ? `after:cancelled.maybe.${answersPlace}`
                : 'after:cancelled.surely',
            )}
          </Text>
          <Text>{t('after:cancelled.answers')}</Text>
        </div>
      )
    case 'waiting':
      return (
        <div class="sw-flow-small">
          {state.code !== undefined && <Text>{errorWords(words, state.code)}</Text>}
          <Text>{t(`form:sent.waiting.${answersPlace}`)}</Text>
          {state.retryAt && (
            <Text look="small">
              {t('form:sent.retryAt', { time: clockTime(state.retryAt, locale) })}
            </Text>
          )}
        </div>
      )
    default:
      return state satisfies never
  }
}
