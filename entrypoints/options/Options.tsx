import { useEffect, useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { CheckboxGroup } from '../../components/ui/CheckboxGroup.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { RadioGroup } from '../../components/ui/RadioGroup.tsx'
import { SelectInput } from '../../components/ui/SelectInput.tsx'
import { isLanguage, LANGUAGES } from '../../components/words/languages.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'
import regionsFile from '../../content/regions.json'
import { SECTORS } from '../../domain/signal/vocabulary.ts'
import { askBackground } from '../../extension/ask-background.ts'
import { isPractice } from '../../extension/practice/practice-mode.ts'
import { saveQuickSettings } from '../../extension/quick-settings.ts'
import type { Settings } from '../../extension/settings-area.ts'
import { forgottenChoices, loadSettings, type ForgottenChoice } from '../../extension/settings.ts'
import { browser } from '#imports'
import { FacePage } from '../face/FacePage.tsx'
import { WithStore } from '../face/WithStore.tsx'
import { AboutVersion } from './AboutVersion.tsx'
import { DeleteEverything } from './DeleteEverything.tsx'
import { DraftSettings } from './DraftSettings.tsx'
import { PinSettings } from './PinSettings.tsx'
import { PracticeSettings } from './PracticeSettings.tsx'

const REGIONS = [...regionsFile.regions].sort((a, b) => a.name.localeCompare(b.name, 'nl'))

/** Every choice is kept as soon as it is made. Nothing here is about a case. */
export const Options = () => {
  const { t, language, changeLanguage } = useWords()
  const [settings, setSettings] = useState<Settings>()
  const [isSaved, setIsSaved] = useState(false)
  const [forgotten, setForgotten] = useState<readonly ForgottenChoice[]>([])

  useEffect(() => {
    const codes = REGIONS.map(({ code }) => code)
    void forgottenChoices(browser.storage.local, codes).then(setForgotten)
    void loadSettings(browser.storage.local).then((loaded) => {
      setSettings(codes.includes(loaded.region) ? loaded : { ...loaded, region: 'unknown' })
    })
  }, [])

  const change = async (changed: Partial<Settings>) => {
    if (!settings) return
    setSettings({ ...settings, ...changed })
    await saveQuickSettings(changed, browser.storage.local)
    setIsSaved(true)
    await askBackground(browser.runtime, { is: 'settings-changed' })
  }

  return (
    <FacePage>
      <div class="sw-flow-large">
        <Heading level={1}>{t('settings:options.title')}</Heading>
        <p class="sw-visually-hidden" role="status">
          {isSaved ? t('settings:options.saved') : ''}
        </p>
        {forgotten.map((choice) => (
          <Alert key={choice} tone="warning">
            {t(`settings:options.forgotten.${choice}`)}
          </Alert>
        ))}
        <SelectInput
          label={t('settings:options.language')}
          width="medium"
          options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
          value={language}
          onValue={(code) => {
            if (isLanguage(code)) changeLanguage(code)
          }}
        />
        {settings && <Work settings={settings} onChange={(changed) => void change(changed)} />}
        {settings && <Answers settings={settings} onChange={(changed) => void change(changed)} />}
        <PracticeSettings />
        {/* What is kept here for real is out of reach in practice, and so is its lock. */}
        {!isPractice() && (
          <WithStore level={2}>
            {(store) => (
              <>
                {settings && (
                  <>
                    <DraftSettings
                      days={settings.draftDays}
                      onChange={(changed) => void change(changed)}
                    />
                    <PinSettings
                      lock={store.lock}
                      minutes={settings.lockMinutes}
                      onChange={(changed) => void change(changed)}
                    />
                  </>
                )}
                <DeleteEverything store={store} />
                <AboutVersion store={store} />
              </>
            )}
          </WithStore>
        )}
      </div>
    </FacePage>
  )
}

type PartProps = {
  readonly settings: Settings
  readonly onChange: (changed: Partial<Settings>) => void
}

const Work = ({ settings, onChange }: PartProps) => {
  const { t } = useWords()
  return (
    <Panel title={t('settings:options.work')}>
      <RadioGroup
        legend={t('settings:options.sector')}
        description={t('settings:options.sectorNote')}
        options={[
          ...SECTORS.map((value) => ({ value, label: t(`popup:cards.sector.${value}`) })),
          { value: 'none' as const, label: t('settings:options.noSector') },
        ]}
        value={settings.sector ?? 'none'}
        onValue={(value) => {
          onChange({ sector: value === 'none' ? null : value })
        }}
      />
      <SelectInput
        label={t('settings:options.region')}
        description={t('settings:options.regionNote')}
        options={[
          { value: 'unknown', label: t('settings:options.noRegion') },
          ...REGIONS.map(({ code, name }) => ({ value: code, label: name, lang: 'nl' })),
        ]}
        value={settings.region}
        onValue={(region) => {
          onChange({ region })
        }}
      />
    </Panel>
  )
}

const Answers = ({ settings, onChange }: PartProps) => {
  const { t } = useWords()
  return (
    <Panel title={t('settings:options.answers')}>
      <CheckboxGroup
        legend={t('settings:options.answersLegend')}
        options={[
          {
            value: 'check',
            label: t('settings:options.check'),
            description: t('settings:options.checkNote'),
          },
        ]}
        values={settings.answersCheck ? ['check'] : []}
        onValues={(values) => {
          onChange({ answersCheck: values.includes('check') })
        }}
      />
    </Panel>
  )
}
