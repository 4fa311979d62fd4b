import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'

import { isHard } from '../../domain/anonymise/hard-kinds.ts'
import type { Lifted } from '../../domain/anonymise/lifted.ts'
import { Button } from '../ui/Button.tsx'
import { Heading } from '../ui/Heading.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useSettled } from '../ui/use-settled.ts'
import { useWords } from '../words/WordsProvider.tsx'
import { replaceInText } from './check-text.ts'
import { FoundKinds } from './FoundKinds.tsx'
import { isOneOf, type FoundWords } from './group-findings.ts'
import { liftKeyOf } from './let-stand.ts'
import { LetStand } from './LetStand.tsx'
import { ListsNotice } from './ListsNotice.tsx'
import { LookWords } from './LookWords.tsx'
import { MarkedText } from './MarkedText.tsx'
import { PhoneInstead } from './PhoneInstead.tsx'
import type { FoundInText } from './use-findings.ts'
import { useFoundWords } from './use-found-words.ts'

type Props = {
  /** The text as it is now; what was found may be of a moment ago. */
  readonly value: string
  readonly found: FoundInText
  /** Of the words that take the place of what was found. */
  readonly language: string
  readonly lifted: Lifted
  readonly onText: (text: string) => void
  readonly onLift: (key: string, isLifted: boolean) => void
  /** In a signal what is hard blocks; where a text is only looked at nothing does. */
  readonly place?: 'signal' | 'check'
}

/** From here on the marked text would push the list out of sight: it comes last then. */
const LONG = 2500

type Undo = { readonly from: string; readonly to: string }

/** What was found in a text, why it matters, and one click to replace it. */
export const Findings = ({ value, found, language, lifted, place = 'signal', ...props }: Props) => {
  const { t } = useWords()
  const { checked, lists, settle } = found
  const { text, findings, looks } = checked
  const { status, spoken } = useFoundWords(checked)
  const [undo, setUndo] = useState<Undo>()
  const { box, stayNear } = useNearFocus(checked)
  const titleId = useId()
  const isLong = text.length > LONG

  // A text that was cleared is nowhere any more.
  useEffect(() => {
    if (value === '') setUndo(undefined)
  }, [value])

  const change = (to: string) => {
    setUndo({ from: to, to: value })
    props.onText(to)
    settle(to)
  }
  const replace = (words: FoundWords, near: Element | null) => {
    stayNear(near)
    const isWanted = isOneOf(words)
    change(replaceInText(value, language, lifted, (one) => isWanted(one.finding, one.found)))
  }
  const letStand = (words: FoundWords, near: Element | null) => {
    stayNear(near)
    settle(value)
    props.onLift(liftKeyOf(words, words.found), true)
  }
  const hard = findings.filter(({ kind }) => isHard(kind))
  const soft = findings.filter(({ kind }) => !isHard(kind))
  const list = { text, onReplace: replace, onLetStand: letStand }

  return (
    <div ref={box} tabIndex={-1} class="sw-flow-small">
      <ListsNotice lists={lists} />
      <div class="sw-findings__status">
        <span class="sw-soft" aria-hidden="true">
          {status}
        </span>
        {undo?.from === value && undo.to !== value && (
          <LinkButton
            onClick={() => {
              setUndo(undefined)
              props.onText(undo.to)
              settle(undo.to)
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
      {findings.length + looks.length > 0 && (
        <section class="sw-box sw-box--raised sw-flow sw-findings" aria-labelledby={titleId}>
          <Heading level={2} size="small" id={titleId}>
            {t('form:findings.title')}
          </Heading>
          {!isLong && <MarkedText checked={checked} />}
          {findings.length > 1 && (
            <Button
              variant="secondary"
              onClick={() => {
                stayNear(null)
                change(replaceInText(value, language, lifted, ({ isLook }) => !isLook))
              }}
            >
              {t('form:findings.replaceAll')}
            </Button>
          )}
          {hard.length > 0 && (
            <Group
              title={t(`form:findings.hard.${place}`)}
              why={t(`form:findings.hardWhy.${place}`)}
            >
              <FoundKinds {...list} findings={hard} />
              <PhoneInstead />
            </Group>
          )}
          {soft.length > 0 && (
            <Group title={t('form:findings.soft')} why={t('form:findings.softWhy')}>
              <FoundKinds {...list} findings={soft} />
            </Group>
          )}
          {looks.length > 0 && <LookWords {...list} looks={looks} />}
          {isLong && <MarkedText checked={checked} />}
        </section>
      )}
      {checked.lifted.length > 0 && (
        <LetStand
          checked={checked}
          onTakeBack={(key) => {
            props.onLift(key, false)
            box.current?.focus()
          }}
        />
      )}
    </div>
  )
}

type GroupProps = {
  readonly title: string
  readonly why: string
  readonly children: ComponentChildren
}

const Group = ({ title, why, children }: GroupProps) => (
  <section class="sw-findings__group">
    <Heading level={3} size="small">
      {title}
    </Heading>
    <p class="sw-findings__why">{why}</p>
    {children}
  </section>
)

/** The button that was pressed goes away with its finding: focus goes to what came in its place. */
const useNearFocus = (checked: unknown) => {
  const box = useRef<HTMLDivElement>(null)
  const wanted = useRef<number>(undefined)

  const wordsIn = (): Element[] => [...(box.current?.querySelectorAll('.sw-word') ?? [])]
  useEffect(() => {
    const place = wanted.current
    wanted.current = undefined
    if (place === undefined) return
    const words = wordsIn()
    const near = words[Math.min(place, words.length - 1)]?.querySelector('button')
    const target = near ?? box.current
    target?.focus()
  }, [checked])

  return {
    box,
    /** Called before a change, with the word that was acted on; `null` for the box as a whole. */
    stayNear: (word: Element | null) => {
      wanted.current = word === null ? -1 : wordsIn().indexOf(word)
    },
  }
}
