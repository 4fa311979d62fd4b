import { useId, useRef, useState } from 'preact/hooks'

import { REPLACEMENT_LANGUAGES } from '../../domain/anonymise/replacements.ts'
import '../form/form.css'
import { leftOverIn, tryCheckText } from '../form/check-text.ts'
import { Findings } from '../form/Findings.tsx'
import { MarkedTextArea } from '../form/MarkedTextArea.tsx'
import { ShowInFieldContext, useShowIn } from '../form/show-in-field.ts'
import { useFindings } from '../form/use-findings.ts'
import { LockIcon } from '../icons/icons.tsx'
import { Alert } from '../ui/Alert.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SelectInput } from '../ui/SelectInput.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import './check.css'
import { EMPTY_CHECK, shownPart, withLifted, withText, type CheckState } from './check-state.ts'
import { PartPicker } from './PartPicker.tsx'
import { useCleared } from './use-cleared.ts'
import { firstReplacementLanguage, nameOfLanguage } from './replacement-languages.ts'
import { ShareTools } from './ShareTools.tsx'
import { MAX_PART_LENGTH } from './split-text.ts'
import { pasteOfMuch } from './paste-of-much.ts'

type Props = {
  /** Kept by the face, in memory, so that changing views or language loses nothing. */
  readonly state: CheckState
  readonly onState: (change: (state: CheckState) => CheckState) => void
  /** The text came from elsewhere and did not fit whole. */
  readonly wasCut?: boolean
  /** Takes the heading's focus when the view is opened from another one. */
  readonly focusKey?: string
}

/** Paste a text, see what could identify a person, copy the coarsened text. Nothing leaves the page. */
export const CheckPage = ({ state, onState, wasCut = false, focusKey }: Props) => {
  const { t, language } = useWords()
  const [chosen, setChosen] = useState<string>()
  const replacementLanguage = chosen ?? firstReplacementLanguage(language)
  const text = shownPart(state)
  const found = useFindings(text, replacementLanguage, state.lifted)
  const area = useRef<HTMLTextAreaElement>(null)
  const show = useShowIn(area, found.live)
  const areaId = useId()

  const changeText = (changed: string) => {
    onState((before) => withText(before, changed))
  }
  const { kept, keep } = useCleared(state)
  const putInPlace = (next: CheckState) => {
    onState(() => next)
    found.settle(shownPart(next))
    area.current?.focus()
  }
  const onPaste = pasteOfMuch(area, text, changeText)

  return (
    <div class="sw-check">
      <header class="sw-check__head sw-flow-small">
        <Heading level={1} focusKey={focusKey}>
          {t('check:title')}
        </Heading>
        <Text look="lead">{t('check:intro')}</Text>
        <p class="sw-check__private">
          <LockIcon size={20} />
          <span>{t('check:private')}</span>
        </p>
      </header>
      <div class="sw-check__text sw-flow">
        {wasCut && <Alert tone="warning">{t('check:handedCut')}</Alert>}
        <PartPicker
          state={state}
          onState={(next) => {
            found.settle(shownPart(next))
            onState(() => next)
          }}
        />
        <div onPaste={onPaste}>
          <MarkedTextArea
            id={areaId}
            label={t('check:label')}
            rows={12}
            maxLength={MAX_PART_LENGTH}
            value={text}
            area={area}
            found={found.live}
            onValue={changeText}
          />
        </div>
        <SelectInput
          label={t('check:language')}
          width="medium"
          options={REPLACEMENT_LANGUAGES.map((code) => ({
            value: code,
            label: nameOfLanguage(code),
            lang: code,
          }))}
          value={replacementLanguage}
          onValue={setChosen}
        />
      </div>
      <div class="sw-check__found">
        {text.trim() === '' && <WhatWeLookFor />}
        <ShowInFieldContext value={show}>
          <Findings
            textNow={() => text}
            found={found}
            language={replacementLanguage}
            lifted={state.lifted}
            place="check"
            onText={changeText}
            onLift={(key, isLifted) => {
              onState((before) => withLifted(before, key, isLifted))
            }}
          />
        </ShowInFieldContext>
      </div>
      <div class="sw-check__share sw-flow">
        <ShareTools
          text={text}
          isPart={state.parts.length > 1}
          textArea={area}
          leftOver={() => leftOverIn(tryCheckText(text, replacementLanguage, state.lifted))}
          onClear={() => {
            keep(state)
            putInPlace(EMPTY_CHECK)
          }}
          onPutBack={
            kept &&
            (() => {
              putInPlace(kept)
            })
          }
        />
      </div>
    </div>
  )
}

const WhatWeLookFor = () => {
  const { t } = useWords()
  return (
    <Panel look="sunken" title={t('check:looksFor.title')}>
      <ul class="sw-list">
        <li>{t('check:looksFor.hard')}</li>
        <li>{t('check:looksFor.where')}</li>
        <li>{t('check:looksFor.names')}</li>
        <li>{t('check:looksFor.more')}</li>
      </ul>
      <Text>{t('check:looksFor.honest')}</Text>
    </Panel>
  )
}
