import { RadioGroup } from '../../components/ui/RadioGroup.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'

export type ProtectionDraft = {
  readonly kind: 'passkey' | 'passphrase'
  readonly passphrase: string
  readonly repeated: string
}

type Props = {
  readonly draft: ProtectionDraft
  readonly onDraft: (draft: ProtectionDraft) => void
  readonly errors: { readonly passphrase?: string; readonly repeated?: string }
}

/** How a new member locks the own key. */
export const ProtectionChoice = ({ draft, onDraft, errors }: Props) => {
  const { t } = useWords()
  return (
    <>
      <RadioGroup
        id="protection"
        legend={t('console:enrol.protection.title')}
        description={t('console:enrol.protection.description')}
        options={[
          {
            value: 'passkey',
            label: t('console:enrol.protection.passkey'),
            description: t('console:enrol.protection.passkeyNote'),
          },
          {
            value: 'passphrase',
            label: t('console:enrol.protection.passphrase'),
            description: t('console:enrol.protection.passphraseNote'),
          },
        ]}
        value={draft.kind}
        onValue={(kind) => {
          onDraft({ ...draft, kind })
        }}
      />
      {draft.kind === 'passphrase' && (
        <>
          <TextInput
            id="passphrase"
            type="password"
            autoComplete="new-password"
            label={t('console:enrol.passphrase.label')}
            description={t('console:enrol.passphrase.description')}
            error={errors.passphrase}
            value={draft.passphrase}
            onValue={(passphrase) => {
              onDraft({ ...draft, passphrase })
            }}
          />
          <TextInput
            id="repeated"
            type="password"
            autoComplete="new-password"
            label={t('console:enrol.repeated.label')}
            error={errors.repeated}
            value={draft.repeated}
            onValue={(repeated) => {
              onDraft({ ...draft, repeated })
            }}
          />
        </>
      )}
    </>
  )
}
