import { useRef } from 'preact/hooks'

import { serviceById } from '../../domain/content/dutch-directory.ts'
import type { Finding } from '../../domain/anonymise/finding.ts'
import { isHard, replaceFindings } from '../../domain/anonymise/hard-kinds.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Heading } from '../ui/Heading.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { MarkedText } from './MarkedText.tsx'
import type { CheckedText } from './use-findings.ts'

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
}

/** What was found in a text, why it matters, and one click to replace it. */
export const Findings = ({ checked, onText }: Props) => {
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const { text, findings } = checked

  // The button that was pressed goes away with its finding: focus stays in this box.
  const replace = (which: readonly Finding[]) => {
    onText(replaceFindings(text, which))
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
    </div>
  )
}

type RowProps = {
  readonly finding: Finding
  readonly found: string
  readonly onReplace: () => void
}

const FindingRow = ({ finding, found, onReplace }: RowProps) => {
  const { t } = useWords()
  const { kind, replacement } = finding
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
      <Button
        variant="secondary"
        label={t('form:findings.replaceOf', { found, replacement })}
        onClick={onReplace}
      >
        {t('form:findings.replace', { replacement })}
      </Button>
    </li>
  )
}
