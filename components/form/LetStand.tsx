import { Disclosure } from '../ui/Disclosure.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import type { CheckedText } from './check-text.ts'
import { liftKeyOf } from './let-stand.ts'
import { isolated, shownShort } from './show-found.ts'

type Props = {
  readonly checked: CheckedText
  readonly onTakeBack: (key: string) => void
}

/** What the person lets stand, with a way to think again. */
export const LetStand = ({ checked: { text, lifted }, onTakeBack }: Props) => {
  const { t } = useWords()
  const pieces = new Map(
    lifted.map((finding) => {
      const found = text.slice(finding.start, finding.end)
      return [liftKeyOf(finding, found), found] as const
    }),
  )
  return (
    <Disclosure summary={t('form:findings.lifted', { number: pieces.size })}>
      <ul class="sw-plain-list sw-looks">
        {[...pieces].map(([key, found]) => (
          <li key={key} class="sw-word--look">
            <bdi class="sw-word__found">{shownShort(found)}</bdi>
            <LinkButton
              label={t('form:findings.takeBackOf', { found: isolated(shownShort(found)) })}
              onClick={() => {
                onTakeBack(key)
              }}
            >
              {t('form:findings.takeBack')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
