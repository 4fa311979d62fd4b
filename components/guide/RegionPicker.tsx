import { useId, useState } from 'preact/hooks'

import regionsFile from '../../content/regions.json' with { type: 'json' }
import {
  municipalityNames,
  regionOfMunicipality,
} from '../../domain/content/region-of-municipality.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { useGuide } from './GuideContext.tsx'

const SHORTEST_NAME = 2

/** A municipality, typed or chosen, becomes a region; the name itself is not kept. */
export const RegionPicker = () => {
  const { t } = useWords()
  const { region, chooseRegion } = useGuide()
  const [typed, setTyped] = useState('')
  const [isLeft, setIsLeft] = useState(false)
  const id = useId()
  const chosen = regionsFile.regions.find(({ code }) => code === region)

  const change = (name: string) => {
    setTyped(name)
    setIsLeft(false)
    const found = regionOfMunicipality(name)
    if (found !== undefined) chooseRegion(found)
  }
  const isUnknown =
    isLeft && typed.trim().length >= SHORTEST_NAME && regionOfMunicipality(typed) === undefined

  return (
    <div class="sw-flow-small">
      <label class="utrecht-form-label sw-label" for={id}>
        {t('guide:region.label')}
      </label>
      <div class="utrecht-form-field-description" id={`${id}-hint`}>
        {t('guide:region.hint')}
      </div>
      <input
        id={id}
        class="utrecht-textbox utrecht-textbox--html-input sw-input sw-input--medium"
        type="text"
        list={`${id}-names`}
        value={typed}
        autoComplete="off"
        spellcheck={false}
        maxLength={60}
        aria-describedby={`${id}-hint ${id}-said`}
        onInput={(event) => {
          change(event.currentTarget.value)
        }}
        onBlur={() => {
          setIsLeft(true)
        }}
      />
      <datalist id={`${id}-names`}>
        {municipalityNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div id={`${id}-said`} role="status">
        <Text look="small">{said()}</Text>
      </div>
      {chosen && (
        <LinkButton
          onClick={() => {
            setTyped('')
            chooseRegion('unknown')
          }}
        >
          {t('guide:region.forget')}
        </LinkButton>
      )}
    </div>
  )

  function said(): string {
    if (isUnknown) return t('guide:region.unknown')
    return chosen ? t('guide:region.is', { region: chosen.name }) : t('guide:region.none')
  }
}
