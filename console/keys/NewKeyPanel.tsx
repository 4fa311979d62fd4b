import { useState } from 'preact/hooks'

import { saveBytes } from '../../components/draft-file/save-bytes.ts'
import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { DeskKey } from '../../domain/api/desk-keys.ts'
import type { DeskKeyFile } from '../../domain/directory/desk-key-file.ts'
import type { Result } from '../../domain/result.ts'
import { encodeText } from '../../domain/text.ts'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { confirmKey } from './rotate-key.ts'

type Props = {
  readonly deskKey: DeskKey
  readonly isBusy: boolean
  readonly act: (work: () => Promise<Result<DeskKey, string>>, said: string) => void
}

/** What still has to be done before people seal to a new key; each step may be taken up later. */
export const NewKeyPanel = ({ deskKey, isBusy, act }: Props) => {
  const { t } = useWords()
  const desk = useDesk()
  const { session, keyRing, client } = desk
  const [refusal, setRefusal] = useState<string>()
  const isConfirmed = deskKey.confirmedBy.includes(session.staff.id)
  const isHeld = keyRing.hasDeskKey(deskKey.recipient)

  const saveSheets = async () => {
    const sheets = await keyRing.sheetsOf(deskKey.recipient, session.desk.name)
    setRefusal(sheets.ok ? undefined : sheets.code)
    if (!sheets.ok) return
    for (const [index, sheet] of sheets.value.entries()) {
      saveBytes(encodeText(sheet), `${t('keys:new.sheetFile')}-${index + 1}.txt`)
    }
  }
  const saveForKeepers = () => {
    const { id, recipient } = deskKey
    const file: DeskKeyFile = {
      kind: 'signaalwijzer-desk-key',
      desk: session.desk.name,
      id,
      recipient,
    }
    saveBytes(encodeText(`${JSON.stringify(file, null, 2)}\n`), `${t('keys:new.keyFile')}.json`)
  }

  return (
    <Panel title={t('keys:new.title')} look="raised">
      <RefusalAlert code={refusal} />
      <Text>{t('keys:new.intro')}</Text>
      {deskKey.withoutIt > 0 && (
        <Alert tone="warning" title={t('keys:new.withoutIt', { number: deskKey.withoutIt })}>
          <p>{t('keys:new.withoutItDo')}</p>
        </Alert>
      )}
      <ol class="sw-flow">
        <li>
          <Text>
            {isConfirmed
              ? t('keys:new.confirmed', { number: deskKey.confirmationsMissing })
              : t('keys:new.confirmExplain')}
          </Text>
          {!isConfirmed && (
            <Button
              busy={isBusy}
              onClick={() => {
                act(() => confirmKey(deskKey, desk), t('keys:new.confirmDone'))
              }}
            >
              {t('keys:new.confirm')}
            </Button>
          )}
        </li>
        <li>
          <Text>{t('keys:new.sheets')}</Text>
          {isHeld && (
            <Button variant="secondary" onClick={() => void saveSheets()}>
              {t('keys:new.saveSheets')}
            </Button>
          )}
        </li>
        <li>
          <Text>
            {deskKey.state === 'ready' ? t('keys:new.keepers') : t('keys:new.keepersLater')}
          </Text>
          {deskKey.state === 'ready' && (
            <Button variant="secondary" onClick={saveForKeepers}>
              {t('keys:new.saveKey')}
            </Button>
          )}
        </li>
      </ol>
      {deskKey.usedUntil === null && (
        <ButtonRow>
          <Button
            variant="quiet"
            onClick={() => {
              act(() => client.retireDeskKey(deskKey.id, 0), t('keys:new.dropped'))
            }}
          >
            {t('keys:new.drop')}
          </Button>
        </ButtonRow>
      )}
    </Panel>
  )
}
