import { useId } from 'preact/hooks'

import { isHard } from '../../domain/anonymise/hard-kinds.ts'
import type { Lifted } from '../../domain/anonymise/lifted.ts'
import { Button } from '../ui/Button.tsx'
import { Heading } from '../ui/Heading.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useSettled } from '../ui/use-settled.ts'
import { useWords } from '../words/WordsProvider.tsx'
import { askedAlone, replaceInText, replaceTogetherInText } from './check-text.ts'
import { CheckFailed } from './CheckFailed.tsx'
import { FindingsGroup } from './FindingsGroup.tsx'
import { liftKeysIn, type Together, type TogetherWords } from './find-together.ts'
import { AskingKinds, BlockingKinds } from './FoundKinds.tsx'
import { isOneOf, type FoundWords } from './group-findings.ts'
import { liftKeyOf } from './let-stand.ts'
import { LetStand } from './LetStand.tsx'
import { ListsNotice } from './ListsNotice.tsx'
import { LookWords } from './LookWords.tsx'
import { PhoneInstead } from './PhoneInstead.tsx'
import { TogetherParts, type AnswersBeside } from './TogetherParts.tsx'
import type { ListedFound } from './use-findings.ts'
import { useFoundWords } from './use-found-words.ts'
import { useNearFocus } from './use-near-focus.ts'
import { useUndo } from './use-undo.ts'

type Props = {
  /** The text as it is when somebody acts; what was found may be of a moment ago. */
  readonly textNow: () => string
  readonly found: ListedFound
  /** Of the words that take the place of what was found. */
  readonly language: string
  readonly lifted: Lifted
  readonly onText: (text: string) => void
  readonly onLift: (key: string, isLifted: boolean) => void
  readonly beside?: AnswersBeside | undefined
  /** In a signal what is hard blocks; where a text is only looked at nothing does. */
  readonly place?: 'signal' | 'check'
}

/** What was found in a text, why it matters, and one click to replace it. */
export const Findings = ({
  textNow,
  found,
  language,
  lifted,
  place = 'signal',
  ...props
}: Props) => {
  const { t } = useWords()
  const { checked, lists, settle } = found
  const { text, findings, looks, together } = checked
  const { status, spoken } = useFoundWords(checked)
  const { box, stayNear } = useNearFocus(checked)
  const { change, putBack } = useUndo(textNow, (changed) => {
    props.onText(changed)
    settle(changed)
  })
  const titleId = useId()

  const replace = (words: FoundWords, near: Element | null) => {
    stayNear(near)
    const isWanted = isOneOf(words)
    change(replaceInText(textNow(), language, lifted, (one) => isWanted(one.finding, one.found)))
  }
  const letStand = (words: FoundWords, near: Element | null) => {
    stayNear(near)
    settle(textNow())
    props.onLift(liftKeyOf(words, words.found), true)
  }
  const acts = {
    onReplaceTogether: (words: TogetherWords, near: Element | null) => {
      stayNear(near)
      change(replaceTogetherInText(textNow(), language, words))
    },
    onLetTogetherStand: (all: Together) => {
      stayNear(null)
      settle(textNow())
      for (const key of [...liftKeysIn(all), all.key]) props.onLift(key, true)
    },
  }
  const hard = findings.filter(({ kind }) => isHard(kind))
  const alone = askedAlone(checked)
  const soft = alone.findings.filter(({ kind }) => !isHard(kind))
  const asksTogether = together?.standsBy.length === 0
  const list = { text, onReplace: replace, onLetStand: letStand }

  return (
    <div ref={box} tabIndex={-1} class="sw-flow-small">
      <ListsNotice lists={lists} />
      <div class={`sw-findings__status${status === '' && !putBack ? ' is-empty' : ''}`}>
        <span class="sw-soft" aria-hidden="true">
          {!checked.hasFailed && status}
        </span>
        {putBack && (
          <LinkButton
            onClick={() => {
              putBack()
              box.current?.focus()
            }}
          >
            {t('form:findings.undo')}
          </LinkButton>
        )}
        <span class="sw-visually-hidden" role="status">
          {useSettled(spoken)}
        </span>
      </div>
      {checked.hasFailed && <CheckFailed place={place} onAgain={found.checkAgain} />}
      {(findings.length + looks.length > 0 || asksTogether) && (
        <section class="sw-box sw-box--raised sw-flow sw-findings" aria-labelledby={titleId}>
          <Heading level={2} size="small" id={titleId}>
            {t('form:findings.title')}
          </Heading>
          {findings.length > 1 && (
            <Button
              variant="secondary"
              onClick={() => {
                stayNear(null)
                change(replaceInText(textNow(), language, lifted, ({ isLook }) => !isLook))
              }}
            >
              {t('form:findings.replaceAll')}
            </Button>
          )}
          {hard.length > 0 && (
            <FindingsGroup
              title={t(`form:findings.hard.${place}`)}
              why={t(`form:findings.hardWhy.${place}`)}
            >
              <BlockingKinds {...list} findings={hard} />
              <PhoneInstead />
            </FindingsGroup>
          )}
          {asksTogether && (
            <FindingsGroup title={t('form:together.title')} why={t('form:together.why')}>
              <TogetherParts together={together} beside={props.beside} {...acts} />
            </FindingsGroup>
          )}
          {soft.length > 0 && (
            <FindingsGroup title={t('form:findings.soft')} why={t('form:findings.softWhy')}>
              <AskingKinds {...list} findings={soft} />
            </FindingsGroup>
          )}
          {alone.looks.length > 0 && <LookWords {...list} looks={alone.looks} />}
        </section>
      )}
      <LetStand
        checked={checked}
        onTakeBack={(keys) => {
          for (const key of keys) props.onLift(key, false)
          box.current?.focus()
        }}
      />
    </div>
  )
}
