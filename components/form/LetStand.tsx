import { Disclosure } from '../ui/Disclosure.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import type { CheckedText } from './check-text.ts'
import { liftKeysIn } from './find-together.ts'
import { liftKeyOf } from './let-stand.ts'
import { isolated, shownShort } from './show-found.ts'

type Props = {
  readonly checked: CheckedText
  readonly onTakeBack: (keys: readonly string[]) => void
}

/** What the person lets stand, with a way to think again. */
export const LetStand = ({ checked: { text, lifted, together }, onTakeBack }: Props) => {
  const { t } = useWords()
  const standsTogether = together !== undefined && together.standsBy.length > 0
  const askedTogether = together === undefined || standsTogether ? undefined : liftKeysIn(together)
  const pieces = new Map(
    lifted
      .map((finding) => {
        const found = text.slice(finding.start, finding.end)
        return [liftKeyOf(finding, found), found] as const
      })
      .filter(([key]) => askedTogether?.has(key) !== true),
  )
  const number = pieces.size + (standsTogether ? 1 : 0)
  if (number === 0) return null
  return (
    <Disclosure summary={t('form:findings.lifted', { number })}>
      <ul class="sw-plain-list sw-looks">
        {standsTogether && (
          <li class="sw-word--look">
            <span>{t('form:together.stands')}</span>
            <LinkButton
              label={t('form:findings.takeBackOf', { found: t('form:together.stands') })}
              onClick={() => {
                onTakeBack([...liftKeysIn(together), ...together.standsBy])
              }}
            >
              {t('form:findings.takeBack')}
            </LinkButton>
          </li>
        )}
        {[...pieces].map(([key, found]) => (
          <li key={key} class="sw-word--look">
            <bdi class="sw-word__found">{shownShort(found)}</bdi>
            <LinkButton
              label={t('form:findings.takeBackOf', { found: isolated(shownShort(found)) })}
              onClick={() => {
                onTakeBack([key])
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
