import { useState } from 'preact/hooks'

import { Button } from '../../components/ui/Button.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { HandOverView } from '../../domain/api/hand-over.ts'
import type { HandOverNote } from '../../domain/hand-over/note.ts'
import { formatDay } from '../desk/format-day.ts'
import { openWithNewestKeys } from '../session/sign-in.ts'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'

/** What was noted about a hand-over; fetched and opened only when somebody asks for it. */
export const NotesOfHandOver = ({ handOver }: { readonly handOver: HandOverView }) => {
  const { t, locale } = useWords()
  const desk = useDesk()
  const { client, keyRing } = desk
  const [notes, setNotes] = useState<readonly HandOverNote[]>()
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  if (handOver.way !== 'phone' && handOver.state !== 'done') return null

  const open = async () => {
    setIsBusy(true)
    const opened = await client.handOver(handOver.id)
    const sealed = opened.ok ? opened.value.noteSealed : null
    const read =
      sealed === null ? undefined : await openWithNewestKeys(() => keyRing.openNotes(sealed), desk)
    setIsBusy(false)
    if (!opened.ok) setRefusal(opened.code)
    else setRefusal(read?.ok === false ? read.code : undefined)
    if (opened.ok && read?.ok !== false) setNotes(read?.value.notes ?? [])
  }

  return (
    <div class="sw-flow-small">
      {notes === undefined && (
        <Button variant="quiet" busy={isBusy} onClick={() => void open()}>
          {t('handover:notes.show')}
        </Button>
      )}
      <RefusalAlert code={refusal} />
      <div role="status">{notes?.length === 0 ? t('handover:notes.none') : ''}</div>
      {notes !== undefined && notes.length > 0 && (
        <ul class="sw-plain-list console-messages" aria-label={t('handover:notes.title')}>
          {notes.map(({ on, text }, index) => (
            <li key={index} class="console-message">
              <p class="console-message__head">{formatDay(on, locale)}</p>
              <p class="console-typed" dir="auto">
                {text}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
