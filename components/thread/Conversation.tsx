import type { CloseReason, ThreadState } from '../../domain/desk/signal-states.ts'
import type { ThreadMessage } from '../../domain/thread/conversation.ts'
import { Heading } from '../ui/Heading.tsx'
import { Panel } from '../ui/Panel.tsx'
import { StatusTag, type StatusTone } from '../ui/StatusTag.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { AnswerBox, type AnswerBoxProps } from './AnswerBox.tsx'
import './thread.css'

type Props = AnswerBoxProps & {
  readonly messages: readonly ThreadMessage[]
  readonly state: ThreadState
  readonly closeReason: CloseReason | null
  /** The desk's name; missing while the directory does not tell it. */
  readonly desk: string | undefined
  /** The service it was handed over to; null when that is not told. */
  readonly handedTo: string | null
}

const TONE: Record<ThreadState, StatusTone> = {
  received: 'ok',
  'being-read': 'info',
  'question-for-you': 'warning',
  'handed-over': 'ok',
  closed: 'neutral',
}

/** In these the desk itself does nothing more with it. */
const OVER: ReadonlySet<ThreadState> = new Set(['handed-over', 'closed'])

/** What became of a signal, and the messages both ways. The face brings the page's heading. */
export const Conversation = (props: Props) => {
  const { messages, state, closeReason, desk, handedTo, ...box } = props
  const { t, has } = useWords()
  const service = `services:services.${handedTo ?? ''}.name`
  const isWithdrawn = state === 'closed' && closeReason === 'withdrawn'
  return (
    <div class="sw-flow-large">
      <Panel look="sunken" title={t('thread:state.label')}>
        {isWithdrawn ? (
          <>
            <StatusTag>{t('after:withdraw.tag')}</StatusTag>
            <Text>{t('after:withdraw.done')}</Text>
          </>
        ) : (
          <>
            <StatusTag tone={TONE[state]}>{t(`thread:state.${state}`)}</StatusTag>
            <Text>{t(`thread:stateText.${state}`)}</Text>
            {desk !== undefined && !OVER.has(state) && <Text>{t('thread:readBy', { desk })}</Text>}
            {state === 'handed-over' && handedTo !== null && has(service) && (
              <Text>{t('thread:handedTo', { service: t(service) })}</Text>
            )}
            {state === 'closed' && closeReason !== null && (
              <Text>{t(`thread:closeReason.${closeReason}`)}</Text>
            )}
            <Text>{t(`after:what.${state}`)}</Text>
          </>
        )}
      </Panel>
      {!(isWithdrawn && messages.length === 0) && (
        <section class="sw-flow">
          <Heading level={2}>{t('thread:messages')}</Heading>
          {messages.length === 0 ? (
            <Text soft>{t('thread:noMessages')}</Text>
          ) : (
            <ol class="sw-plain-list sw-messages">
              {messages.map((message) => (
                <Message key={message.id} message={message} desk={desk} />
              ))}
            </ol>
          )}
        </section>
      )}
      {state === 'closed' ? <Closed unsent={box.initialText ?? ''} /> : <AnswerBox {...box} />}
    </div>
  )
}

/** Nobody can write any more; what was typed and not sent can still be read and copied. */
const Closed = ({ unsent }: { readonly unsent: string }) => {
  const { t } = useWords()
  return (
    <>
      <Text soft>{t('thread:closedBox')}</Text>
      {unsent.trim() !== '' && (
        <Panel title={t('thread:unsent')}>
          <p class="sw-message__text" dir="auto">
            {unsent}
          </p>
        </Panel>
      )}
    </>
  )
}

type MessageProps = Pick<Props, 'desk'> & { readonly message: ThreadMessage }

const Message = ({ message, desk }: MessageProps) => {
  const { t, locale } = useWords()
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <li class={`sw-message sw-message--${message.from}`}>
      <p class="sw-message__head">
        {t('thread:on', {
          from: (message.from === 'desk' && desk) || t(`thread:from.${message.from}`),
          day: day.format(new Date(message.day)),
        })}
        {message.asks && <StatusTag tone="warning">{t('thread:asks')}</StatusTag>}
      </p>
      <p class="sw-message__text" dir="auto">
        {message.text ?? t('thread:unreadable')}
      </p>
    </li>
  )
}
