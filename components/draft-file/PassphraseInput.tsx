import { useState } from 'preact/hooks'

import { LinkButton } from '../ui/LinkButton.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useWords } from '../words/WordsProvider.tsx'

type Props = {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly error: string | undefined
  readonly value: string
  readonly onValue: (value: string) => void
}

/** A field for a passphrase: hidden until the person wants to see it. */
export const PassphraseInput = (props: Props) => {
  const { t } = useWords()
  const [isShown, setIsShown] = useState(false)
  return (
    <div class="sw-flow-small">
      <TextInput {...props} type={isShown ? 'text' : 'password'} dir="ltr" maxLength={200} />
      <LinkButton
        onClick={() => {
          setIsShown(!isShown)
        }}
      >
        {t(isShown ? 'draft-file:hide' : 'draft-file:show')}
      </LinkButton>
    </div>
  )
}
