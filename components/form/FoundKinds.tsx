import type { Finding } from '../../domain/anonymise/finding.ts'
import { isHard } from '../../domain/anonymise/hard-kinds.ts'
import { Button, type ButtonProps } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { FoundText } from './FoundText.tsx'
import { firstWords, groupFindings, type FoundKind, type FoundWords } from './group-findings.ts'
import { isolated, shownShort } from './show-found.ts'
import { wordAround } from './use-near-focus.ts'

/** More at once is no help; the rest follows when these are done. */
const MOST_WORDS = 30
/** What only asks stays short: the rest opens when somebody wants to see it. */
const MOST_ASKED = 5

type Act = (words: FoundWords, near: Element | null) => void

type Props = {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly onReplace: Act
  readonly onLetStand: Act
}

/** What blocks, by kind: why it may not stay once, then each wording with what can be done. */
export const BlockingKinds = ({ text, findings, ...acts }: Props) => {
  const { t } = useWords()
  const { kinds, leftOut } = firstWords(groupFindings(text, findings), MOST_WORDS)
  return (
    <>
      <ul class="sw-plain-list sw-kinds">
        {kinds.map(({ kind, words }) => (
          <li key={kind}>
            <p class="sw-kind__why">
              <strong class="sw-kind__name">{t(`form:findings.kinds.${kind}`)}</strong>{' '}
              {t(`form:findings.why.${kind}`)}
            </p>
            <ul class="sw-plain-list">
              {words.map((one) => (
                <FoundRow key={one.found} words={one} {...acts} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <LeftOut number={leftOut} />
    </>
  )
}

/** What only asks, by kind and in few lines: the first few, and the others on demand. */
export const AskingKinds = ({ text, findings, ...acts }: Props) => {
  const { t } = useWords()
  const all = groupFindings(text, findings)
  const first = firstWords(all, MOST_ASKED)
  const rest = firstWords(withoutWords(all, first.kinds), MOST_WORDS)
  return (
    <>
      <ShortKinds kinds={first.kinds} {...acts} />
      {rest.kinds.length > 0 && (
        <Disclosure summary={t('form:findings.looks.more', { number: first.leftOut })}>
          <ShortKinds kinds={rest.kinds} {...acts} />
          <LeftOut number={rest.leftOut} />
        </Disclosure>
      )}
    </>
  )
}

const withoutWords = (
  all: readonly FoundKind[],
  shown: readonly FoundKind[],
): readonly FoundKind[] => {
  const done = new Set(shown.flatMap(({ words }) => words))
  return all
    .map(({ kind, words }) => ({ kind, words: words.filter((one) => !done.has(one)) }))
    .filter(({ words }) => words.length > 0)
}

type ShortProps = Pick<Props, 'onReplace' | 'onLetStand'> & { readonly kinds: readonly FoundKind[] }

const ShortKinds = ({ kinds, ...acts }: ShortProps) => {
  const { t } = useWords()
  return (
    <ul class="sw-plain-list sw-kinds">
      {kinds.map(({ kind, words }) => (
        <li key={kind}>
          <p class="sw-kind__why">{t(`form:findings.kinds.${kind}`)}</p>
          <ul class="sw-plain-list">
            {words.map((one) => (
              <FoundRow key={one.found} words={one} {...acts} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

const LeftOut = ({ number }: { readonly number: number }) => {
  const { t } = useWords()
  if (number === 0) return null
  return <p class="sw-findings__why">{t('form:findings.leftOut', { number })}</p>
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
      <span>
        <FoundText found={words.found} />
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
