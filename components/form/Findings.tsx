import { useRef } from 'preact/hooks'

import { serviceById } from '../../domain/content/dutch-directory.ts'
import type { Finding } from '../../domain/anonymise/finding.ts'
import { canBeLifted } from '../../domain/anonymise/lifted.ts'
import { isHard, replaceFindings } from '../../domain/anonymise/hard-kinds.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Heading } from '../ui/Heading.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { MarkedText } from './MarkedText.tsx'
import type { CheckedText } from './check-text.ts'

const numberOf = (id: string): string => serviceById(id)?.phone?.display ?? ''

/** Whom to tell the detail that may not go along. */
const NUMBERS = {
  emergency: numberOf('112'),
  police: numberOf('politie'),
  tip: numberOf('mma'),
}

type Props = {
  readonly checked: CheckedText
  readonly onText: (text: string) => void
  readonly onLift: (found: string, isLifted: boolean) => void
}

/** What was found in a text, why it matters, and one click to replace it. */
export const Findings = ({ checked, onText, onLift }: Props) => {
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const { text, findings } = checked

  // The button that was pressed goes away with its finding: focus stays in this box.
  const replace = (which: readonly Finding[]) => {
    onText(replaceFindings(text, which))
    box.current?.focus()
  }
  const lift = (found: string, isLifted: boolean) => {
    onLift(found, isLifted)
    box.current?.focus()
  }

  return (
    <div ref={box} tabIndex={-1} class="sw-flow-small">
      <div role="status" class="sw-soft">
        {text.trim() === ''
          ? ''
          : findings.length === 0
            ? t('form:findings.none')
            : t('form:findings.counted', { number: findings.length })}
      </div>
      {findings.length > 0 && (
        <section class="sw-box sw-box--raised sw-flow">
          <Heading level={2} size="small">
            {t('form:findings.title')}
          </Heading>
          <MarkedText checked={checked} />
          <ul class="sw-plain-list sw-findings">
            {findings.map((finding) => (
              <FindingRow
                key={`${finding.start}-${finding.kind}`}
                finding={finding}
                found={text.slice(finding.start, finding.end)}
                onReplace={() => {
                  replace([finding])
                }}
                onNotThis={(found) => {
                  lift(found, true)
                }}
              />
            ))}
          </ul>
          {findings.length > 1 && (
            <ButtonRow>
              <Button
                variant="secondary"
                onClick={() => {
                  replace(findings)
                }}
              >
                {t('form:findings.replaceAll')}
              </Button>
            </ButtonRow>
          )}
          {findings.some(({ kind }) => isHard(kind)) && (
            <Text look="small">{t('form:findings.phone', NUMBERS)}</Text>
          )}
        </section>
      )}
      {checked.lifted.length > 0 && (
        <LiftedOnes
          checked={checked}
          onTakeBack={(found) => {
            lift(found, false)
          }}
        />
      )}
    </div>
  )
}

type RowProps = {
  readonly finding: Finding
  readonly found: string
  readonly onReplace: () => void
  readonly onNotThis: (found: string) => void
}

const FindingRow = ({ finding, found, onReplace, onNotThis }: RowProps) => {
  const { t } = useWords()
  const { kind, replacement } = finding
  const notThis = canBeLifted(finding) ? t(`form:findings.notThis.${kind}`) : ''
  return (
    <li class="sw-finding">
      <div class="sw-flow-small">
        <div class="sw-finding__head">
          <strong>{t(`form:findings.kinds.${kind}`)}</strong>
          <StatusTag tone={isHard(kind) ? 'danger' : 'warning'}>
            {t(isHard(kind) ? 'form:findings.hard' : 'form:findings.soft')}
          </StatusTag>
        </div>
        <bdi class="sw-finding__found">{found}</bdi>
        <Text look="small" soft>
          {t(`form:findings.why.${kind}`)}
        </Text>
      </div>
      <div class="sw-finding__tools">
        <Button
          variant="secondary"
          label={t('form:findings.replaceOf', { found, replacement })}
          onClick={onReplace}
        >
          {t('form:findings.replace', { replacement })}
        </Button>
        {canBeLifted(finding) && (
          <LinkButton
            label={t('form:findings.notThisOf', { notThis, found })}
            onClick={() => {
              onNotThis(found)
            }}
          >
            {notThis}
          </LinkButton>
        )}
      </div>
    </li>
  )
}

type LiftedProps = {
  readonly checked: CheckedText
  readonly onTakeBack: (found: string) => void
}

/** What the person lets stand, with a way to think again. */
const LiftedOnes = ({ checked: { text, lifted }, onTakeBack }: LiftedProps) => {
  const { t } = useWords()
  const found = new Set(lifted.map(({ start, end }) => text.slice(start, end)))
  return (
    <section class="sw-box sw-box--sunken sw-flow-small">
      <Heading level={2} size="small">
        {t('form:findings.lifted')}
      </Heading>
      <ul class="sw-plain-list sw-flow-small">
        {[...found].map((piece) => (
          <li key={piece} class="sw-finding__tools">
            <bdi class="sw-finding__found">{piece}</bdi>
            <LinkButton
              label={t('form:findings.takeBackOf', { found: piece })}
              onClick={() => {
                onTakeBack(piece)
              }}
            >
              {t('form:findings.takeBack')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
