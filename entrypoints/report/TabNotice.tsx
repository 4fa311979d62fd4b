import { useEffect, useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { draftHash } from '../../extension/draft-address.ts'
import { signalHash } from '../../extension/signal-address.ts'
import type { Drafts } from '../../extension/drafts.ts'
import type { ReportHost, Split } from './report-host.ts'

type Props = {
  readonly host: ReportHost
  readonly drafts: Pick<Drafts, 'discard'>
  readonly split: Split | undefined
  readonly onSettled: () => void
}

/** Says that the draft is open in another tab too; after both wrote, asks which to keep. */
export const TabNotice = ({ host, drafts, split, onSettled }: Props) => {
  const { t } = useWords()
  const [isElsewhere, setIsElsewhere] = useState(false)

  useEffect(() => {
    void host.isOpenElsewhere.then(setIsElsewhere)
  }, [host])

  const takeOther = async (otherId: string) => {
    await host.discardDraft()
    // The page hears the new address and opens that draft.
    location.hash = draftHash(otherId)
  }
  const keepMine = async (otherId: string) => {
    await drafts.discard(otherId)
    onSettled()
  }

  if (split) {
    const { why, otherId, sentAs } = split
    return (
      <Alert
        tone="warning"
        live="assertive"
        title={t(`lock:tabs.${why}Title`)}
        actions={
          why === 'gone' ? (
            sentAs !== undefined && (
              <Button variant="secondary" href={`/answers.html${signalHash(sentAs)}`}>
                {t('form:sent.before.open')}
              </Button>
            )
          ) : (
            <>
              <Button variant="secondary" onClick={onSettled}>
                {t('lock:tabs.both')}
              </Button>
              <Button variant="secondary" onClick={() => void keepMine(otherId)}>
                {t('lock:tabs.mine')}
              </Button>
              <Button variant="secondary" onClick={() => void takeOther(otherId)}>
                {t('lock:tabs.other')}
              </Button>
            </>
          )
        }
      >
        {t(`lock:tabs.${why}Text`)}
      </Alert>
    )
  }
  if (!isElsewhere) return null
  return (
    <Alert tone="warning" live="polite" title={t('lock:tabs.openTitle')}>
      {t('lock:tabs.openText')}
    </Alert>
  )
}
