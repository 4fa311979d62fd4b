import type { Finding } from '../../domain/anonymise/finding.ts'
import { isHard } from '../../domain/anonymise/hard-kinds.ts'
import { Button, type ButtonProps } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { firstWords, groupFindings, type FoundWords } from './group-findings.ts'
import { isolated, shownShort } from './show-found.ts'
import { wordAround } from './use-near-focus.ts'

/** More at once is no help; the rest follows when these are done. */
const MOST_WORDS = 30

type Act = (words: FoundWords, near: Element | null) => void

type Props = {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly onReplace: Act
  readonly onLetStand: Act
}

/** What was found, by kind: why it matters once, then each wording with what can be done. */
export const FoundKinds = ({ text, findings, ...acts }: Props) => {
  const { t } = useWords()
  const { kinds, leftOut } = firstWords(groupFindings(text, findings), MOST_WORDS)
  return (
    <>
      <ul class="sw-plain-list sw-kinds">
        {kinds.map(({ kind, words }) => (
          <li key={kind} class="sw-kind">
            <p>
              <strong>{t(`form:findings.kinds.${kind}`)}</strong>{' '}
              <span class="sw-kind__why">{t(`form:findings.why.${kind}`)}</span>
            </p>
            <ul class="sw-plain-list">
              {words.map((one) => (
                <FoundRow key={one.found} words={one} {...acts} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {leftOut > 0 && (
        <p class="sw-findings__why">{t('form:findings.leftOut', { number: leftOut })}</p>
      )}
    </>
  )
}

const BlockButton = (props: Pick<ButtonProps, 'label' | 'onClick' | 'children'>) => (
  <Button variant="secondary" {...props} />
)

type RowProps = Pick<Props, 'onReplace' | 'onLetStand'> & { readonly words: FoundWords }

const FoundRow = ({ words, onReplace, onLetStand }: RowProps) => {
  const { t } = useWords()
  const found = isolated(shownShort(words.found))
  const replacement = isolated(words.replacement)
  const blocks = isHard(words.kind)
  const notThis = t(blocks ? `form:findings.notThis.${words.kind}` : 'form:findings.letStand')
  // What blocks gets a button; what only asks gets words, so that a text full of names stays calm.
  const Replace = blocks ? BlockButton : LinkButton
  return (
    <li class="sw-word">
      <span class="sw-word__found">
        <bdi>{shownShort(words.found)}</bdi>
        {words.times > 1 && (
          <span class="sw-word__times">{t('form:findings.times', { number: words.times })}</span>
        )}
      </span>
      <span class="sw-word__tools">
        <Replace
          label={t('form:findings.replaceOf', { found, replacement })}
          onClick={({ currentTarget }: MouseEvent) => {
            onReplace(words, wordAround(currentTarget))
          }}
        >
          {t('form:findings.replace', { replacement })}
        </Replace>
        {words.mayStand && (
          <LinkButton
            label={t('form:findings.notThisOf', { notThis, found })}
            onClick={({ currentTarget }) => {
              onLetStand(words, wordAround(currentTarget))
            }}
          >
            {notThis}
          </LinkButton>
        )}
      </span>
    </li>
  )
}
