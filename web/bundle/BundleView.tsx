import { useEffect, useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { setPageTitle } from '../../components/words/page-title.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Bundle } from '../../domain/hand-over/bundle.ts'
import type { MailCode } from '../../domain/hand-over/mail-code.ts'
import type { BundleClient } from './bundle-client.ts'
import { refusalWords } from './bundle-words.ts'
import { CodeForm } from './CodeForm.tsx'
import { OpenedBundle } from './OpenedBundle.tsx'
import { SayPanel } from './SayPanel.tsx'

/** After these no code helps any more. */
const FINAL = [
  'bundle-locked',
  'bundle-revoked',
  'bundle-ended',
  'bundle-unknown',
  'sealed-damaged',
  'bundle-newer',
] as const
type Final = (typeof FINAL)[number]

const isFinal = (code: string): code is Final => (FINAL as readonly string[]).includes(code)

type Shown =
  | { readonly is: 'code' }
  | { readonly is: 'opened'; readonly bundle: Bundle }
  | { readonly is: 'fetched-before' }
  | { readonly is: 'over'; readonly code: Final }

type Props = { readonly token: string | undefined; readonly client: BundleClient }

/** From the link to the signal in words, or in plain words why not and what to do. */
export const BundleView = ({ token, client }: Props) => {
  const words = useWords()
  const { t } = words
  const [shown, setShown] = useState<Shown>({ is: 'code' })
  useEffect(() => {
    setPageTitle(t('bundle:title'))
  }, [t])

  if (token === undefined) {
    return (
      <div class="sw-flow-large">
        <Heading level={1}>{t('bundle:noLink.title')}</Heading>
        <Text>{t('bundle:noLink.what')}</Text>
        <Text>{t('bundle:noLink.call')}</Text>
      </div>
    )
  }

  const open = async (code: MailCode) => {
    const opened = await client.open(token, code)
    if (opened.ok) setShown({ is: 'opened', bundle: opened.value })
    else if (opened.code === 'bundle-fetched') setShown({ is: 'fetched-before' })
    else if (isFinal(opened.code)) setShown({ is: 'over', code: opened.code })
    return opened
  }

  switch (shown.is) {
    case 'code':
      return (
        <div class="sw-flow-large">
          <div class="sw-flow-small">
            <Heading level={1}>{t('bundle:title')}</Heading>
            <Text look="lead">{t('bundle:intro')}</Text>
            <Text>{t('bundle:noRegistration')}</Text>
          </div>
          <CodeForm onCode={open} />
          <Text look="small" soft>
            {t('bundle:privacy')}
          </Text>
        </div>
      )
    case 'opened':
      return (
        <div class="sw-flow-large">
          <OpenedBundle bundle={shown.bundle} />
          <SayPanel token={token} client={client} standing="sent" />
        </div>
      )
    case 'fetched-before':
      return (
        <div class="sw-flow-large">
          <Heading level={1} focusKey="fetched-before">
            {t('bundle:fetchedBefore.title')}
          </Heading>
          <Text>{t('bundle:fetchedBefore.what')}</Text>
          <Text>{t('bundle:fetchedBefore.again')}</Text>
          <SayPanel token={token} client={client} standing="not-known" />
        </div>
      )
    case 'over':
      return (
        <div class="sw-flow-large">
          <Heading level={1} focusKey={shown.code}>
            {t(`bundle:over.${shown.code}`)}
          </Heading>
          <Alert tone="warning" live="assertive">
            {refusalWords(words, shown.code)}
          </Alert>
          {shown.code !== 'bundle-revoked' && <Text>{t('bundle:callDesk')}</Text>}
        </div>
      )
    default:
      return shown satisfies never
  }
}
