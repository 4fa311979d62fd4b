import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Bundle } from '../../domain/hand-over/bundle.ts'
import type { Signal } from '../../domain/signal/schema.ts'
import { BundleView } from './BundleView.tsx'

type Props = { readonly bundle: Bundle; readonly signal: Signal }

/** Exactly what the service gets, and what stays here. */
export const PreviewStep = ({ bundle, signal }: Props) => {
  const { t } = useWords()
  const hasOwnText = signal.text !== undefined && bundle.signal.text === undefined
  const hasOwnContact = signal.workContact !== undefined && bundle.workContact === undefined
  const leftOut = [
    ...(hasOwnText ? ['text'] : []),
    ...(hasOwnContact ? ['workContact'] : []),
    ...(signal.role === bundle.signal.role ? [] : ['role']),
    'conversation',
    'receipt',
    'staff',
    'days',
    'route',
  ]
  return (
    <>
      <Panel title={t('handover:preview.gets')}>
        <Text look="small" soft>
          {t('handover:preview.getsNote')}
        </Text>
        <BundleView bundle={bundle} />
      </Panel>
      <Panel title={t('handover:preview.stays')} look="sunken">
        <ul class="console-lines">
          {leftOut.map((id) => (
            <li key={id}>{t(`handover:preview.leftOut.${id}`)}</li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
