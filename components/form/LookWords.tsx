import type { Finding } from '../../domain/anonymise/finding.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Heading } from '../ui/Heading.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { FoundText } from './FoundText.tsx'
import { groupFindings, type FoundWords } from './group-findings.ts'
import { isolated, shownShort } from './show-found.ts'
import { wordAround } from './use-near-focus.ts'

const SHOWN = 6
const MOST = 60

type Act = (words: FoundWords, near: Element | null) => void

type Props = {
  readonly text: string
  readonly looks: readonly Finding[]
  readonly onReplace: Act
  readonly onLetStand: Act
}

/** Words that might be a name, or might point to somebody: a quiet question for each. */
export const LookWords = ({ text, looks, ...acts }: Props) => {
  const isName = ({ kind }: Finding) => kind === 'person'
  const names = looks.filter(isName)
  const others = looks.filter((finding) => !isName(finding))
  return (
    <>
      {names.length > 0 && <Question about="name" text={text} looks={names} {...acts} />}
      {others.length > 0 && <Question about="other" text={text} looks={others} {...acts} />}
    </>
  )
}

const Question = ({
  about,
  text,
  looks,
  ...acts
}: Props & { readonly about: 'name' | 'other' }) => {
  const { t } = useWords()
  const words = groupFindings(text, looks)
    .flatMap((kind) => kind.words)
    .slice(0, MOST)
  const more = words.slice(SHOWN)
  return (
    <section class="sw-findings__group">
      <Heading level={3} size="small">
        {t(`form:findings.looks.${about}`)}
      </Heading>
      <p class="sw-findings__why">{t(`form:findings.looks.${about}Why`)}</p>
      <Words words={words.slice(0, SHOWN)} {...acts} />
      {more.length > 0 && (
        <Disclosure summary={t('form:findings.looks.more', { number: more.length })}>
          <Words words={more} {...acts} />
        </Disclosure>
      )}
    </section>
  )
}

type WordsProps = Pick<Props, 'onReplace' | 'onLetStand'> & {
  readonly words: readonly FoundWords[]
}

const Words = ({ words, onReplace, onLetStand }: WordsProps) => {
  const { t } = useWords()
  return (
    <ul class="sw-plain-list sw-looks">
      {words.map((one) => {
        const found = isolated(shownShort(one.found))
        const replacement = isolated(one.replacement)
        return (
          <li key={`${one.kind} ${one.found}`} class="sw-word sw-word--look">
            <FoundText found={one.found} />
            <LinkButton
              label={t('form:findings.looks.yesOf', { found, replacement })}
              onClick={({ currentTarget }) => {
                onReplace(one, wordAround(currentTarget))
              }}
            >
              {t('form:findings.looks.yes')}
            </LinkButton>
            <LinkButton
              label={t('form:findings.looks.noOf', { found })}
              onClick={({ currentTarget }) => {
                onLetStand(one, wordAround(currentTarget))
              }}
            >
              {t('form:findings.looks.no')}
            </LinkButton>
          </li>
        )
      })}
    </ul>
  )
}
