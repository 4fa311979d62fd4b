import { useState } from 'preact/hooks'

import { CopyIcon } from '../../components/icons/icons.tsx'
import { serviceName } from '../../components/desk/signal-facts.ts'
import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { mailCodeGroups, type MailCode } from '../../domain/hand-over/mail-code.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import type { SentHandOver } from './hand-over-drafts.ts'

type Props = {
  readonly service: string
  readonly reference: string
  readonly sent: SentHandOver
  readonly onDone: () => void
}

/** That the intake has it and what comes next; after a mail the code, this once. */
export const SentStep = ({ service, reference, sent, onDone }: Props) => {
  const words = useWords()
  const { t } = words
  const { way, code } = sent
  const name = serviceName(service, words)
  return (
    <div class="sw-flow-large">
      <Heading level={1} focusKey="sent">
        {t('handover:sent.title')}
      </Heading>
      <Alert tone="ok">
        <p>{t(`handover:sent.ways.${way}`, { service: name })}</p>
        <p>{t('handover:sent.reference', { reference })}</p>
      </Alert>
      {code !== undefined && <CodeToTell code={code} />}
      <Text>{t('handover:sent.watched')}</Text>
      <div>
        <Button onClick={onDone}>
          {t(code === undefined ? 'handover:sent.toSignal' : 'handover:sent.codeTold')}
        </Button>
      </div>
    </div>
  )
}

const CodeToTell = ({ code }: { readonly code: MailCode }) => {
  const { t } = useWords()
  const [isCopied, setIsCopied] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const groups = mailCodeGroups(code).join(' ')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(groups)
      setIsCopied(true)
      setRefusal(undefined)
    } catch {
      setRefusal('copy-refused')
    }
  }
  return (
    <Panel title={t('handover:sent.codeTitle')} look="accent">
      <Text>{t('handover:sent.codeText')}</Text>
      <p class="console-fingerprint" dir="ltr" translate={false}>
        {groups}
      </p>
      <Text soft>{t('handover:sent.codeOnce')}</Text>
      <RefusalAlert code={refusal} />
      <ButtonRow>
        <Button variant="secondary" icon={<CopyIcon size={20} />} onClick={() => void copy()}>
          {t('handover:sent.copy')}
        </Button>
      </ButtonRow>
      <div role="status">{isCopied ? t('handover:sent.copied') : ''}</div>
    </Panel>
  )
}
