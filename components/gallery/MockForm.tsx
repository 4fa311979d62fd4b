import { useState } from 'preact/hooks'
import { ArrowBackIcon, ArrowForwardIcon } from '../icons/icons.tsx'
import { Alert } from '../ui/Alert.tsx'
import { AppHeader } from '../ui/AppHeader.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { EmergencyStrip } from '../ui/EmergencyStrip.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { LanguagePicker } from '../ui/LanguagePicker.tsx'
import { ProgressText } from '../ui/ProgressText.tsx'
import { QuickExit } from '../ui/QuickExit.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { SkipLink } from '../ui/SkipLink.tsx'
import { sampleLanguages, type SampleWords } from './sample-words.ts'

const AGES = ['minor', 'young', 'adult', 'unknown'] as const

export interface MockFormProps {
  words: SampleWords
  language: string
}

export function MockForm({ words, language }: MockFormProps) {
  const [age, setAge] = useState<(typeof AGES)[number]>()
  const [attempt, setAttempt] = useState(0)
  const error = attempt > 0 && age === undefined ? words.errorAge : undefined
  const errors = error === undefined ? [] : [{ fieldId: 'age', message: error }]
  return (
    <div class="sw-page">
      <SkipLink targetId="main" label={words.skip} />
      <AppHeader name={words.name}>
        <LanguagePicker
          label={words.language}
          languages={sampleLanguages}
          value={language}
          onValue={() => undefined}
        />
        <QuickExit label={words.exit} hint={words.exitHint} onExit={() => undefined} />
      </AppHeader>
      <EmergencyStrip question={words.danger} action={words.call112} phone="112" />
      <main id="main" class="sw-page__main sw-form">
        <ProgressText text={words.step} current={2} total={6} />
        <ErrorSummary title={words.errorTitle} errors={errors} attempt={attempt} />
        <RadioGroup
          id="age"
          legend={words.question}
          legendIsHeading
          description={words.questionNote}
          error={error}
          value={age}
          onValue={setAge}
          options={AGES.map((value, index) => ({
            value,
            label: words.ages[index] ?? value,
            description: value === 'minor' ? words.agesNote : undefined,
          }))}
        />
        <Disclosure summary={words.why}>{words.whyText}</Disclosure>
        <Alert>{words.info}</Alert>
        <ButtonRow>
          <Button variant="secondary" icon={<ArrowBackIcon size={20} />}>
            {words.back}
          </Button>
          <Button
            iconEnd={<ArrowForwardIcon size={20} />}
            onClick={() => {
              setAttempt(attempt + 1)
            }}
          >
            {words.next}
          </Button>
          <Button variant="quiet">{words.save}</Button>
        </ButtonRow>
      </main>
      <footer class="sw-page__foot">{words.allNeeded}</footer>
    </div>
  )
}
