import { LinkButton } from '../ui/LinkButton.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { replaceTogetherInText, type CheckedText } from './check-text.ts'
import { liftKeysIn } from './find-together.ts'
import { TogetherParts, type AnswersBeside } from './TogetherParts.tsx'
import { useNearFocus } from './use-near-focus.ts'
import { useUndo } from './use-undo.ts'

type Props = {
  readonly checked: CheckedText
  readonly language: string
  readonly beside: AnswersBeside
  readonly onText: (text: string) => void
  readonly onLift: (key: string, isLifted: boolean) => void
}

/** The last page before sending asks once more about details that say too much together. */
export const TogetherNotice = ({ checked, language, beside, onText, onLift }: Props) => {
  const { t } = useWords()
  const { text, together } = checked
  const { box, stayNear } = useNearFocus(checked)
  const { change, putBack } = useUndo(() => text, onText)
  return (
    <div ref={box} tabIndex={-1} class="sw-flow-small">
      {together?.standsBy.length === 0 && (
        <Panel look="sunken" title={t('form:together.title')} titleLevel={3}>
          <Text look="small" soft>
            {t('form:together.why')}
          </Text>
          <TogetherParts
            together={together}
            beside={beside}
            onReplaceTogether={(words, near) => {
              stayNear(near)
              change(replaceTogetherInText(text, language, words))
            }}
            onLetTogetherStand={() => {
              stayNear(null)
              for (const key of [...liftKeysIn(together), together.key]) onLift(key, true)
            }}
          />
        </Panel>
      )}
      {putBack && (
        <p>
          <LinkButton
            onClick={() => {
              putBack()
              box.current?.focus()
            }}
          >
            {t('form:findings.undo')}
          </LinkButton>
        </p>
      )}
    </div>
  )
}
