import { useEffect, useRef, useState } from 'preact/hooks'

import '../form/form.css'
import { errorWords } from '../form/error-words.ts'
import { dayInWords } from '../guide/day-in-words.ts'
import { Alert } from '../ui/Alert.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Text } from '../ui/Text.tsx'
import type { Words } from '../words/create-words.ts'
import { useWords } from '../words/WordsProvider.tsx'
import { AskOnce } from './AskOnce.tsx'

/** How far a wish to withdraw is. `code` says why it has not happened yet. */
export type WithdrawState =
  /** With a code: it was asked, and could not be kept. */
  | { readonly is: 'not-asked'; readonly code?: string | undefined }
  /** Kept; goes by itself as soon as it can. */
  | { readonly is: 'waiting'; readonly code?: string }
  /** `withdrawnOn` is a day, or `never-there`: it turned out not to have arrived. */
  | { readonly is: 'withdrawn'; readonly withdrawnOn?: string }

type Props = {
  readonly state: WithdrawState
  /** Where the wish is kept: it survives the page only in the extension. */
  readonly place: 'extension' | 'web'
  /** Takes the wish over; resolves when it was tried once. */
  readonly onWithdraw: () => Promise<void>
  readonly onTryNow?: () => Promise<void>
}

/** Takes a signal back: what that does and does not do, asked once, then how far it is. */
export const Withdraw = (props: Props) => {
  const place = useRef<HTMLDivElement>(null)
  const known = useRef(props.state.is)
  useEffect(() => {
    // The button that was pressed is gone: what came of it takes its place.
    if (known.current !== props.state.is) place.current?.focus()
    known.current = props.state.is
  }, [props.state.is])
  return (
    <div ref={place} tabIndex={-1}>
      <Wish {...props} />
    </div>
  )
}

const Wish = ({ state, place, onWithdraw, onTryNow }: Props) => {
  const words = useWords()
  const { t } = words
  const [isBusy, setIsBusy] = useState(false)
  const doing = (work: () => Promise<void>) => () => {
    setIsBusy(true)
    void work().finally(() => {
      setIsBusy(false)
    })
  }

  if (state.is === 'withdrawn') {
    return (
      <Alert tone="ok" live="polite" title={t('after:withdraw.doneTitle')}>
        {doneWords(state.withdrawnOn, words)}
      </Alert>
    )
  }
  if (state.is === 'waiting') {
    return (
      <Alert
        tone="warning"
        live="polite"
        title={t('after:withdraw.waitingTitle')}
        actions={
          onTryNow && (
            <Button variant="secondary" busy={isBusy} onClick={doing(onTryNow)}>
              {t('after:sendNow')}
            </Button>
          )
        }
      >
        {state.code !== undefined && <Text>{errorWords(words, state.code)}</Text>}
        <Text>{t(`after:withdraw.waiting.${place}`)}</Text>
      </Alert>
    )
  }
  return (
    <>
      {state.code !== undefined && !isBusy && (
        <Alert tone="warning" live="assertive" title={t('after:withdraw.notKept')}>
          {errorWords(words, state.code)}
        </Alert>
      )}
      <AskOnce
        button={t('after:withdraw.button')}
        title={t('after:withdraw.title')}
        yes={t('after:withdraw.yes')}
        no={t('after:withdraw.no')}
        isBusy={isBusy}
        onYes={doing(onWithdraw)}
      >
        <ul class="sw-list">
          <li>{t('after:withdraw.wiped')}</li>
          <li>{t('after:withdraw.mark')}</li>
          <li>{t('after:withdraw.read')}</li>
        </ul>
      </AskOnce>
      <Busy busy={isBusy} label={t('after:withdraw.busy')} />
    </>
  )
}

const doneWords = (withdrawnOn: string | undefined, { t, locale }: Words): string => {
  if (withdrawnOn === undefined) return t('after:withdraw.done')
  if (withdrawnOn === 'never-there') return t('after:withdraw.neverThere')
  return t('after:withdraw.doneOn', { day: dayInWords(withdrawnOn, locale) })
}
