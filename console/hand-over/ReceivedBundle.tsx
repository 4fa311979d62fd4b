import { useState } from 'preact/hooks'

import { Button } from '../../components/ui/Button.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { HandOverView } from '../../domain/api/hand-over.ts'
import type { Bundle } from '../../domain/hand-over/bundle.ts'
import { isEnded } from '../../domain/hand-over/states.ts'
import { openWithNewestKeys } from '../session/sign-in.ts'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { BundleView } from './BundleView.tsx'

type Props = { readonly handOver: HandOverView; readonly onOpened: () => void }

/** What another desk handed over to this one; opening it is in the log of both. */
export const ReceivedBundle = ({ handOver, onOpened }: Props) => {
  const { t } = useWords()
  const desk = useDesk()
  const { client, keyRing } = desk
  const [bundle, setBundle] = useState<Bundle>()
  const [refusal, setRefusal] = useState<string>()
  const [isWiped, setIsWiped] = useState(false)
  const [isBusy, setIsBusy] = useState(false)

  const open = async () => {
    setIsBusy(true)
    const answered = await client.handOver(handOver.id)
    const sealed = answered.ok ? answered.value.sealed : null
    const opened =
      sealed === null ? undefined : await openWithNewestKeys(() => keyRing.openBundle(sealed), desk)
    setIsBusy(false)
    setIsWiped(answered.ok && sealed === null)
    if (!answered.ok) setRefusal(answered.code)
    else setRefusal(opened?.ok === false ? opened.code : undefined)
    if (opened?.ok === true) {
      setBundle(opened.value)
      onOpened()
    }
  }

  if (isWiped || (bundle === undefined && isEnded(handOver.state))) {
    return <Text soft>{t('handover:received.wiped')}</Text>
  }
  if (bundle !== undefined) {
    return (
      <Panel title={t('handover:received.title')} titleLevel={4} look="sunken">
        <BundleView bundle={bundle} />
      </Panel>
    )
  }
  return (
    <>
      <RefusalAlert code={refusal} />
      <div>
        <Button busy={isBusy} onClick={() => void open()}>
          {t('handover:received.open')}
        </Button>
      </div>
    </>
  )
}
