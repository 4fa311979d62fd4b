import { useId } from 'preact/hooks'
import { LanguageIcon } from '../icons/icons.tsx'

export interface LanguageChoice {
  code: string
  /** The language in its own name, for instance "العربية". */
  name: string
}

export interface LanguagePickerProps {
  /** Name for screen readers, for instance "Language". */
  label: string
  languages: readonly LanguageChoice[]
  value: string
  onValue: (code: string) => void
}

export function LanguagePicker({ label, languages, value, onValue }: LanguagePickerProps) {
  const id = useId()
  return (
    <div class="sw-language">
      <label for={id}>
        <LanguageIcon size={20} />
        <span class="sw-visually-hidden">{label}</span>
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value)
        }}
      >
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
